import { compileLesson } from '../../lessons/compile-lesson.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { LESSONS, lessonAfter, lessonEntry, type LessonEntry } from '../../lessons/lessons.ts';
import { scenarioOfLesson } from '../../lessons/scenario-of-lesson.ts';
import type { Figure } from '../figure.ts';
import { carriedOver, type LessonMemory } from './memory.ts';
import { startOfStep, stepOfAnchor } from './moves.ts';

export { lessonAfter, type LessonEntry };

export function lessonList(): readonly LessonEntry[] {
  return LESSONS;
}

/** The id of the lesson that embeds call so, if there is one. */
export function lessonOfScenario(scenario: string): string | undefined {
  return LESSONS.find(({ id }) => scenarioOfLesson(id) === scenario)?.id;
}

/** What opening a built-in lesson came to. */
export type OpenedLessonResult = 'opened' | 'no-lesson' | 'no-step' | 'failed';

/**
 * Opens a built-in lesson: at a step by its anchor, else where one left it. A step that is not there is told and the lesson opens at its
 * start. What is open stays where the lesson cannot be had.
 */
export async function openLesson(
  figure: Figure,
  memory: LessonMemory | undefined,
  id: string,
  anchor?: string,
): Promise<OpenedLessonResult> {
  const entry = lessonEntry(id);
  if (entry === undefined) return 'no-lesson';
  const read = await readEntry(entry).catch(() => undefined);
  if (read?.ok !== true) return 'failed';
  const compiled = compileLesson(read.value.lesson);
  const recalled = memory?.recall(id, compiled);
  const step = anchor === undefined ? undefined : stepOfAnchor(compiled, anchor);
  // Within the step that the link names, one stands where one stood.
  const stays = recalled?.position.kind === 'stop' && (step === undefined || recalled.position.step === step);
  const position = stays ? recalled.position : step === undefined ? undefined : startOfStep(compiled, step);
  figure.lesson.open({
    compiled,
    id,
    origin: { kind: 'lesson', id },
    ...(recalled !== undefined && { answers: recalled.answers }),
    ...(position !== undefined && { position }),
  });
  return anchor !== undefined && step === undefined ? 'no-step' : 'opened';
}

/**
 * Opens a lesson that was read from a file, or from an address of this host: there at the step that the link names. The same one again,
 * changed by its author meanwhile, is taken up at the step where one stood, with the answers that still have a question.
 */
export function openLessonFile(
  figure: Figure,
  lesson: Lesson,
  name: string,
  link: { readonly src?: string; readonly step?: string | undefined } = {},
): Exclude<OpenedLessonResult, 'no-lesson' | 'failed'> {
  const compiled = compileLesson(lesson);
  const { lesson: before, origin } = figure.store.getState();
  const { src, step: anchor } = link;
  const again = origin.kind === 'file' && origin.name === name && origin.src === src ? before : undefined;
  const carried = again && carriedOver(again, compiled);
  const step = anchor === undefined ? undefined : stepOfAnchor(compiled, anchor);
  const stays = step === undefined || (carried?.position.kind === 'stop' && carried.position.step === step);
  figure.lesson.open({
    compiled,
    id: undefined,
    origin: { kind: 'file', name, format: lesson.format, ...(src !== undefined && { src }) },
    ...carried,
    ...(!stays && { position: startOfStep(compiled, step) }),
  });
  return anchor !== undefined && step === undefined ? 'no-step' : 'opened';
}

/** The reader of Markdown is large; it comes when a lesson is opened. */
async function readEntry({ text, file }: LessonEntry) {
  const [{ parseLesson }, source] = await Promise.all([import('../../lessons/text/parse-lesson.ts'), text()]);
  return parseLesson(source, file);
}
