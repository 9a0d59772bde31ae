import type { Life, Playback } from '../../timeline/playback.ts';
import { sharp, type LaneColumns } from './lane-columns.ts';

/** A life as an upright bar in the IOASID column. Rows are -1 where that never comes. */
export interface TrackedLife extends Life {
  readonly life: number;
  readonly track: number;
}

/** Lives side by side; those that find no track are left to their numbers. */
export interface IdTracks {
  readonly lives: readonly TrackedLife[];
  readonly trackCount: number;
  trackOf(life: number): number | undefined;
}

const MOST_TRACKS = 4;

/** The lives of one place share a track, since they follow one another; others get the first that is free. */
export function idTracks(playback: Playback, selectedPlace: number | undefined): IdTracks {
  const lives: TrackedLife[] = [];
  const tracks = new Map<number, number>();
  const ends: number[] = [];
  const { lifeCount } = playback;
  for (let life = 0; life < lifeCount; life += 1) {
    const facts = playback.life(life);
    if (selectedPlace !== undefined && facts.place !== selectedPlace) continue;
    const free = ends.findIndex((end) => selectedPlace !== undefined || end < facts.allocatedAt);
    const track = free < 0 ? ends.length : free;
    if (track === MOST_TRACKS) continue;
    ends[track] = facts.reclaimedAt < 0 ? Infinity : facts.reclaimedAt;
    tracks.set(life, track);
    lives.push({ ...facts, life, track });
  }
  return { lives, trackCount: Math.max(ends.length, 1), trackOf: (life) => tracks.get(life) };
}

export const BAR_PX = 10;
const FIRST_TRACK_PX = 14;
const TRACK_PX = 15;
const COMPACT_TRACK_PX = 11;

/** Middle of a track. */
export function trackX({ compact, idsX, idsPx }: LaneColumns, tracks: IdTracks, track: number): number {
  return sharp(
    compact
      ? idsX + idsPx / 2 + (track - (tracks.trackCount - 1) / 2) * COMPACT_TRACK_PX
      : idsX + FIRST_TRACK_PX + track * TRACK_PX,
  );
}
