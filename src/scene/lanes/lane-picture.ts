import type { TimelineGap } from '../timeline/timeline-input.ts';
import { trackX } from './id-tracks.ts';
import { slotOffset, type Interval } from './intervals.ts';
import type { LaneColumns } from './lane-columns.ts';
import type { LaneFacts } from './lane-facts.ts';
import type { Slice } from './slice.ts';
import { heldNumbers, type HeldNumber } from './held-numbers.ts';
import { rowArrow, type RowArrow } from './row-arrow.ts';
import { stateWords, type StateWord } from './state-words.ts';

export interface PlacedArrow extends RowArrow {
  readonly y: number;
}

/** An upright line on a user's column. */
export interface UserLine {
  readonly key: number;
  readonly user: number;
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
  /** It outlives the ID it was for. */
  readonly staleFrom: number | undefined;
}

export interface StateBar {
  readonly life: number;
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
  readonly pendingFrom: number | undefined;
  /** It is reclaimed here, and not only beyond what is in sight. */
  readonly ends: boolean;
}

/** All marks of a slice, in pixels from the top of the list. */
export interface LanePicture {
  readonly arrows: readonly PlacedArrow[];
  readonly activations: readonly UserLine[];
  readonly strands: readonly UserLine[];
  readonly contexts: readonly UserLine[];
  readonly works: readonly UserLine[];
  /** How many references a user holds, where that changes and is more than there are strands. */
  readonly held: readonly HeldNumber[];
  readonly bars: readonly StateBar[];
  readonly words: readonly StateWord[];
  readonly gaps: readonly { readonly key: number; readonly y: number; readonly lostEvents: number }[];
}

const STRAND_PX = 4;
const CONTEXT_OFFSET_PX = 11;
const WORK_OFFSET_PX = -11;

export function lanePicture(
  facts: LaneFacts,
  columns: LaneColumns,
  slice: Slice,
  gaps: readonly TimelineGap[],
): LanePicture {
  const { rows, index, playback, tracks } = facts;
  const { rowPx } = columns;
  const top = slice.first * rowPx;
  const bottom = (slice.last + 1) * rowPx;
  const firstRow = rows.at(slice.first);
  const lastRow = rows.at(slice.last);
  const yOf = (row: number): number =>
    rows.isListed(row) ? (rows.placeOf(row) + 0.5) * rowPx : rows.placeOf(row) * rowPx;
  const endY = (row: number): number => (row < 0 ? Infinity : yOf(row));
  const userX = (user: number): number => columns.users[user] ?? columns.textPx;

  const lines = (
    intervals: readonly Interval[],
    offset: (slot: number) => number,
    stale: boolean,
  ): readonly UserLine[] => {
    const found: UserLine[] = [];
    for (const { key, user, life, from, to, slot } of intervals) {
      // They come in order of their beginning, and most of a long log are nowhere near.
      if (from > lastRow) break;
      if (to >= 0 && to < firstRow) continue;
      const reclaimedAt = stale && life >= 0 ? playback.life(life).reclaimedAt : -1;
      const outlives = reclaimedAt >= 0 && (to < 0 || to > reclaimedAt);
      found.push({
        key,
        user,
        x: userX(user) + offset(slot),
        y0: Math.max(yOf(from), top),
        y1: Math.min(endY(to), bottom),
        staleFrom: outlives ? Math.min(Math.max(yOf(reclaimedAt), top), bottom) : undefined,
      });
    }
    return found;
  };

  const arrows: PlacedArrow[] = [];
  const enclosing = new Set<number>();
  const words: StateWord[] = [];
  for (let place = slice.first; place <= slice.last; place += 1) {
    const number = rows.at(place);
    if (number < 0) break;
    const row = playback.row(number);
    const track = row.life < 0 ? undefined : tracks.trackOf(row.life);
    const barX = track === undefined ? columns.idsX + 4 : trackX(columns, tracks, track) - 5;
    const y = (place + 0.5) * rowPx;
    const goesOn = row.kind === 'return' && index.ends[index.parents[number] ?? -1] !== number;
    arrows.push({ ...rowArrow(row, columns, barX, { deferred: isDeferred(facts, number), goesOn }), y });
    for (let each = number; each >= 0; each = index.parents[each] ?? -1) {
      if ((index.ends[each] ?? each) > each) enclosing.add(each);
    }
    if (columns.wordsOfStates) words.push(...stateWords(facts, columns, number, row.life, y));
  }

  return {
    arrows,
    activations: [...enclosing].map((row) => {
      const [from, to] = [yOf(row), yOf(index.ends[row] ?? row)];
      return {
        key: row,
        user: index.users[row] ?? 0,
        x: userX(index.users[row] ?? 0),
        y0: Math.max(from, top),
        y1: Math.min(to, bottom),
        staleFrom: undefined,
      };
    }),
    strands: lines(facts.strands, (slot) => slotOffset(slot, STRAND_PX), false),
    held: heldNumbers(facts, columns, slice),
    contexts: lines(facts.contexts, (slot) => CONTEXT_OFFSET_PX + slot * STRAND_PX, true),
    works: lines(facts.works, (slot) => WORK_OFFSET_PX - slot * STRAND_PX, false).filter(
      (line) => line.y1 > line.y0,
    ),
    bars: tracks.lives.flatMap((life) => {
      if (life.allocatedAt > lastRow || (life.reclaimedAt >= 0 && life.reclaimedAt < firstRow)) return [];
      const [from, to] = [yOf(life.allocatedAt), endY(life.reclaimedAt)];
      if (to < top || from > bottom) return [];
      const pendingY = life.pendingAt < 0 ? undefined : yOf(life.pendingAt);
      return {
        life: life.life,
        x: trackX(columns, tracks, life.track),
        y0: Math.max(from, top),
        y1: Math.min(to, bottom),
        pendingFrom: pendingY === undefined || pendingY > bottom ? undefined : Math.max(pendingY, top),
        ends: to <= bottom,
      };
    }),
    words,
    gaps: gaps
      .map(({ afterRow, lostEvents }) => ({
        key: afterRow,
        y: rows.placeOf(afterRow + 1) * rowPx,
        lostEvents,
      }))
      .filter(({ y }) => y >= top && y <= bottom),
  };
}

function isDeferred({ index }: LaneFacts, row: number): boolean {
  for (let above = index.parents[row] ?? -1; above >= 0; above = index.parents[above] ?? -1) {
    if (index.shape(above) === 'work') return true;
  }
  return false;
}
