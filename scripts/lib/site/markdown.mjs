import { existsSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import MarkdownIt from 'markdown-it';
import { ioasidFigures } from '../../../docs/generators/markdown-it/index.mjs';
import { root } from '../files.mjs';
import { addressOf, DOCS } from './pages.mjs';

/**
 * Turns a page into HTML. What it found on the way is in `env`: headings with their ids, links inside the site, files of the
 * project that the page leads to and that the site has to bring along.
 */
export function siteMarkdown(pictures) {
  const md = new MarkdownIt({ html: true }).use(ioasidFigures, { pictures });
  md.core.ruler.push('headings', nameHeadings);
  md.core.ruler.push('links', rewriteLinks);
  md.renderer.rules.table_open = () =>
    '<div class="wide" tabindex="0" role="region" aria-label="Table"><table>\n';
  md.renderer.rules.table_close = () => '</table></div>\n';
  return (page) => {
    const env = { path: page.path, page, headings: [], links: [], files: new Map(), ids: new Set() };
    return { ...page, html: md.render(page.source, env), ...env };
  };
}

/** Ids as the usual hosts of Markdown give them, so that links work there and here. */
function nameHeadings({ tokens, env }) {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const text = textOf(tokens[index + 1]);
    const plain = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-');
    let id = plain;
    for (let n = 1; env.ids.has(id); n += 1) id = `${plain}-${n}`;
    env.ids.add(id);
    token.attrSet('id', id);
    env.headings.push({ level: Number(token.tag.slice(1)), id, text });
  }
}

const textOf = ({ children }) => children.map(({ content }) => content).join('');

function rewriteLinks({ tokens, env }) {
  for (const { children, map } of tokens) {
    for (const token of children ?? []) {
      const name = token.type === 'link_open' ? 'href' : token.type === 'image' ? 'src' : undefined;
      if (name === undefined) continue;
      const given = token.attrGet(name);
      if (/^[a-z]+:/.test(given)) continue;
      token.attrSet(name, siteAddress(given, env, map?.[0] ?? 0));
    }
  }
}

function siteAddress(given, env, line) {
  const [target, hash] = given.split('#');
  const { file, address } = env.page;
  const from = posix.dirname(address);
  const place = `${env.page.path}:${line + 1}`;
  if (target === '') {
    env.links.push({ address, hash, place });
    return given;
  }
  const path = posix.join(posix.dirname(file), target);
  if (!existsSync(join(DOCS, path))) throw new Error(`${place}: there is no ${path} for the link ${given}`);
  if (path.endsWith('.md') && !path.startsWith('../')) {
    const to = addressOf(path);
    env.links.push({ address: to, hash, place });
    return `${posix.relative(from, to)}${hash === undefined ? '' : `#${hash}`}`;
  }
  const source = join(DOCS, path);
  const to = `files/${relative(root, source).replaceAll('\\', '/').split('/').at(-1)}`;
  env.files.set(to, source);
  return posix.relative(from, to);
}
