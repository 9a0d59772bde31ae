import type { Playback } from '../../timeline/playback.ts';
import { laneColumns, ROW_PX } from '../lanes/lane-columns.ts';
import { laneDrawing } from '../lanes/lane-drawing.ts';
import { laneExtras } from '../lanes/lane-extras.ts';
import { laneFacts } from '../lanes/lane-facts.ts';
import { lanePicture } from '../lanes/lane-picture.ts';
import { svg, type SvgNode } from '../svg-tree.ts';
import type { TimelineGap } from '../timeline/timeline-input.ts';
import { laneHead, laneRow } from './lane-rows.ts';
import type { Picture } from './picture.ts';

/** The documentation's table, whole: every row, time running down; what comes after `row` is pale. */
export function lanesPicture(
  playback: Playback,
  row: number,
  widthPx: number,
  gaps: readonly TimelineGap[],
): Picture {
  const facts = laneFacts(playback);
  const columns = laneColumns(widthPx, playback.cast.users.length, facts.tracks.trackCount);
  const { headPx } = columns;
  const count = facts.rows.length;
  const slice = { first: 0, last: count - 1 };
  const picture = lanePicture(facts, columns, slice);
  const extras = laneExtras(facts, columns, slice, gaps);
  const heightPx = count * ROW_PX;
  const band = (y: number, height: number, fill: string, opacity?: number): SvgNode =>
    svg('rect', { x: 0, y, width: columns.widthPx, height, fill, opacity });
  const seen = (row + 1) * ROW_PX;
  return {
    widthPx: columns.widthPx,
    heightPx: headPx + heightPx,
    node: svg(
      'g',
      { class: 'ioasid-swim' },
      svg(
        'g',
        { transform: `translate(0 ${headPx})` },
        row >= 0 && band(seen - ROW_PX, ROW_PX, 'var(--ioasid-accent-soft)'),
        svg('g', { class: 'ioasid-swim-drawing' }, ...laneDrawing(picture, columns), ...extras.marks),
        ...picture.rows.map((each) => laneRow(each, facts, columns)),
        seen < heightPx && band(seen, heightPx - seen, 'var(--ioasid-surface)', PALE),
        row >= 0 && svg('rect', { y: seen - ROW_PX, width: 3, height: ROW_PX, fill: 'var(--ioasid-accent)' }),
      ),
      laneHead(facts, columns),
    ),
  };
}

/** As the veil of the live lanes. */
const PALE = 0.55;
