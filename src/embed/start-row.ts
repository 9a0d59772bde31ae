import { rowAtPlace } from '../timeline/places.ts';
import type { Parameters } from './parameters.ts';
import type { PlayedLog } from './parts/played-log.ts';

/** The row that a figure opens at: the one asked for, else where the log says, else its end. Clamped to what there is. */
export function startRow(
  { playback, document }: PlayedLog,
  { at, end }: Pick<Parameters, 'at' | 'end'>,
  complain: (sentence: string) => void,
): number {
  const last = Math.min(playback.length - 1, end ?? Infinity);
  const clamped = (row: number): number => Math.min(row, last);
  if (typeof at === 'number') return clamped(at);
  if (at !== undefined) {
    const marker = document.markers.find(({ name }) => name === at);
    if (marker !== undefined) return clamped(rowAtPlace(playback, marker));
    complain(`at="${at.slice(0, 60)}" is neither an index nor a marker of this log.`);
  }
  return clamped(document.start === undefined ? playback.length - 1 : rowAtPlace(playback, document.start));
}
