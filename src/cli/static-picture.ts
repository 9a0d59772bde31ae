import type { Problem } from '../base/result.ts';
import { staticFigure } from '../scene/static/figure.ts';
import type { PictureTheme } from '../scene/static/inline-styles.ts';
import { firstRowOf } from '../timeline/places.ts';
import { UsageError } from './command.ts';
import type { PlayedLog } from './played-log.ts';
import { sceneStyles } from './style-files.ts';

export const PICTURE_VIEWS = ['graph', 'lanes'] as const;
export type PictureView = (typeof PICTURE_VIEWS)[number];
export const PICTURE_THEMES: readonly PictureTheme[] = ['light', 'dark', 'both'];

const DEFAULT_WIDTH_PX = 720;
/** Lanes show every row; more than this is no picture any more. */
const MOST_ROWS = 2000;

interface Look {
  readonly view: PictureView;
  readonly theme: PictureTheme;
  readonly widthPx: number;
}

/** The moment after a row as SVG. */
export async function drawPicture(
  { document, run: playback }: PlayedLog,
  row: number,
  look: Look,
): Promise<string> {
  const gaps = (document.gaps ?? []).map(({ afterOperation, lostEvents }) => ({
    afterRow: firstRowOf(playback, afterOperation + 1) - 1,
    lostEvents,
  }));
  return staticFigure({ playback, row, title: document.title, gaps, ...look }, await sceneStyles());
}

export function pictureWidth(text: string | undefined): number {
  if (text === undefined) return DEFAULT_WIDTH_PX;
  const widthPx = Number(text);
  if (!(widthPx >= 320 && widthPx <= 4000)) throw new UsageError('--width expects pixels from 320 to 4000.');
  return widthPx;
}

export function tooLongToDraw({ run }: PlayedLog, view: PictureView, file: string): Problem | undefined {
  if (view !== 'lanes' || run.length <= MOST_ROWS) return undefined;
  return {
    file,
    line: 1,
    column: 1,
    code: 'render/too-long',
    message: `The lanes of ${run.length} rows are no picture; up to ${MOST_ROWS} can be drawn.`,
    hint: 'use --view graph',
  };
}
