/**
 * One figure for a page, as HTML with its fallback inside: asks the program's own command line, so that every generator
 * says the same. Node's built-ins only.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PROGRAM } from './program.mjs';

const CLI = join(PROGRAM, 'cli/ioasid-visualizer.mjs');

const OPTIONS = ['at', 'end', 'view', 'semantics', 'controls', 'theme', 'title', 'alt'];

/** Something that an author wrote and that cannot be shown; the message says what was expected. */
export class FigureError extends Error {}

const answers = new Map();

/**
 * What follows the word `ioasid` in a page: a source, then `name=value` or `name="several words"`.
 *
 *     parseFigure('double-free at=second-free title="A second free"')
 */
export function parseFigure(text) {
  const [source, ...pairs] = text.trim().match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
  if (source === undefined) throw new FigureError('expected a scenario or a file after "ioasid"');
  const options = {};
  for (const pair of pairs) {
    const [, name, quoted, bare] = /^([a-z]+)=(?:"([^"]*)"|(.+))$/.exec(pair) ?? [];
    if (!OPTIONS.includes(name))
      throw new FigureError(`expected NAME=VALUE with one of ${OPTIONS.join(', ')}; found ${pair}`);
    options[name] = quoted ?? bare;
  }
  return { source, options };
}

/**
 * @param {{source: string, options: Record<string, string>}} figure as parseFigure gives it
 * @param {{folder: string, pictures?: {folder: string, address: string}}} page where files are looked up, and where
 *   pictures are written to and by which address the page loads them; without it they travel in the page
 */
export function figureHtml({ source, options }, { folder, pictures }) {
  // A scenario's id has no extension and no folder.
  const isScenario = /^[a-z0-9-]+$/.test(source);
  const input = isScenario ? `scenario:${source}` : resolve(folder, source);
  const given = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const key = JSON.stringify([input, given, isScenario || changedAt(input)]);
  const answer = answers.get(key) ?? ask(['figure', '--json', ...given, '--', input]);
  answers.set(key, answer);
  if (pictures === undefined) return answer.html;
  const name = `${isScenario ? source : 'figure'}-${digest(answer.picture)}.svg`;
  const file = join(pictures.folder, name);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, answer.picture);
  }
  return answer.html.replace(/<img src="[^"]*"/, () => `<img src="${pictures.address}${name}"`);
}

/** The author's caption, as HTML, stands below the figure, whether it is live or not. */
export function wrapped(element, caption) {
  if (caption === undefined) return `<div class="ioasid">\n${element}</div>\n`;
  return `<figure class="ioasid">\n${element}<figcaption>${caption}</figcaption>\n</figure>\n`;
}

function ask(args) {
  if (!existsSync(CLI)) throw new FigureError(`the program is not built: there is no ${CLI}`);
  try {
    const stdio = ['ignore', 'pipe', 'pipe'];
    return JSON.parse(
      execFileSync(process.execPath, [CLI, ...args], { encoding: 'utf8', stdio, maxBuffer: 1 << 28 }),
    );
  } catch (error) {
    if (typeof error.stderr !== 'string') throw error;
    throw new FigureError(error.stderr.split('\nusage:')[0].trim());
  }
}

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

const digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);
