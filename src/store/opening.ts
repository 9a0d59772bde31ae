import { ok, type Problem, type Result } from '../base/result.ts';
import type { OpenedFile } from '../formats/open-file.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { LogDocument } from '../timeline/document.ts';
import type { Figure } from './figure.ts';
import { comparable } from './lens.ts';
import { openLessonFile } from './lesson/opening-lesson.ts';
import { LESSON_HEAD, lessonForm } from './lesson/lesson-form.ts';
import { readLessonText } from './lesson/reading-lesson.ts';

/** Reads a file somewhere that does not hold up the page. */
export type Importer = (
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  signal: AbortSignal,
) => Promise<Result<OpenedFile, readonly Problem[]>>;

/**
 * What may take long, one at a time: a second one cancels the first. What is shown stays until the other is whole; each answers
 * whether it came to its end.
 */
export interface Opener {
  /** Opens a file. */
  open(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<boolean>;
  /** Runs the log under other rules. */
  setSemantics(semantics: string): Promise<boolean>;
  /** Sets other rules beside the current ones. */
  compare(others: readonly string[]): Promise<boolean>;
  cancel(): void;
}

/** Operations between two looks at whether the page should have its turn. */
const SLICE_OPERATIONS = 500;

/** `rest` lets the page answer if it is time for that. */
export function createOpener(figure: Figure, importer: Importer, rest: () => Promise<void>): Opener {
  const { actions } = figure;
  let running: AbortController | undefined;

  const cancel = (): void => {
    running?.abort();
    running = undefined;
    actions.setLoading(undefined);
  };

  const begin = (): AbortSignal => {
    cancel();
    running = new AbortController();
    return running.signal;
  };

  return {
    cancel,
    setSemantics: (semantics) => ruled([semantics], () => actions.setSemantics(semantics)),
    compare: (others) =>
      ruled(comparable(figure.store.getState().semantics, others), () => actions.compare(others)),

    async open(bytes, name) {
      const signal = begin();
      actions.setLoading({ doing: 'read', name, fraction: undefined });
      const result = await read(bytes, name, signal).catch((error: unknown) => failure(error, signal));
      if (signal.aborted) return false;
      if (!result.ok) {
        cancel();
        actions.tell('error', 'file-unreadable', { name, problems: result.problem });
        return false;
      }
      if ('lesson' in result.value) {
        cancel();
        openLessonFile(figure, result.value.lesson, name);
        return true;
      }
      const { document, format, report } = result.value;
      const rules = [document.semantics, ...(document.compare ?? [])];
      if (!(await runAhead(rules, signal, document))) return false;
      cancel();
      actions.open(document, { kind: 'file', name, format }, report);
      return true;
    },
  };

  async function ruled(rules: readonly string[], then: () => void): Promise<boolean> {
    const signal = begin();
    const { document } = figure.store.getState();
    if (!(await runAhead(rules, signal))) return false;
    cancel();
    // They were asked for of another log, which was left meanwhile.
    if (figure.store.getState().document !== document) return false;
    then();
    return true;
  }

  /** Runs what would hold up the page; false where it was cancelled. */
  async function runAhead(
    rules: readonly string[],
    signal: AbortSignal,
    log?: LogDocument,
  ): Promise<boolean> {
    const name = (log ?? figure.store.getState().document).title;
    const started = rules.flatMap((each) => figure.startRun(each, log) ?? []);
    for (const [index, run] of started.entries()) {
      while (!run.runOn(SLICE_OPERATIONS)) {
        actions.setLoading({ doing: 'run', name, fraction: (index + run.fraction) / started.length });
        await rest();
        if (signal.aborted) return false;
      }
    }
    return true;
  }

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
