import { formatProblem } from '../base/result.ts';
import { staticFigure } from '../scene/static/figure.ts';
import type { PictureTheme } from '../scene/static/inline-styles.ts';
import { firstRowOf, rowAtPlace } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';
import { splitArguments } from './arguments.ts';
import { type Command, type ExitStatus, type Terminal, UsageError } from './command.ts';
import { type PlayedLog, playLog } from './played-log.ts';
import { sceneStyles } from './style-files.ts';

const VIEWS = ['graph', 'lanes'] as const;
const THEMES: readonly PictureTheme[] = ['light', 'dark', 'both'];
const DEFAULT_WIDTH_PX = 720;
/** Lanes show every row; more than this is no picture any more. */
const MOST_ROWS = 2000;

/** A picture for pages without scripts, for print, and for readers of mail. */
export const RENDER: Command = {
  name: 'render',
  usage:
    '[--at N|MARKER] [--view graph|lanes] [--theme light|dark|both] [--width PX] [--semantics ID] [--json] FILE [-o FIG.svg]',
  summary:
    'draws a moment of a log as a static SVG picture: no script, no reference, the same bytes every time',
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = splitArguments(args, {
    at: { type: 'string' },
    view: { type: 'string', default: 'graph' },
    theme: { type: 'string', default: 'light' },
    width: { type: 'string', default: String(DEFAULT_WIDTH_PX) },
    semantics: { type: 'string' },
    out: { type: 'string', short: 'o' },
    json: { type: 'boolean' },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('expected one file.');
  if (values.json === true && values.out === undefined) {
    throw new UsageError('--json needs -o: the picture itself would go to standard output.');
  }
  const view = oneOf('--view', values.view, VIEWS);
  const theme = oneOf('--theme', values.theme, THEMES);
  const widthPx = Number(values.width);
  if (!(widthPx >= 320 && widthPx <= 4000)) throw new UsageError('--width expects pixels from 320 to 4000.');
  const played = await playLog(file, values.semantics, terminal);
  if (played === undefined) return 2;
  const { document, run: playback } = played;
  if (view === 'lanes' && playback.length > MOST_ROWS) {
    terminal.err(
      `${file}:1:1 render/too-long The lanes of ${playback.length} rows are no picture; up to ${MOST_ROWS} can be drawn (use --view graph)\n`,
    );
    return 2;
  }
  const gaps = (document.gaps ?? []).map(({ afterOperation, lostEvents }) => ({
    afterRow: firstRowOf(playback, afterOperation + 1) - 1,
    lostEvents,
  }));
  const figure = {
    playback,
    row: rowAsked(values.at, played),
    title: document.title,
    view,
    theme,
    widthPx,
    gaps,
  };
  const picture = staticFigure(figure, await sceneStyles());
  if (values.out === undefined) {
    terminal.out(picture);
    return 0;
  }
  const written = await terminal.write(values.out, picture);
  if (!written.ok) {
    terminal.err(`${formatProblem(written.problem)}\n`);
    return 2;
  }
  const bytes = new TextEncoder().encode(picture).length;
  terminal.out(
    values.json === true
      ? `${JSON.stringify({ file: values.out, bytes })}\n`
      : `${values.out}: ${bytes} bytes\n`,
  );
  return 0;
}

export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UsageError(`${name} expects ${allowed.join(', ')}; found "${value}".`);
  return found;
}

/** A row from 0, or a marker's name; the log's own start without it. Clamped to what there is, as everywhere. */
function rowAsked(at: string | undefined, { document, run: playback }: PlayedLog): number {
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
