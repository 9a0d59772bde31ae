import { fail, ok, type Problem, type Result } from '../base/result.ts';
import { semanticsOf } from '../allocator/variants.ts';
import { draftLesson, type DraftStep, type LessonDraft } from '../lessons/draft-lesson.ts';
import type { LogDocument, Marker } from '../timeline/document.ts';
import { createRun } from '../timeline/run.ts';
import { operationText } from '../words/call-text.ts';

/** More operations are no walk that anybody takes. */
const MOST_OPERATIONS = 500;

const WORDS = { caption: 'Say here what happens, and why.', rest: 'And then' };

/** A log as the draft of a lesson: a step up to each marker; where it has none, a step for each operation. */
export function logToLesson(document: LogDocument, file: string, semantics: string): Result<LessonDraft> {
  const { operations } = document;
  if (semanticsOf(semantics) === undefined)
    return fail(problem(file, 'log/semantics', `There are no rules of the name "${semantics}".`));
  if (operations.length === 0)
    return fail(problem(file, 'convert/empty', 'There is no operation in this log to tell of.'));
  if (operations.length > MOST_OPERATIONS) {
    const found = `A lesson tells of at most ${MOST_OPERATIONS} operations; this log has ${operations.length}.`;
    return fail({
      ...problem(file, 'convert/too-long', found),
      hint: 'cut out the part that is worth telling',
    });
  }
  const { steps, lost } = stepsOf(document);
  const { lesson, notRepresented } = draftLesson(document, createRun(document, semantics), steps, WORDS);
  return ok({ lesson, notRepresented: [...notRepresented, ...lost, ...lostAround(document)] });
}

function stepsOf({ operations, markers }: LogDocument): {
  readonly steps: readonly DraftStep[];
  readonly lost: readonly string[];
} {
  if (markers.length === 0) {
    const steps = operations.map((each, operation) => ({
      operation,
      title: `${each.user} ${operationText(each)}`,
      caption: '',
    }));
    return { steps, lost: [] };
  }
  const byOperation = new Map<number, Marker>();
  const lost: string[] = [];
  for (const marker of markers) {
    const before = byOperation.get(marker.operation);
    if (before === undefined) byOperation.set(marker.operation, marker);
    else lost.push(`The marker ${marker.name}: ${before.name} is in the same operation.`);
    if (before === undefined && marker.step !== undefined)
      lost.push(`The moment of the marker ${marker.name} inside its operation: the step ends behind it.`);
  }
  const steps = [...byOperation.values()].map(({ operation, name, text }) => ({
    operation,
    title: titled(name),
    caption: text,
  }));
  return { steps, lost };
}

/** "second-free" becomes "Second free", from which the step's anchor is the marker's name again. */
function titled(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What stands around the operations of a log. */
function lostAround({ description, conditions, compare, sources, start }: LogDocument): readonly string[] {
  const all: readonly (readonly [boolean, string])[] = [
    [description !== undefined, 'The description.'],
    [(conditions?.length ?? 0) > 0, 'Conditions that a reader waits for.'],
    [(compare?.length ?? 0) > 0, 'Variants to compare.'],
    [(sources?.length ?? 0) > 0, 'Where the question comes from.'],
    [start !== undefined, 'Where the log opens.'],
  ];
  return all.filter(([is]) => is).map(([, text]) => text);
}

function problem(file: string, code: string, message: string): Problem {
  return { file, code, message };
}
