/**
 * markdown-it plugin: figures as containers.
 *
 *     ::: ioasid double-free at=second-free
 *     The caption, in *Markdown*.
 *     :::
 *
 * Options: `pictures` and `adapt` (see below). A file is looked up beside the page (`env.path`).
 */
import { dirname } from 'node:path';
import { FigureError, figureHtml, parseFigure, wrapped } from '../lib/figure.mjs';

const OPENING = /^:::\s*ioasid(?:\s+(.*))?$/;

/**
 * @param {{pictures?: {folder: string, address: string} | ((env: object) => {folder: string, address: string}),
 *   adapt?: (html: string) => string}} options where pictures go, maybe for each page; what else is to be done to the HTML
 */
export function ioasidFigures(md, { pictures, adapt = (html) => html } = {}) {
  md.block.ruler.before(
    'fence',
    'ioasid',
    (state, startLine, endLine, silent) => {
      const line = (at) => state.src.slice(state.bMarks[at] + state.tShift[at], state.eMarks[at]).trim();
      const [opening, rest] = OPENING.exec(line(startLine)) ?? [];
      if (opening === undefined) return false;
      if (silent) return true;
      let end = startLine + 1;
      while (end < endLine && line(end) !== ':::') end += 1;
      if (end === endLine) throw new FigureError(`${place(state.env, startLine)}: no ::: ends this figure`);
      const token = state.push('ioasid', 'ioasid-visualizer', 0);
      token.block = true;
      token.map = [startLine, end + 1];
      token.info = rest ?? '';
      token.content = state.getLines(startLine + 1, end, state.blkIndent, false).trim();
      state.line = end + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );

  md.renderer.rules.ioasid = (tokens, index, _options, env) => {
    const { info, content, map } = tokens[index];
    try {
      const html = figureHtml(parseFigure(info), {
        folder: env.path === undefined ? '.' : dirname(env.path),
        pictures: typeof pictures === 'function' ? pictures(env) : pictures,
      });
      const caption = content === '' ? undefined : md.renderInline(content.replaceAll(/\s+/g, ' '), env);
      return wrapped(adapt(html), caption);
    } catch (error) {
      if (!(error instanceof FigureError)) throw error;
      throw new FigureError(`${place(env, map?.[0] ?? 0)}: ${error.message}`);
    }
  };
}

const place = (env, line) => `${env.path ?? 'page'}:${line + 1}`;
