import { formatProblem } from '../base/result.ts';
import { oneOf, splitArguments } from './arguments.ts';
import { type Command, type ExitStatus, type Terminal, UsageError } from './command.ts';
import { rowAsked } from './moment.ts';
import { playLog } from './played-log.ts';
import { drawPicture, PICTURE_THEMES, PICTURE_VIEWS, pictureWidth, tooLongToDraw } from './static-picture.ts';

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
    width: { type: 'string' },
    semantics: { type: 'string' },
    out: { type: 'string', short: 'o' },
    json: { type: 'boolean' },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('expected one file.');
  if (values.json === true && values.out === undefined) {
    throw new UsageError('--json needs -o: the picture itself would go to standard output.');
  }
  const view = oneOf('--view', values.view, PICTURE_VIEWS);
  const theme = oneOf('--theme', values.theme, PICTURE_THEMES);
  const widthPx = pictureWidth(values.width);
  const played = await playLog(file, values.semantics, terminal);
  if (played === undefined) return 2;
  const tooLong = tooLongToDraw(played, view, file);
  if (tooLong !== undefined) {
    terminal.err(`${formatProblem(tooLong)}\n`);
    return 2;
  }
  const picture = await drawPicture(played, rowAsked(values.at, played), { view, theme, widthPx });
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
