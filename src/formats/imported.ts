import type { Problem, Result } from '../base/result.ts';
import type { LogDocument } from '../timeline/document.ts';

/** One way of writing a log down that we can read. The registry is a table of these. */
export interface Format {
  /** Stable: `ioasid-log/1`, `ftrace`. What `analyze --json` calls `format`. */
  readonly id: string;
  /** For people: "kernel trace (ftrace text)". */
  readonly title: string;
  /** True where the first part of a file looks like this format. The file's name is never asked. */
  detect(head: string): boolean;
  parse(text: string, name: string, options?: ImportOptions): Result<Imported, readonly Problem[]>;
}

export interface ImportOptions {
  /** Id of a variant, where the reader knows better than the text which rules were at work. */
  readonly semantics?: string;
}

export interface Imported {
  readonly document: LogDocument;
  /** Absent where a file is taken as it is, such as a log of our own. */
  readonly report?: ImportReport;
}

/** A file that was read, and as what. */
export interface ReadFile {
  readonly document: LogDocument;
  /** Id of its format. */
  readonly format: string;
  readonly report: ImportReport | undefined;
}

/** What an importer did with a file. No line is missing in it. */
export interface ImportReport {
  readonly lines: LineAccount;
  /** How often each call was made, under the kernel's names, handlers' calls included. */
  readonly calls: Readonly<Record<string, number>>;
  /** False where the recorder prints no arguments: then there are counts, but no operations. */
  readonly argumentsPrinted: boolean;
  /** Where a recorder lost events, in the order of the file. */
  readonly gaps: readonly RecordedGap[];
  /** Nothing is known to be missing from this recording. */
  readonly complete: boolean;
  /** Which text of the recording a name of the document stands for: pointers of sets, tokens. */
  readonly names: readonly NamedPointer[];
  /** What had to be supposed so that the log can be played; every one of these calls is by {@link UNSEEN_USER}. */
  readonly assumptions: readonly Remark[];
  /** Anything else the reader should know, such as a function that was not recorded. */
  readonly notes: readonly string[];
}

/** `total` is the sum of the others: each line is counted once. */
export interface LineAccount {
  readonly total: number;
  readonly used: number;
  /** By reason: `header`, `blank`, `other-event`, ... */
  readonly ignored: Readonly<Record<string, number>>;
  /** Lines that say that events were lost. */
  readonly lost: number;
  /** Lines that should have been usable and were not. */
  readonly problems: readonly Remark[];
}

export interface Remark {
  /** From 1. */
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

export interface RecordedGap {
  /** The line that says so, from 1. */
  readonly line: number;
  /** Undefined where the recorder does not say. */
  readonly cpu: number | undefined;
  readonly lostEvents: number;
  /** After this operation of the document; -1 is before the first. */
  readonly afterOperation: number;
}

/** Who makes the calls that nobody recorded but that must have happened while events were lost. */
export const UNSEEN_USER = 'not recorded';

/** How many lines of a file were not used, whatever the reason. */
export function ignoredLines(lines: LineAccount): number {
  return Object.values(lines.ignored).reduce((sum, count) => sum + count, 0);
}

export interface NamedPointer {
  readonly name: string;
  readonly pointer: string;
}
