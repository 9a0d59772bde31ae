import type { ImportOptions, LineAccount } from '../imported.ts';
import type { PointerNames } from './names.ts';
import type { Pairing } from './pairing.ts';
import type { TraceEvent } from './trace-event.ts';

/** What reading and pairing left: the raw material of a log. */
export interface RecordingParts extends Omit<Pairing, 'leftovers'> {
  readonly name: string;
  readonly options: ImportOptions;
  /** In the order of time. */
  readonly events: readonly TraceEvent[];
  /** The lines were in another order. */
  readonly sorted: boolean;
  readonly sets: PointerNames;
  readonly lines: LineAccount;
  /** Calls of a tracer that prints neither arguments nor results, by symbol. */
  readonly counted: ReadonlyMap<string, number>;
}
