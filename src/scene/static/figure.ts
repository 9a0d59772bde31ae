import type { Playback } from '../../timeline/playback.ts';
import { stepNumber, userName } from '../../words/names.ts';
import { rowCallText, rowTitle, stepSentence } from '../../words/step-text.ts';
import { statusText } from '../../words/status-text.ts';
import { round, svg, svgMarkup, svgText, type SvgNode } from '../svg-tree.ts';
import { fitText, textWidth } from '../text-width.ts';
import type { TimelineGap } from '../timeline/timeline-input.ts';
import { fitCode } from './code-width.ts';
import { graphPicture } from './graph-picture.ts';
import { inlineStyles, type PictureTheme } from './inline-styles.ts';
import { lanesPicture } from './lanes-picture.ts';
import { wrapLines } from './lines.ts';
import { parseStyleSheet } from './style-sheet.ts';

export interface StaticFigure {
  readonly playback: Playback;
  /** The row after which everything stands; -1 is before the first. */
  readonly row: number;
  readonly title: string;
  readonly view: 'graph' | 'lanes';
  readonly theme: PictureTheme;
  readonly widthPx: number;
  readonly gaps: readonly TimelineGap[];
}

const MARGIN_PX = 16;
const SENTENCE_PX = 15;
const SENTENCE_LINE_PX = 21;
const FOOT_PX = 40;
const FOOT_SIZE_PX = 12;

/**
 * The figure as a picture that needs nothing: no script, no style of its host, no font but what is there. The same
 * input gives the same bytes. `css` is the text of the scene's style sheets.
 */
export function staticFigure(figure: StaticFigure, css: string): string {
  const { playback, row, theme, title } = figure;
  const picture =
    figure.view === 'graph'
      ? graphPicture(playback, row, figure.widthPx)
      : lanesPicture(playback, row, figure.widthPx, figure.gaps);
  const { widthPx } = picture;
  const sentence = wrapLines(statusText(playback, row), SENTENCE_PX, widthPx - 2 * MARGIN_PX);
  const top = MARGIN_PX + sentence.length * SENTENCE_LINE_PX + 4;
  const box = figure.view === 'graph' ? liveHeight(widthPx) : 0;
  const room = box - top - FOOT_PX;
  // A graph fits the box of the live figure, which can then take its place; one that would become too small is as it is.
  const scale = room >= picture.heightPx * LEAST_SCALE ? Math.min(1, room / picture.heightPx) : 1;
  const drawnPx = picture.heightPx * scale;
  const heightPx = Math.max(box, Math.ceil(top + drawnPx + FOOT_PX));
  const bottom = heightPx - FOOT_PX;
  const left = (widthPx * (1 - scale)) / 2;
  const down = top + Math.max(0, (bottom - top - drawnPx) / 2);
  const tree = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      width: widthPx,
      height: heightPx,
      'font-family': 'var(--ioasid-font)',
    },
    svgText('title', {}, title),
    svgText('desc', {}, description(figure)),
    svg('rect', {
      x: 0.5,
      y: 0.5,
      width: widthPx - 1,
      height: heightPx - 1,
      rx: 10,
      fill: figure.view === 'graph' ? 'var(--ioasid-canvas)' : 'var(--ioasid-surface)',
      stroke: 'var(--ioasid-line)',
    }),
    ...sentence.map((line, index) =>
      svgText(
        'text',
        {
          x: MARGIN_PX,
          y: MARGIN_PX + (index + 0.72) * SENTENCE_LINE_PX,
          'font-size': SENTENCE_PX,
          fill: 'var(--ioasid-ink)',
        },
        line,
      ),
    ),
    svg('g', { transform: place(left, down, scale) }, picture.node),
    foot(playback, row, widthPx, bottom),
  );
  const { node, css: rules } = inlineStyles(tree, parseStyleSheet(css), theme);
  // What a sandboxed reader marks as a document of its own needs no alternative text beside title and description.
  const root = { ...node, attributes: { ...node.attributes, role: 'img' } };
  return svgMarkup(rules === '' ? root : { ...root, children: withStyle(root.children, rules) });
}

/** The least that graphs are drawn smaller; letters would become too small to read. */
const LEAST_SCALE = 0.7;

/** How high the live figure is where it is so wide; in a narrow column it is higher than a picture needs to be. */
function liveHeight(widthPx: number): number {
  return widthPx >= 640 ? Math.min(540, Math.round(widthPx * 0.75)) : 0;
}

function place(x: number, y: number, scale: number): string {
  const shift = `translate(${round(x)} ${round(y)})`;
  return scale === 1 ? shift : `${shift} scale(${Math.round(scale * 1000) / 1000})`;
}

/** Title and description stay first: readers look for them there. */
function withStyle(children: readonly SvgNode[], rules: string): readonly SvgNode[] {
  return [...children.slice(0, 2), svgText('style', {}, rules), ...children.slice(2)];
}

function description({ playback, row }: StaticFigure): string {
  if (row < 0) return statusText(playback, row);
  const where = `Operation ${stepNumber(row)} of ${playback.length}: ${stepSentence(playback, row)}`;
  return `${statusText(playback, row)} ${where}`;
}

/** Where in the log this is: how far along, and which operation. */
function foot(playback: Playback, row: number, widthPx: number, y: number): SvgNode {
  const { length } = playback;
  const share = length === 0 ? 0 : (row + 1) / length;
  const baseline = y + 25;
  const where = length === 0 ? 'no operations' : `operation ${stepNumber(row)} of ${length}`;
  const roomPx = widthPx - 3 * MARGIN_PX - textWidth(where, FOOT_SIZE_PX);
  return svg(
    'g',
    { 'font-size': FOOT_SIZE_PX },
    svg('path', { d: `M0 ${y + 0.5}H${widthPx}`, stroke: 'var(--ioasid-line)' }),
    share > 0 &&
      svg('path', {
        d: `M0 ${y + 1}H${widthPx * share}`,
        stroke: 'var(--ioasid-accent)',
        'stroke-width': 2,
      }),
    row >= 0 && operation(playback, row, baseline, roomPx),
    svgText(
      'text',
      { x: widthPx - MARGIN_PX, y: baseline, 'text-anchor': 'end', fill: 'var(--ioasid-ink-2)' },
      where,
    ),
  );
}

/** Who, and what: the call in code. A notification has its own words. */
function operation(playback: Playback, index: number, y: number, roomPx: number): SvgNode {
  const row = playback.row(index);
  const isCall = row.kind === 'call' || row.kind === 'return';
  const who = fitText(isCall ? userName(playback, row.user) : rowTitle(playback, row), FOOT_SIZE_PX, roomPx);
  const codeX = textWidth(who, FOOT_SIZE_PX) + 7;
  const call = `${rowCallText(playback, row)}${row.kind === 'return' ? ' returns' : ''}`;
  const code = isCall ? fitCode(call, FOOT_SIZE_PX, roomPx - codeX) : '';
  return svg(
    'g',
    { fill: 'var(--ioasid-ink)' },
    svgText('text', { x: MARGIN_PX, y, 'font-weight': 600 }, who),
    code !== '' &&
      svgText('text', { x: MARGIN_PX + codeX, y, 'font-family': 'var(--ioasid-font-mono)' }, code),
  );
}
