import type { Playback } from '../../timeline/playback.ts';
import type { LogIndex } from '../timeline/log-index.ts';

/** Something that lasts from a row to a row on a user's column; `to` is -1 where it never ends. */
export interface Interval {
  readonly user: number;
  readonly life: number;
  readonly from: number;
  readonly to: number;
  /** Which of several side by side: 0 in the middle, then left and right of it in turn. */
  readonly slot: number;
}

/** As it is found: its end comes later, and its slot when all are known. */
type Open = Omit<Interval, 'to' | 'slot'> & { to: number };

/** Counted references as strands: each keeps its slot for as long as it is held, so that none jumps aside. */
export function referenceIntervals(
  playback: Playback,
  lives: ReadonlySet<number> | undefined,
): readonly Interval[] {
  const found: Open[] = [];
  const { referenceCount } = playback;
  for (let reference = 0; reference < referenceCount; reference += 1) {
    const { life, user, takenAt, droppedAt } = playback.reference(reference);
    if (lives === undefined || lives.has(life)) found.push({ user, life, from: takenAt, to: droppedAt });
  }
  return slotted(found);
}

/** What begins in one row and ends in another: contexts until they are cleared, queued work until it runs. */
export interface RowIntervals {
  /** Only those of the given lives. */
  readonly contexts: readonly Interval[];
  readonly works: readonly Interval[];
}

export function rowIntervals(
  playback: Playback,
  index: LogIndex,
  lives: ReadonlySet<number> | undefined,
): RowIntervals {
  const contexts: Open[] = [];
  const works: Open[] = [];
  /** By what would end them, oldest first as a work queue does. */
  const open = new Map<string, Open[]>();
  const begin = (name: string, made: Open): Open => {
    const waiting = open.get(name) ?? [];
    waiting.push(made);
    open.set(name, waiting);
    return made;
  };
  const end = (name: string, row: number): void => {
    const ended = open.get(name)?.shift();
    if (ended !== undefined) ended.to = row;
  };
  for (let row = 0; row < index.length; row += 1) {
    const shape = index.shape(row);
    if (shape !== 'action' && shape !== 'work') continue;
    const { call, user, life } = playback.row(row);
    const work = `${user} ${life}`;
    if (shape === 'work') end(work, row);
    else if (call === 'queue_work') works.push(begin(work, { user, life, from: row, to: -1 }));
    else if (call.endsWith('_context')) {
      for (const effect of playback.effectsAt(row)) {
        if (effect.kind !== 'context') continue;
        const name = `${effect.user} ${effect.ioasid} ${effect.context}`;
        if (effect.action === 'clear') end(name, row);
        else if (!open.get(name)?.length) {
          const made = begin(name, { user: effect.user, life: effect.life ?? -1, from: row, to: -1 });
          if (lives === undefined || lives.has(made.life)) contexts.push(made);
        }
      }
    }
  }
  return { contexts: slotted(contexts), works: slotted(works) };
}

/** Gives each interval the lowest slot that is free on its user's column while it lasts, in order of `from`. */
function slotted(intervals: readonly Open[]): readonly Interval[] {
  const ends = new Map<number, number[]>();
  return intervals
    .toSorted((a, b) => a.from - b.from)
    .map((interval) => {
      const { user, from, to } = interval;
      const own = ends.get(user) ?? [];
      ends.set(user, own);
      const free = own.findIndex((end) => end <= from);
      const slot = free < 0 ? own.length : free;
      own[slot] = to < 0 ? Infinity : to;
      return { ...interval, slot };
    });
}

/** Slot 0 is in the middle, 1 and 2 beside it, 3 and 4 further out. */
export function slotOffset(slot: number, distancePx: number): number {
  return Math.ceil(slot / 2) * (slot % 2 === 1 ? distancePx : -distancePx) + 0;
}
