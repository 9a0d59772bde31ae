import type { Problem, Result } from '../base/result.ts';
import type { Fix } from '../analysis/fix/fix.ts';
import type { Hazard } from '../analysis/hazards/rule.ts';
import type { OpenedFile } from '../formats/open-file.ts';
import type { LogDocument } from '../timeline/document.ts';

export interface ImportRequest {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the worker answers, once. A bug of ours is told apart from a file that cannot be read. */
export type ImportAnswer =
  | { readonly kind: 'read'; readonly result: Result<OpenedFile, readonly Problem[]> }
  | { readonly kind: 'failed'; readonly message: string };

export interface FixRequest {
  readonly log: LogDocument;
  readonly semantics: string;
  readonly hazard: Hazard;
}

export type FixAnswer =
  | { readonly kind: 'found'; readonly fixes: readonly Fix[] }
  | { readonly kind: 'failed'; readonly message: string };
