import { cellText, type LaneRow, type LaneTable } from '../formats/table/lane-table.ts';

export interface FigureOnPage {
  /** Of the element, in the order in which they are written; undefined ones are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Address of the picture. */
  readonly picture: string;
  readonly svg: string;
  readonly alt: string;
  readonly sentence: string;
  readonly row: number;
  /** Rows of the whole log; `steps` may have fewer. */
  readonly total: number;
  readonly steps: LaneTable;
}

/**
 * The element with its fallback inside, for any page. No line is blank and none but the first begins a block, so that
 * Markdown takes the whole of it as it stands.
 */
export function figureHtml(figure: FigureOnPage): string {
  const attributes = Object.entries(figure.attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(value ?? '')}"`);
  const [, width, height] = /^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(figure.svg) ?? [];
  return [
    `<ioasid-visualizer${attributes.join('')}>`,
    '<figure class="ioasid-fallback">',
    `<img src="${escapeHtml(figure.picture)}" width="${width}" height="${height}" alt="${escapeHtml(figure.alt)}" />`,
    `<figcaption>${escapeHtml(figure.sentence)}</figcaption>`,
    stepsHtml(figure),
    '</figure>',
    '</ioasid-visualizer>',
    '',
  ].join('\n');
}

/** Markdown of every kind takes a `div` or a `figure` as a block; an element that it does not know may end up in a paragraph. */
export function wrapped(element: string, caption: string | undefined): string {
  if (caption === undefined) return `<div class="ioasid">\n${element}</div>\n`;
  return `<figure class="ioasid">\n${element}<figcaption>${escapeHtml(caption)}</figcaption>\n</figure>\n`;
}

function stepsHtml({ steps, row, total }: FigureOnPage): string {
  const head = ['#', 'Who', 'What', 'IOASID', 'Ref'].map((name) => `<th scope="col">${name}</th>`).join('');
  const left = total - steps.rows.length;
  return [
    '<table class="ioasid-steps">',
    `<caption>The steps, under the rules of ${escapeHtml(steps.semantics)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...steps.rows.map((each, index) => stepHtml(each, steps.users, index === row)),
    ...(left > 0 ? [`<tr><td colspan="5">${left} more</td></tr>`] : []),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function stepHtml(row: LaneRow, users: readonly string[], isHere: boolean): string {
  const inside = row.depth === 0 ? '' : row.deferred ? '⋯ ' : '→ ';
  const cells = [row.number, users[row.user] ?? '', `${inside}${cellText(row)}`, row.ioasid, row.ref];
  const tds = cells.map((text) => `<td>${escapeHtml(text)}</td>`).join('');
  return `<tr${isHere ? ' aria-current="step"' : ''}>${tds}</tr>`;
}

/** Line ends too: a title may have some, and a blank line would end the block in Markdown. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\s+/g, ' ');
}
