import type { Problem, Result } from '../base/result.ts';
import type { OpenedFile } from '../formats/open-file.ts';

export interface ImportRequest {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the worker answers, once. A bug of ours is told apart from a file that cannot be read. */
export type ImportAnswer =
  | { readonly kind: 'read'; readonly result: Result<OpenedFile, readonly Problem[]> }
  | { readonly kind: 'failed'; readonly message: string };
