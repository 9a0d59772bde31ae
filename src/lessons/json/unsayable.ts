import type { Semantics } from '../../allocator/policies.ts';
import type { LessonFinding } from '../check/finding.ts';
import type { Block, Lesson } from '../lesson.ts';
import { Complaints } from '../text/complaints.ts';
import { readFrontMatter } from '../text/front-matter.ts';
import { type Names, namesOf } from '../text/names.ts';
import { parseLesson } from '../text/parse-lesson.ts';
import { printFrontMatter } from '../text/print-front-matter.ts';
import { printBlock, printLesson } from '../text/print-lesson.ts';
import { printStatement } from '../text/print-statement.ts';
import { readQuiz } from '../text/quiz-fence.ts';
import { newMoment, readStatement } from '../text/statement-line.ts';

const START = { line: 1, column: 1 };

/**
 * What of a lesson its Markdown form could not say: names, calls and answers are checked by the very code that reads them as text, so
 * that the two forms cannot disagree. Paths are those of the JSON. Empty where the lesson is one.
 */
export function unsayable(lesson: Lesson): readonly LessonFinding[] {
  const found: LessonFinding[] = [];
  const told = (path: string, complaints: Complaints): void => {
    for (const { code, message, hint } of complaints.list) {
      found.push({ code, path, message, ...(hint !== undefined && { hint }) });
    }
  };
  const front = new Complaints();
  const yaml = printFrontMatter(lesson).split('\n').slice(1, -2).join('\n');
  const matter = readFrontMatter(yaml, 1, front);
  told('', front);
  if (matter === undefined || front.any) return found;
  const names = namesOf(lesson, matter.rules, subscribers(lesson));
  for (const [step, { anchor, blocks }] of lesson.steps.entries()) {
    const path = `steps[${step}]`;
    const complaints = new Complaints();
    newMoment(anchor, START, names, complaints);
    told(`${path}.anchor`, complaints);
    for (const [index, block] of blocks.entries()) {
      blockFindings(block, `${path}.blocks[${index}]`, names, told);
    }
  }
  return found.length > 0 ? found : differences(lesson);
}

function subscribers({ steps }: Lesson): readonly string[] {
  return steps.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'fence'
        ? block.statements.flatMap((each) => (each.kind === 'handler' ? [each.user] : []))
        : [],
    ),
  );
}

function blockFindings(
  block: Block,
  path: string,
  names: Names,
  told: (path: string, complaints: Complaints) => void,
): void {
  const complaints = new Complaints();
  if (block.kind === 'fence') {
    for (const [index, statement] of block.statements.entries()) {
      const line = new Complaints();
      readStatement(printStatement(statement, names.semantics), START, names, line);
      told(`${path}.statements[${index}]`, line);
    }
  } else if (block.kind === 'quiz') {
    const [opening = '', ...lines] = printedLines(block, names.semantics);
    const source = lines.slice(0, -1).map((text) => ({ text, place: START }));
    readQuiz(opening.replace('```quiz', ''), source, START, names, complaints);
  }
  told(path, complaints);
}

function printedLines(block: Block, semantics: Semantics): readonly string[] {
  return printBlock(block, [block], 0, semantics).trimEnd().split('\n');
}

/** The first part that would be another one when it is read back, such as a text with blanks at its ends. */
function differences(lesson: Lesson): readonly LessonFinding[] {
  const parsed = parseLesson(printLesson(lesson));
  if (!parsed.ok) return parsed.problem.map(({ code, message }) => ({ code, path: '', message }));
  const again = parsed.value.lesson;
  if (sameData(lesson, again)) return [];
  const step = lesson.steps.findIndex((each, index) => !sameData(each, again.steps[index]));
  const blocks = lesson.steps[step]?.blocks ?? [];
  const block = blocks.findIndex((each, index) => !sameData(each, again.steps[step]?.blocks[index]));
  const path = `${step < 0 ? '' : `steps[${step}]`}${block < 0 ? '' : `.blocks[${block}]`}`;
  const message = 'This part cannot be written as Markdown: it would be read as something else.';
  return [
    {
      code: 'lesson/unsayable',
      path,
      message,
      hint: 'no blanks at the ends of a text, no parts of one kind in a row',
    },
  ];
}

function sameData(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameData(value, right.get(key)))
  );
}
