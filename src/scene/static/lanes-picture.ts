import type { Playback } from '../../timeline/playback.ts';
import { laneColumns } from '../lanes/lane-columns.ts';
import { laneFacts } from '../lanes/lane-facts.ts';
import { lanePicture } from '../lanes/lane-picture.ts';
import { svg, type SvgNode } from '../svg-tree.ts';
import type { TimelineGap } from '../timeline/timeline-input.ts';
import { laneArrow } from './lane-arrows.ts';
import { barPaths, gapBand, heldText, rails, staleLine, stateWord, userLine } from './lane-lines.ts';
import { laneHead, laneRow, type RowsOf } from './lane-rows.ts';
import type { Picture } from './picture.ts';

/** The documentation's table, whole: every row, time running down; what comes after `row` is pale. */
export function lanesPicture(
  playback: Playback,
  row: number,
  widthPx: number,
  gaps: readonly TimelineGap[],
): Picture {
  const facts = laneFacts(playback, undefined, undefined);
  const columns = laneColumns(widthPx, playback.cast.users.length, facts.tracks.trackCount);
  const { rowPx, headPx } = columns;
  const count = facts.rows.length;
  const picture = lanePicture(facts, columns, { first: 0, last: count - 1 }, gaps);
  const rows: RowsOf = { facts, columns };
  const heightPx = count * rowPx;
  const layer = (name: string, ...children: readonly SvgNode[]): SvgNode =>
    svg('g', { class: `ioasid-swim-${name}` }, ...children);
  const drawing = svg(
    'g',
    { class: 'ioasid-swim-drawing' },
    layer('rails', ...rails(columns, heightPx)),
    layer('works', ...picture.works.map(userLine)),
    layer('activations', ...picture.activations.map(userLine)),
    layer('strands', ...picture.strands.map(userLine)),
    layer('contexts', ...picture.contexts.map(userLine), ...picture.contexts.flatMap(staleLine)),
    layer('bars', ...picture.bars.map(barPaths)),
    layer('arrows', ...picture.arrows.map((arrow) => laneArrow(arrow, rows))),
    layer('gaps', ...picture.gaps.map((gap) => gapBand(gap, columns))),
    layer('words', ...picture.words.map(stateWord), ...picture.held.map(heldText)),
  );
  const band = (y: number, height: number, fill: string, opacity?: number): SvgNode =>
    svg('rect', { x: 0, y, width: columns.widthPx, height, fill, opacity });
  const seen = (row + 1) * rowPx;
  return {
    widthPx: columns.widthPx,
    heightPx: headPx + heightPx,
    node: svg(
      'g',
      { class: 'ioasid-swim' },
      svg(
        'g',
        { transform: `translate(0 ${headPx})` },
        row >= 0 && band(seen - rowPx, rowPx, 'var(--ioasid-accent-soft)'),
        drawing,
        ...Array.from({ length: count }, (_, each) => laneRow(each, rows)),
        seen < heightPx && band(seen, heightPx - seen, 'var(--ioasid-surface)', PALE),
        row >= 0 && svg('rect', { y: seen - rowPx, width: 3, height: rowPx, fill: 'var(--ioasid-accent)' }),
      ),
      laneHead(rows),
    ),
  };
}

/** As the veil of the live lanes. */
const PALE = 0.55;
