import type { SvgNode } from '../svg-tree.ts';
import { rowShape, type RowShape } from '../timeline/row-shape.ts';
import { BAR_PX, trackX } from './id-tracks.ts';
import { slotOffset, type Interval } from './intervals.ts';
import { ROW_PX, type LaneColumns } from './lane-columns.ts';
import { MOST_STRANDS, type LaneFacts } from './lane-facts.ts';
import { rowWords, type RowWords } from './row-words.ts';
import { stateWord, type LaneWord } from './state-word.ts';

/** A part of the list, from one place to another, both drawn. */
export interface Slice {
  readonly first: number;
  readonly last: number;
}

/** A row: what it says, and what it draws between its user's column and the IOASID column. */
export interface LaneRow extends RowWords {
  readonly row: number;
  /** In the list. */
  readonly place: number;
  readonly user: number;
  readonly shape: RowShape;
  /** It runs later than the call that wanted it. */
  readonly deferred: boolean;
  /** Middle of the user's column. */
  readonly x: number;
  readonly y: number;
  /** Where its arrow meets the IOASID column; absent where the row stays with its user. */
  readonly coreX: number | undefined;
}

/** An upright line on a user's column. A context that outlives its ID goes on as a stale one. */
export interface UserLine {
  readonly kind: 'work' | 'activation' | 'strand' | 'context' | 'stale';
  readonly user: number;
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
}

export interface StateBar {
  readonly x: number;
  readonly y0: number;
  /** Where it is free pending; its end if it is not in sight. */
  readonly pendingFrom: number;
  readonly y1: number;
  /** It is reclaimed here, and not only beyond what is in sight. */
  readonly ends: boolean;
}

/** All marks of a slice, in pixels from the top of the list. */
export interface LanePicture {
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly LaneRow[];
  readonly lines: readonly UserLine[];
  readonly bars: readonly StateBar[];
  readonly words: readonly LaneWord[];
}

/** More that belongs to a slice: marks over the others, and words for those who do not see them, before and after a row's own. */
export interface LaneExtras {
  readonly marks: readonly SvgNode[];
  before(place: number): readonly string[];
  after(place: number): readonly string[];
}

const STRAND_PX = 4;
/** Right of the strands stand contexts, left of them waits work. */
const BESIDE_PX = 11;
/** An arrow ends this far before the bar it points to. */
const GAP_PX = 3;

export function lanePicture(facts: LaneFacts, columns: LaneColumns, { first, last }: Slice): LanePicture {
  const { rows: listed, index, playback, tracks } = facts;
  const top = first * ROW_PX;
  const bottom = (last + 1) * ROW_PX;
  const firstRow = listed.at(first);
  const lastRow = listed.at(last);
  /** Rows of -1 never come. */
  const yOf = (row: number): number =>
    row < 0 ? Infinity : (listed.placeOf(row) + (listed.isListed(row) ? 0.5 : 0)) * ROW_PX;
  const within = (y: number): number => Math.min(Math.max(y, top), bottom);
  const userX = (user: number): number => columns.users[user] ?? columns.textPx;

  const rows: LaneRow[] = [];
  const lines: UserLine[] = [];
  const words: LaneWord[] = [];
  const enclosing = new Set<number>();
  for (let place = first; place <= last; place += 1) {
    const number = listed.at(place);
    if (number < 0) break;
    const row = playback.row(number);
    const said = rowWords(playback, index, number);
    const { user, life } = row;
    const shape = rowShape(row);
    const [x, y] = [userX(user), yOf(number)];
    let deferred = false;
    for (let each = number; each >= 0; each = index.parents[each] ?? -1) {
      if ((index.ends[each] ?? each) > each) enclosing.add(each);
      if (each !== number && index.shape(each) === 'work') deferred = true;
    }
    const staysWithUser = shape === 'action' || shape === 'work' || said.goesOn;
    const track = tracks.trackOf(life);
    const barX = track === undefined ? columns.idsX + 4 : trackX(columns, tracks, track) - BAR_PX / 2;
    const coreX = staysWithUser ? undefined : Math.round(barX) - GAP_PX;
    rows.push({ ...said, row: number, place, user, shape, deferred, x, y, coreX });
    if (!columns.compact && life >= 0) words.push(...stateWord(facts, columns, number, life, y));
  }

  const line = (kind: UserLine['kind'], user: number, x: number, from: number, to: number): void => {
    const [y0, y1] = [within(from), within(to)];
    if (y1 > y0) lines.push({ kind, user, x, y0, y1 });
  };
  const lasting = (
    kind: UserLine['kind'],
    intervals: readonly Interval[],
    offset: (slot: number) => number,
    slots = Infinity,
  ): void => {
    for (const { user, life, from, to, slot } of intervals) {
      // They come in order of their beginning, and most of a long log are nowhere near.
      if (from > lastRow) break;
      if ((to >= 0 && to < firstRow) || slot >= slots) continue;
      const x = userX(user) + offset(slot);
      const end = yOf(to);
      const gone = kind === 'context' && life >= 0 ? yOf(playback.life(life).reclaimedAt) : Infinity;
      line(kind, user, x, yOf(from), Math.min(end, gone));
      line('stale', user, x, gone, end);
    }
  };
  lasting('work', facts.works, (slot) => -BESIDE_PX - slot * STRAND_PX);
  for (const row of enclosing) {
    const user = index.users[row] ?? 0;
    line('activation', user, userX(user), yOf(row), yOf(index.ends[row] ?? row));
  }
  lasting('strand', facts.references, (slot) => slotOffset(slot, STRAND_PX), MOST_STRANDS);
  lasting('context', facts.contexts, (slot) => BESIDE_PX + slot * STRAND_PX);

  return {
    top,
    bottom,
    rows,
    lines,
    words,
    bars: tracks.lives.flatMap(({ track, allocatedAt, pendingAt, reclaimedAt }) => {
      if (allocatedAt > lastRow || (reclaimedAt >= 0 && reclaimedAt < firstRow)) return [];
      return {
        x: trackX(columns, tracks, track),
        y0: within(yOf(allocatedAt)),
        pendingFrom: within(Math.min(yOf(pendingAt), yOf(reclaimedAt))),
        y1: within(yOf(reclaimedAt)),
        ends: reclaimedAt >= 0 && reclaimedAt <= lastRow,
      };
    }),
  };
}
