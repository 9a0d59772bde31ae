import { rowAtPlace } from '../timeline/places.ts';
import type { Figure } from './figure.ts';

/** The row at which a figure in a page opens the log by itself: where the log says, else its end. -1 in an empty one. */
export function openingRow(figure: Figure): number {
  const run = figure.playback();
  const { start } = figure.store.getState().document;
  return start === undefined || run.length === 0 ? run.length - 1 : rowAtPlace(run, start);
}
