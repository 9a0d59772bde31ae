/** What a recorder prints before the event itself. */
export interface Prefix {
  /** The task's name. Not the user: a handler runs in the task that notifies. */
  readonly comm: string;
  readonly pid: number;
  readonly cpu: number;
  readonly time: Timestamp;
  /** The rest of the line, from the event's name on. */
  readonly body: string;
}

export interface Timestamp {
  /** Whole seconds, microseconds or ticks. */
  readonly whole: number;
  /** Nanoseconds beyond the whole, where the whole is seconds. */
  readonly nanos: number;
  /** `ticks`: a clock of unknown speed (counter, jiffies, cycles). Only the order can be used. */
  readonly unit: 'seconds' | 'microseconds' | 'nanoseconds' | 'ticks';
}

/** One recorder's way of printing. Undefined where the line does not look like it. */
export type RecognizePrefix = (line: string) => Prefix | undefined;

/** `12.345678` is seconds; without a fraction nobody knows what is counted. */
export function timestamp(whole: string, fraction: string | undefined): Timestamp {
  if (fraction === undefined) return { whole: Number(whole), nanos: 0, unit: 'ticks' };
  return { whole: Number(whole), nanos: Number(fraction.slice(0, 9).padEnd(9, '0')), unit: 'seconds' };
}

/** Nanoseconds from one stamp to another; exact for any uptime, because seconds and fraction are subtracted apart. */
export function nanosBetween(from: Timestamp, to: Timestamp): number | undefined {
  if (from.unit !== to.unit) return undefined;
  switch (to.unit) {
    case 'seconds':
      return (to.whole - from.whole) * 1e9 + (to.nanos - from.nanos);
    case 'microseconds':
      return (to.whole - from.whole) * 1000;
    case 'nanoseconds':
      return to.whole - from.whole;
    case 'ticks':
      return undefined;
  }
}
