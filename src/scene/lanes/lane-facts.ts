import type { Playback } from '../../timeline/playback.ts';
import { userLetters } from '../graph/user-letters.ts';
import { logIndex, type LogIndex } from '../timeline/log-index.ts';
import { idTracks, type IdTracks } from './id-tracks.ts';
import { referenceIntervals, rowIntervals, type Interval, type RowIntervals } from './intervals.ts';
import { listedRows, type ListedRows } from './listed-rows.ts';

/** What the lanes draw from, whatever part of them is in sight: worked out once a log, a selection and a filter. */
export interface LaneFacts extends RowIntervals {
  readonly playback: Playback;
  readonly index: LogIndex;
  readonly rows: ListedRows;
  readonly references: readonly Interval[];
  readonly tracks: IdTracks;
  /** The one ID that all is about: chosen, or the only one of the log. */
  readonly onlyPlace: number | undefined;
  /** One for each user. */
  readonly letters: readonly string[];
}

/** More strands would leave their column: then the first few stand for all, with their number beside them. */
export const MOST_STRANDS = 5;

export function laneFacts(
  playback: Playback,
  selectedPlace?: number,
  visible?: ArrayLike<number>,
): LaneFacts {
  const index = logIndex(playback);
  const { places, users } = playback.cast;
  const onlyPlace = selectedPlace ?? (places.length === 1 ? 0 : undefined);
  const lives = onlyPlace === undefined ? undefined : new Set(places[onlyPlace]?.lives);
  return {
    playback,
    index,
    rows: listedRows(playback, index, selectedPlace, visible),
    references: referenceIntervals(playback, lives),
    ...rowIntervals(playback, index, lives),
    tracks: idTracks(playback, onlyPlace),
    onlyPlace,
    letters: userLetters(users.map(({ name }) => name)),
  };
}
