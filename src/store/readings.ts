import type { Hazard } from '../analysis/hazards/rule.ts';
import { createScanner } from '../analysis/hazards/scanner.ts';
import { createLockReader, type LockOrders } from '../analysis/locks/lock-reader.ts';
import type { Matrix } from '../analysis/notifications/notification.ts';
import { createNotificationReader } from '../analysis/notifications/reader.ts';
import type { Playback } from '../timeline/playback.ts';
import type { RunnableLog } from '../timeline/runnable-log.ts';
import { createWalk } from '../timeline/walk.ts';

/** Logs up to this many operations are read at once: nobody waits for it. Longer ones are read a slice at a time. */
const QUICK_OPERATIONS = 1500;

/** What only reading a whole log with all its effects shows. */
export interface WholeLog {
  /** In the order in which they begin. */
  readonly hazards: readonly Hazard[];
  readonly matrix: Matrix;
  readonly locks: LockOrders;
}

/** Logs are read once, from start to end, for everybody who needs it; what was read is kept by run, because a run never changes. */
export interface Readings {
  /** Undefined where a long log was not read to its end. */
  found(playback: Playback, log: RunnableLog): WholeLog | undefined;
  /** Reads on by so many operations; true when that was the end. */
  read(playback: Playback, log: RunnableLog, operations: number): boolean;
  /** How much of the log has been read, 0 to 1. */
  fraction(playback: Playback, log: RunnableLog): number;
}

export function createReadings(): Readings {
  const readings = new WeakMap<Playback, Reading>();

  const readingOf = (playback: Playback, log: RunnableLog): Reading => {
    const known = readings.get(playback);
    if (known !== undefined) return known;
    const reading = createReading(playback.semantics, log);
    readings.set(playback, reading);
    return reading;
  };

  return {
    found(playback, log) {
      const reading = readingOf(playback, log);
      return log.operations.length <= QUICK_OPERATIONS ? reading.read(Infinity) : reading.read(0);
    },
    read: (playback, log, operations) => readingOf(playback, log).read(operations) !== undefined,
    fraction: (playback, log) => readingOf(playback, log).fraction(),
  };
}

interface Reading {
  /** Reads on by so many operations; what was found, once that was the end. */
  read(operations: number): WholeLog | undefined;
  fraction(): number;
}

function createReading(semantics: string, log: RunnableLog): Reading {
  const walk = createWalk(log, semantics);
  const scanner = createScanner(walk);
  const notifications = createNotificationReader(walk);
  const locks = createLockReader();
  let done = 0;
  let found: WholeLog | undefined;
  return {
    read(operations) {
      for (let count = 0; found === undefined && count < operations; count += 1) {
        const rows = walk.next();
        if (rows === undefined) {
          found = {
            hazards: scanner.hazards(log.gaps),
            matrix: notifications.matrix(),
            locks: locks.orders(),
          };
        } else {
          scanner.operation(rows);
          notifications.operation(rows);
          locks.operation(rows);
          done += 1;
        }
      }
      return found;
    },
    fraction: () => (found === undefined ? done / Math.max(1, log.operations.length) : 1),
  };
}
