import { rowAtPlace } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';
import { UsageError } from './command.ts';
import type { PlayedLog } from './played-log.ts';

/** A row from 0, or a marker's name; the log's own start without it. Clamped to what there is, as everywhere. */
export function rowAsked(at: string | undefined, { document, run: playback }: PlayedLog): number {
  if (at === undefined) {
    return document.start === undefined ? playback.length - 1 : rowAtPlace(playback, document.start);
  }
  const row = rowOf(at, playback);
  if (row !== undefined) return row;
  const marker = document.markers.find(({ name }) => name === at);
  if (marker !== undefined) return rowAtPlace(playback, marker);
  const names = document.markers.map(({ name }) => name).join(', ') || 'the log has none';
  throw new UsageError(`--at expects a number or a marker (${names}); found "${at}".`);
}

export function rowOf(text: string, playback: Playback): number | undefined {
  return /^\d{1,9}$/.test(text) ? Math.min(Number(text), playback.length - 1) : undefined;
}
