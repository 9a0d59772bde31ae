import type { EventName } from './operation.ts';

/** What a notification says, `struct ioasid_nb_args`. */
export interface Notice {
  readonly event: EventName | number;
  readonly ioasid: number;
  readonly spid: number;
  /** The set object, -1 for none. */
  readonly set: number;
  readonly priv: number | 'UNINIT';
  /** The entry it is about, -1 for none. */
  readonly life: number;
}
