import { assertNever } from '../../base/assert.ts';
import { firstRowOf, rowAtPlace } from '../../timeline/places.ts';
import { createRun } from '../../timeline/run.ts';
import { compileLesson } from '../compile-lesson.ts';
import { layOut, type PlacedStatement } from '../lay-out.ts';
import type { Lesson, Statement, ValueQuiz } from '../lesson.ts';
import { operationFinding, setUpFindings } from './check-operations.ts';
import type { LessonFinding, Unplaced } from './finding.ts';
import { HazardsSoFar } from './hazards-so-far.ts';
import { type Moment, measured, momentAfter, statusText } from './measured.ts';
import { resultMatches, wordText } from './result-match.ts';

/** Runs a lesson and compares all it states with what happens: results, checks, hazards, moments and computed answers. Empty where it holds. */
export function checkLesson(lesson: Lesson): readonly LessonFinding[] {
  const laidOut = layOut(lesson);
  const { document, steps } = compileLesson(lesson);
  const run = createRun(document);
  const hazards = new HazardsSoFar(document, run, lesson);
  const setUp = setUpFindings(lesson, run);
  // Whatever comes after would fail for that alone.
  if (setUp.length > 0) return setUp;
  const findings: LessonFinding[] = [];
  const stopped = new Set<string>();
  const latestPause: { step: number; row: number } = { step: -1, row: -1 };
  const at = (operations: number): Moment => momentAfter(operations, lesson, document, run);

  const findingOf = (placed: PlacedStatement): Unplaced | undefined => {
    const { statement, after } = placed;
    switch (statement.kind) {
      case 'operation':
        return operationFinding(statement, at(after), stopped);
      case 'handler':
        return undefined;
      case 'expect':
        return expectFinding(statement, at(after));
      case 'hazard':
        return hazards.finding(statement, after, steps[placed.step]?.from ?? 0);
      case 'marker':
        return rowFinding(statement, at(after));
      case 'pause':
        return rowFinding(statement, at(after)) ?? pauseFinding(placed, at(after), latestPause);
      case 'highlight':
      case 'comment':
        return undefined;
      default:
        return assertNever(statement);
    }
  };

  for (const placed of laidOut.statements) {
    const finding = findingOf(placed);
    if (finding !== undefined) findings.push({ ...finding, path: pathOf(placed) });
  }
  for (const [step, { blocks }] of lesson.steps.entries()) {
    for (const [block, part] of blocks.entries()) {
      if (part.kind !== 'quiz' || !('measure' in part)) continue;
      const finding = quizFinding(part, at(steps[step]?.to ?? 0));
      if (finding !== undefined) findings.push({ ...finding, path: `steps[${step}].blocks[${block}]` });
    }
  }
  return findings;
}

function pathOf({ step, block, index }: PlacedStatement): string {
  return `steps[${step}].blocks[${block}].statements[${index}]`;
}

function expectFinding(
  { measure, value }: Extract<Statement, { kind: 'expect' }>,
  moment: Moment,
): Unplaced | undefined {
  const found = measured(measure, moment);
  if (!found.ok) return { code: 'lesson/expect', ...found.problem };
  const { text, outcome } = found.value;
  const holds = outcome === undefined ? found.value.word === value : resultMatches(outcome, value, moment);
  if (holds) return undefined;
  const hint = statusText(measure, moment);
  return {
    code: 'lesson/expect',
    message: `Expected ${text} to be ${wordText(value)}, but it is ${found.value.word}.`,
    ...(hint !== undefined && { hint }),
  };
}

/** A moment inside an operation must be one of its rows. */
function rowFinding(
  { row, kind }: { row?: number; kind: string },
  { operations, run }: Moment,
): Unplaced | undefined {
  const code = `lesson/${kind}`;
  if (operations === 0) {
    return {
      code,
      message: `There is no operation before this ${kind}.`,
      hint: 'it stands behind the operation it is about',
    };
  }
  const rows = firstRowOf(run, operations) - firstRowOf(run, operations - 1);
  if (row === undefined || row < rows) return undefined;
  const has = rows === 1 ? 'only row 0' : `rows 0 to ${rows - 1}`;
  return { code, message: `The operation before this ${kind} has no row ${row}, it has ${has}.` };
}

/** A player goes forward: a step's stops are in the order of time. */
function pauseFinding(
  { step, statement }: PlacedStatement,
  { operations, run }: Moment,
  latest: { step: number; row: number },
): Unplaced | undefined {
  const inside = statement.kind === 'pause' ? statement.row : undefined;
  const place = { operation: operations - 1, ...(inside !== undefined && { step: inside }) };
  const row = rowAtPlace(run, place);
  const back = latest.step === step && row < latest.row;
  latest.step = step;
  latest.row = row;
  if (!back) return undefined;
  return {
    code: 'lesson/pause',
    message: 'This pause is before the one above it.',
    hint: 'pauses stand in the order of time',
  };
}

/** What is marked right must be what the model says when the step is through. */
function quizFinding({ measure, answers }: ValueQuiz, moment: Moment): Unplaced | undefined {
  if (measure === undefined) return undefined;
  const found = measured(measure, moment);
  if (!found.ok) return { code: 'lesson/quiz', ...found.problem };
  const { text, word, outcome } = found.value;
  const isIt = (value: string | number): boolean =>
    outcome === undefined ? word === value : resultMatches(outcome, value, moment);
  const wrong = answers.find(({ right, value }) => right !== isIt(value) && (right || isIt(value)));
  if (wrong === undefined) return undefined;
  const said = wrong.right ? 'right' : 'wrong';
  return {
    code: 'lesson/quiz',
    message: `The answer ${wrong.value} is marked ${said}, but ${text} is ${word} at the end of the step.`,
  };
}
