import type { Problem, Result } from '../base/result.ts';
import type { OpenedFile } from '../formats/open-file.ts';
import type { FigureActions } from './actions.ts';

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

export function createOpener(actions: FigureActions, importer: Importer): Opener {
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
      actions.setLoading({ label: `Reading ${name}`, fraction: undefined });
      const result = await importer(bytes, name, controller.signal).catch((error: unknown) =>
        failure(error, controller.signal),
      );
      if (controller.signal.aborted) return false;
      running = undefined;
      actions.setLoading(undefined);
      if (!result.ok) {
        actions.notify('error', `${name} cannot be opened`, 'What was open is still here.', result.problem);
        return false;
      }
      const { document, format, report } = result.value;
      actions.open(document, { kind: 'file', name, format }, report);
      return true;
    },
  };
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
