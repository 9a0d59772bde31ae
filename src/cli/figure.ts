import { formatProblem, type Problem } from '../base/result.ts';
import { packLog } from '../formats/link/payload.ts';
import { PRINT_TABLE } from '../formats/table/printers.ts';
import { statusText } from '../words/status-text.ts';
import { stepNumber } from '../words/names.ts';
import { oneOf, splitArguments } from './arguments.ts';
import { type Command, type ExitStatus, type Terminal, UsageError } from './command.ts';
import { figureHtml, wrapped } from './figure-html.ts';
import { laneTable } from './lane-table.ts';
import { rowAsked } from './moment.ts';
import { type PlayedLog, playLog } from './played-log.ts';
import {
  drawPicture,
  PICTURE_THEMES,
  pictureWidth,
  type PictureView,
  tooLongToDraw,
} from './static-picture.ts';
import { SCENARIO_PREFIX } from './terminal.ts';

const VIEWS = ['graph', 'lanes', 'balance', 'table'] as const;
const THEMES = ['auto', 'light', 'dark', 'host'] as const;
const CONTROLS = ['none', 'basic', 'full'] as const;
/** Longer attributes are a burden for whoever reads the page's source; larger logs are better loaded by `src`. */
const MOST_PAYLOAD = 60_000;
/** The steps of more rows are a listing that nobody reads below a picture. */
const MOST_STEPS = 400;

/** Everything that a page needs for one figure; what the generators for documentation are built on. */
export const FIGURE: Command = {
  name: 'figure',
  usage:
    '[--at N|MARKER] [--end N] [--view graph|lanes|balance|table] [--semantics ID] [--controls none|basic|full] [--theme auto|light|dark|host] [--title TEXT] [--alt TEXT] [--caption TEXT] [--width PX] [--picture-theme light|dark|both] [--picture ADDRESS] [--src ADDRESS] [--json] [-o FIG.svg] FILE|scenario:ID',
  summary:
    'prints the HTML of a live figure with its fallback: the picture, what it shows in a sentence, and every step in words',
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = splitArguments(args, {
    at: { type: 'string' },
    end: { type: 'string' },
    view: { type: 'string' },
    semantics: { type: 'string' },
    controls: { type: 'string' },
    theme: { type: 'string' },
    title: { type: 'string' },
    alt: { type: 'string' },
    caption: { type: 'string' },
    width: { type: 'string' },
    'picture-theme': { type: 'string', default: 'both' },
    picture: { type: 'string' },
    src: { type: 'string' },
    json: { type: 'boolean' },
    out: { type: 'string', short: 'o' },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError('expected one file, or scenario:ID.');
  const view = values.view === undefined ? undefined : oneOf('--view', values.view, VIEWS);
  const theme = values.theme === undefined ? undefined : oneOf('--theme', values.theme, THEMES);
  const controls = values.controls === undefined ? undefined : oneOf('--controls', values.controls, CONTROLS);
  if (values.end !== undefined && !/^\d{1,9}$/.test(values.end))
    throw new UsageError('--end expects a number from 0.');
  const pictureTheme = oneOf('--picture-theme', values['picture-theme'], PICTURE_THEMES);
  const widthPx = pictureWidth(values.width);

  const played = await playLog(file, values.semantics, terminal);
  if (played === undefined) return 2;
  const pictureView: PictureView = view === 'lanes' ? 'lanes' : 'graph';
  const row = rowAsked(values.at, played);
  const source = await sourceOf(file, values.src, played);
  const problem = tooLongToDraw(played, pictureView, file) ?? tooLargeToCarry(source, file);
  if (problem !== undefined) return refuse(problem, terminal);

  const { document, run: playback } = played;
  const picture = await drawPicture(played, row, { view: pictureView, theme: pictureTheme, widthPx });
  const last = playback.length - 1;
  const steps = laneTable(played, 0, Math.min(last, Number(values.end ?? last), MOST_STEPS - 1));
  const sentence = statusText(playback, row);
  const title = values.title ?? document.title;
  const alt = values.alt ?? `${title}, operation ${stepNumber(row)} of ${playback.length}. ${sentence}`;
  const attributes = {
    ...source,
    at: values.at,
    end: values.end,
    view,
    semantics: values.semantics,
    controls,
    theme,
    title,
  };
  const given = { attributes, picture: pictureAddress(values.picture ?? values.out, picture), alt, sentence };
  const html = figureHtml({ ...given, svg: picture, row, steps, total: playback.length });
  if (values.out !== undefined) {
    const written = await terminal.write(values.out, picture);
    if (!written.ok) return refuse(written.problem, terminal);
  }
  terminal.out(
    values.json === true
      ? `${JSON.stringify({ title, sentence, alt, index: row, total: playback.length, attributes, html, picture, steps: { ...steps, text: PRINT_TABLE.text(steps) } })}\n`
      : wrapped(html, values.caption),
  );
  return 0;
}

/** By which attribute the element opens this log. */
async function sourceOf(
  file: string,
  src: string | undefined,
  { document }: PlayedLog,
): Promise<{ readonly scenario?: string; readonly src?: string; readonly log?: string }> {
  if (src !== undefined) return { src };
  if (file.startsWith(SCENARIO_PREFIX)) return { scenario: file.slice(SCENARIO_PREFIX.length) };
  return { log: await packLog(document) };
}

function tooLargeToCarry({ log }: { readonly log?: string }, file: string): Problem | undefined {
  if (log === undefined || log.length <= MOST_PAYLOAD) return undefined;
  return {
    file,
    line: 1,
    column: 1,
    code: 'figure/too-large',
    message: `Packed, this log has ${log.length} characters, more than the ${MOST_PAYLOAD} that a page should carry.`,
    hint: 'put the log beside the page and name its address with --src',
  };
}

/** Without a file of its own the picture travels in the page. */
function pictureAddress(address: string | undefined, svg: string): string {
  return address ?? `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function refuse(problem: Problem, terminal: Terminal): 2 {
  terminal.err(`${formatProblem(problem)}\n`);
  return 2;
}
