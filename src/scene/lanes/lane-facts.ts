import type { Playback } from '../../timeline/playback.ts';
import { logIndex, type LogIndex } from '../timeline/log-index.ts';
import { idTracks, type IdTracks } from './id-tracks.ts';
import {
  contextIntervals,
  heldCounts,
  referenceIntervals,
  workIntervals,
  type HeldCounts,
  type Interval,
} from './intervals.ts';
import { listedRows, type ListedRows } from './listed-rows.ts';

/** What the lanes draw from, whatever part of them is in sight: worked out once a log, a selection and a filter. */
export interface LaneFacts {
  readonly playback: Playback;
  readonly index: LogIndex;
  readonly rows: ListedRows;
  /** The first few references of each user, for which there is room; `held` counts all. */
  readonly strands: readonly Interval[];
  readonly held: ReadonlyMap<number, HeldCounts>;
  readonly contexts: readonly Interval[];
  readonly works: readonly Interval[];
  readonly tracks: IdTracks;
  /** The one ID that all is about: chosen, or the only one of the log. */
  readonly onlyPlace: number | undefined;
}

/** More strands would leave their column: then the first few stand for all, with their number beside them. */
export const MOST_STRANDS = 5;

export function laneFacts(
  playback: Playback,
  selectedPlace: number | undefined,
  visible: ArrayLike<number> | undefined,
): LaneFacts {
  const index = logIndex(playback);
  const { places } = playback.cast;
  const onlyPlace = selectedPlace ?? (places.length === 1 ? 0 : undefined);
  const lives = onlyPlace === undefined ? undefined : new Set(places[onlyPlace]?.lives);
  const references = referenceIntervals(playback, lives);
  return {
    playback,
    index,
    rows: listedRows(playback, index, selectedPlace, visible),
    strands: references.filter(({ slot }) => slot < MOST_STRANDS),
    held: heldCounts(references),
    contexts: contextIntervals(playback, index, lives),
    works: workIntervals(playback, index),
    tracks: idTracks(playback, onlyPlace),
    onlyPlace,
  };
}
