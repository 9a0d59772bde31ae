import { ok, type Problem, type Result } from '../base/result.ts';
import type { OpenedFile } from '../formats/open-file.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { Figure } from './figure.ts';
import { openLessonFile } from './lesson/opening-lesson.ts';
import { LESSON_HEAD, lessonForm, readLessonText } from './lesson/reading-lesson.ts';

/** Reads a file somewhere that does not hold up the page. */
export type Importer = (
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  signal: AbortSignal,
) => Promise<Result<OpenedFile, readonly Problem[]>>;

/** Opens files into a figure, one at a time: a second one cancels the first. What is open stays until another is read whole. */
export interface Opener {
  open(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<boolean>;
  cancel(): void;
}

export function createOpener(figure: Figure, importer: Importer): Opener {
  const { actions } = figure;
  let running: AbortController | undefined;

  const cancel = (): void => {
    running?.abort();
    running = undefined;
    actions.setLoading(undefined);
  };

  return {
    cancel,
    async open(bytes, name) {
      cancel();
      const controller = new AbortController();
      running = controller;
      actions.setLoading({ name, fraction: undefined });
      const result = await read(bytes, name, controller.signal).catch((error: unknown) =>
        failure(error, controller.signal),
      );
      if (controller.signal.aborted) return false;
      running = undefined;
      actions.setLoading(undefined);
      if (!result.ok) {
        actions.tell('error', 'file-unreadable', { name, problems: result.problem });
        return false;
      }
      if ('lesson' in result.value) {
        openLessonFile(figure, result.value.lesson, name);
        return true;
      }
      const { document, format, report } = result.value;
      actions.open(document, { kind: 'file', name, format }, report);
      return true;
    },
  };

  async function read(
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    signal: AbortSignal,
  ): Promise<Result<OpenedFile | { readonly lesson: Lesson }, readonly Problem[]>> {
    const decoder = new TextDecoder();
    const form = lessonForm(decoder.decode(bytes.subarray(0, LESSON_HEAD)), name);
    if (form === undefined) return importer(bytes, name, signal);
    const lesson = await readLessonText(decoder.decode(bytes), name, form);
    return lesson.ok ? ok({ lesson: lesson.value }) : lesson;
  }
}

/** A reader that throws has a bug: said as such, with the file's owner not to blame. */
function failure(
  error: unknown,
  signal: AbortSignal,
): { readonly ok: false; readonly problem: readonly Problem[] } {
  if (signal.aborted) return { ok: false, problem: [] };
  const message = error instanceof Error ? error.message : String(error);
  return {
    ok: false,
    problem: [
      {
        code: 'reader/bug',
        message: `Our reader failed: ${message}`,
        hint: 'this is our mistake; the file may be fine',
      },
    ],
  };
}
