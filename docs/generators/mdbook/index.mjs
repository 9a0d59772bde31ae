/**
 * mdBook preprocessor: `::: ioasid double-free at=second-free` in any chapter.
 *
 *     [preprocessor.ioasid]
 *     command = "node node_modules/ioasid-visualizer/docs/generators/mdbook/index.mjs"
 *
 * It speaks mdBook's protocol: asked whether it `supports` a renderer, it answers by its exit status; else it reads context and
 * book as JSON and writes the book. The program and the pictures go into `ioasid-visualizer/` of the book's sources, from where
 * mdBook takes them along; git should ignore that folder.
 */
import { dirname, join, posix } from 'node:path';
import { text } from 'node:stream/consumers';
import { FigureError, figureHtml, parseFigure } from '../lib/figure.mjs';
import { copyProgram } from '../lib/program.mjs';

const FOLDER = 'ioasid-visualizer';

if (process.argv[2] === 'supports') process.exit(process.argv[3] === 'html' ? 0 : 1);

try {
  const [context, book] = JSON.parse(await text(process.stdin));
  const sources = join(context.root, context.config.book?.src ?? 'src');
  // The list has another name from mdBook 0.5 on.
  eachChapter(book.items ?? book.sections, (chapter) => withFigures(chapter, sources));
  process.stdout.write(JSON.stringify(book));
} catch (error) {
  if (!(error instanceof FigureError)) throw error;
  process.stderr.write(`ioasid: ${error.message}\n`);
  process.exitCode = 1;
}

function eachChapter(items, visit) {
  for (const { Chapter: chapter } of items) {
    if (chapter === undefined) continue;
    // A draft has no file, and nothing to show.
    if (chapter.path !== null && chapter.path !== undefined) visit(chapter);
    eachChapter(chapter.sub_items, visit);
  }
}

function withFigures(chapter, sources) {
  const path = (chapter.source_path ?? chapter.path).replaceAll('\\', '/');
  const up = posix.relative(posix.dirname(chapter.path.replaceAll('\\', '/')), '.');
  const address = up === '' ? `${FOLDER}/` : `${up}/${FOLDER}/`;
  const page = {
    folder: dirname(join(sources, path)),
    pictures: { folder: join(sources, FOLDER, 'figures'), address: `${address}figures/` },
  };
  let figures = 0;
  const lines = chapter.content.split(/\r?\n/);
  const written = [];
  for (let at = 0, fence; at < lines.length; at += 1) {
    const line = lines[at];
    fence = fenceAfter(line, fence);
    const [, info] = /^:::\s*ioasid\s+(.*)$/.exec(line) ?? [];
    if (info === undefined || fence !== undefined) {
      written.push(line);
      continue;
    }
    const end = lines.indexOf(':::', at);
    const place = `${path}:${at + 1}`;
    if (end < 0) throw new FigureError(`${place}: no ::: ends this figure`);
    written.push(
      ...block(
        info,
        lines
          .slice(at + 1, end)
          .join('\n')
          .trim(),
        page,
        place,
      ),
    );
    figures += 1;
    at = end;
  }
  if (figures === 0) return;
  copyProgram(join(sources, FOLDER));
  written.push(
    '',
    `<link rel="stylesheet" href="${address}ioasid-visualizer.css">`,
    `<script src="${address}ioasid-visualizer.js" defer></script>`,
    '',
  );
  chapter.content = written.join('\n');
}

/** Between blank lines, so that Markdown takes it as one block; the caption is left to mdBook. */
function block(info, caption, page, place) {
  try {
    const html = figureHtml(parseFigure(info), page).trimEnd();
    const below = caption === '' ? [] : ['<figcaption>', '', caption, '', '</figcaption>'];
    return ['', '<figure class="ioasid">', html, ...below, '</figure>', ''];
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    throw new FigureError(`${place}: ${error.message}`);
  }
}

/** The fence that a line is inside of, or that it opens: what stands there is an example. */
function fenceAfter(line, fence) {
  const [, marks] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
  if (marks === undefined) return fence;
  if (fence === undefined) return marks;
  return marks.startsWith(fence) ? undefined : fence;
}
