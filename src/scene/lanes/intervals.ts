import type { Playback } from '../../timeline/playback.ts';
import type { LogIndex } from '../timeline/log-index.ts';

/** Something that lasts from a row to a row on a user's column; `to` is -1 where it never ends. */
export interface Interval {
  readonly key: number;
  readonly user: number;
  readonly life: number;
  readonly from: number;
  readonly to: number;
  /** Which of several side by side: 0 in the middle, then left and right of it in turn. */
  readonly slot: number;
}

/** Counted references as strands: each keeps its slot for as long as it is held, so that none jumps aside. */
export function referenceIntervals(
  playback: Playback,
  lives: ReadonlySet<number> | undefined,
): readonly Interval[] {
  const found: Omit<Interval, 'slot'>[] = [];
  const { referenceCount } = playback;
  for (let key = 0; key < referenceCount; key += 1) {
    const { life, user, takenAt, droppedAt } = playback.reference(key);
    if (lives === undefined || lives.has(life)) found.push({ key, user, life, from: takenAt, to: droppedAt });
  }
  return slotted(found);
}

/** Hardware contexts, from the row that set one to the row that cleared it. */
export function contextIntervals(
  playback: Playback,
  index: LogIndex,
  lives: ReadonlySet<number> | undefined,
): readonly Interval[] {
  const open = new Map<string, { key: number; user: number; life: number; from: number; to: number }>();
  const found: Omit<Interval, 'slot'>[] = [];
  for (let row = 0; row < index.length; row += 1) {
    if (index.shape(row) !== 'action') continue;
    const { call } = playback.row(row);
    if (call !== 'set_context' && call !== 'clear_context') continue;
    for (const effect of playback.effectsAt(row)) {
      if (effect.kind !== 'context') continue;
      const name = `${effect.user} ${effect.ioasid} ${effect.context}`;
      const known = open.get(name);
      if (effect.action === 'clear' && known !== undefined) {
        known.to = row;
        open.delete(name);
      } else if (effect.action === 'set' && known === undefined) {
        const life = effect.life ?? -1;
        const made = { key: row, user: effect.user, life, from: row, to: -1 };
        open.set(name, made);
        if (lives === undefined || lives.has(life)) found.push(made);
      }
    }
  }
  return slotted(found);
}

/** Deferred work: from the row that queued it to the row that ran it, oldest first as a work queue does. */
export function workIntervals(playback: Playback, index: LogIndex): readonly Interval[] {
  const waiting: { key: number; user: number; life: number; from: number; to: number }[] = [];
  const found: Omit<Interval, 'slot'>[] = [];
  for (let row = 0; row < index.length; row += 1) {
    const shape = index.shape(row);
    if (shape !== 'action' && shape !== 'work') continue;
    const { call, user, life } = playback.row(row);
    if (shape === 'work') {
      const place = waiting.findIndex((each) => each.user === user && each.life === life);
      const begun = waiting[place];
      if (begun === undefined) continue;
      begun.to = row;
      waiting.splice(place, 1);
    } else if (call === 'queue_work') {
      const made = { key: row, user, life, from: row, to: -1 };
      waiting.push(made);
      found.push(made);
    }
  }
  return slotted(found);
}

/** Gives each interval the lowest slot that is free on its user's column while it lasts. Intervals come in order of `from`. */
function slotted(intervals: readonly Omit<Interval, 'slot'>[]): readonly Interval[] {
  const ends = new Map<number, number[]>();
  return intervals
    .toSorted((a, b) => a.from - b.from)
    .map((interval) => {
      const own = ends.get(interval.user) ?? [];
      ends.set(interval.user, own);
      const free = own.findIndex((end) => end <= interval.from);
      const slot = free < 0 ? own.length : free;
      own[slot] = interval.to < 0 ? Infinity : interval.to;
      return { ...interval, slot };
    });
}

/** Slot 0 is in the middle, 1 and 2 beside it, 3 and 4 further out. */
export function slotOffset(slot: number, distancePx: number): number {
  const ring = Math.ceil(slot / 2);
  return (slot % 2 === 1 ? 1 : -1) * ring * distancePx + 0;
}

/** How many intervals a user has at each row that changes it: rows ascending, the count after each. */
export interface HeldCounts {
  readonly rows: readonly number[];
  readonly counts: readonly number[];
}

export function heldCounts(intervals: readonly Interval[]): ReadonlyMap<number, HeldCounts> {
  const changes = new Map<number, Map<number, number>>();
  const add = (user: number, row: number, by: number): void => {
    const own = changes.get(user) ?? new Map<number, number>();
    changes.set(user, own.set(row, (own.get(row) ?? 0) + by));
  };
  for (const { user, from, to } of intervals) {
    add(user, from, 1);
    if (to >= 0) add(user, to, -1);
  }
  const counted = new Map<number, HeldCounts>();
  for (const [user, own] of changes) {
    const rows = [...own.keys()].toSorted((a, b) => a - b);
    let count = 0;
    counted.set(user, { rows, counts: rows.map((row) => (count += own.get(row) ?? 0)) });
  }
  return counted;
}
