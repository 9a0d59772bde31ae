import type { ImportOptions, LineAccount } from '../imported.ts';
import type { PointerNames } from './names.ts';
import type { RecordedCall } from './recorded-call.ts';
import type { TraceEvent } from './trace-event.ts';

/** What reading and pairing left: the raw material of a log. */
export interface RecordingParts {
  readonly name: string;
  readonly options: ImportOptions;
  readonly events: readonly TraceEvent[];
  readonly calls: readonly RecordedCall[];
  readonly lockedLines: readonly number[];
  readonly sets: PointerNames;
  readonly lines: LineAccount;
  /** Calls of a tracer that prints neither arguments nor results, by symbol. */
  readonly counted: ReadonlyMap<string, number>;
}
