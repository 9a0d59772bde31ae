import { isRefusal } from '../../allocator/outcome.ts';
import type { Run } from '../../timeline/run.ts';
import { firstRowOf } from '../../timeline/places.ts';
import { outcomeMeaning } from '../../words/outcome-text.ts';
import { setsAreLabels } from '../lay-out.ts';
import type { Lesson, OperationStatement } from '../lesson.ts';
import type { LessonFinding, Unplaced } from './finding.ts';
import type { Moment } from './measured.ts';
import { resultMatches, resultText, wordText } from './result-match.ts';

/** Sets of the front matter that the rules do not give. */
export function setUpFindings(lesson: Lesson, run: Run): readonly LessonFinding[] {
  if (setsAreLabels(lesson)) return [];
  return lesson.sets.flatMap(({ name, quota }, index) => {
    const { call, outcome } = run.row(firstRowOf(run, index));
    if (!isRefusal(outcome)) return [];
    const message = `The set ${name} with a quota of ${quota ?? 0} cannot be made: ioasid_alloc_set gives ${resultText(outcome)}.`;
    return [
      { code: 'lesson/sets', path: `sets[${index}]`, message, ...hintOf(outcomeMeaning(call, outcome)) },
    ];
  });
}

/**
 * What came back against what is written; and a call that the kernel did not survive, or that never ran, without a word of it. `stopped` are
 * the users of whom that was told already.
 */
export function operationFinding(
  { call, result, user }: OperationStatement,
  moment: Moment,
  stopped: Set<string>,
): Unplaced | undefined {
  const { outcome } = moment.run.row(firstRowOf(moment.run, moment.operations - 1));
  if (outcome.kind === 'stopped') {
    if (stopped.has(user)) return undefined;
    stopped.add(user);
    return {
      code: 'lesson/stopped',
      message: `This call never runs: ${user} died in an earlier one.`,
      hint: 'a thread that met an oops does nothing any more',
    };
  }
  if (result !== undefined && !resultMatches(outcome, result, moment)) {
    const message = `Expected ${call} to give ${wordText(result)}, but it gives ${resultText(outcome)}.`;
    return { code: 'lesson/result', message, ...hintOf(outcomeMeaning(call, outcome)) };
  }
  if (outcome.kind !== 'oops' || result !== undefined) return undefined;
  return {
    code: 'lesson/oops',
    message: `The kernel does not survive this call: ${resultText(outcome)}.`,
    hint: 'write "-> oops" behind it if that is what the lesson shows',
  };
}

function hintOf(meaning: string): { hint?: string } {
  return meaning === '' ? {} : { hint: meaning.replace(/\.$/, '') };
}
