import type { Life, Playback } from '../../timeline/playback.ts';
import type { LaneColumns } from './lane-columns.ts';

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
  const ends: number[] = [];
  const { lifeCount } = playback;
  for (let life = 0; life < lifeCount; life += 1) {
    const facts = playback.life(life);
    if (selectedPlace !== undefined && facts.place !== selectedPlace) continue;
    const track = selectedPlace === undefined ? freeTrack(ends, facts.allocatedAt) : 0;
    if (track === undefined) continue;
    ends[track] = facts.reclaimedAt < 0 ? Infinity : facts.reclaimedAt;
    lives.push({ ...facts, life, track });
  }
  const byLife = new Map(lives.map(({ life, track }) => [life, track]));
  return { lives, trackCount: Math.max(ends.length, 1), trackOf: (life) => byLife.get(life) };
}

function freeTrack(ends: readonly number[], from: number): number | undefined {
  const free = ends.findIndex((end) => end < from);
  if (free >= 0) return free;
  return ends.length < MOST_TRACKS ? ends.length : undefined;
}

const FIRST_TRACK_PX = 14;
export const BAR_PX = 10;

/** Middle of a track. */
export function trackX(columns: LaneColumns, tracks: IdTracks, track: number): number {
  if (!columns.compact) return columns.idsX + FIRST_TRACK_PX + track * TRACK_PX;
  const middle = (tracks.trackCount - 1) / 2;
  return columns.idsX + columns.idsPx / 2 + (track - middle) * COMPACT_TRACK_PX;
}

const TRACK_PX = 15;
const COMPACT_TRACK_PX = 11;

/** Where words stand, right of all bars. */
export function wordsX(columns: LaneColumns, tracks: IdTracks): number {
  return trackX(columns, tracks, tracks.trackCount - 1) + BAR_PX / 2 + 7;
}
