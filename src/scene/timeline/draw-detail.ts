import { ioasidName, stepNumber } from '../../words/names.ts';
import type { SvgNode } from '../svg-tree.ts';
import { countPicture } from './count-picture.ts';
import { countSteps } from './count-steps.ts';
import type { Detail } from './detail.ts';
import { flagSigns, placeFlags, poles } from './flags.ts';
import { hazardMarks } from './hazard-marks.ts';
import { brackets, laneMarks, LEAST_MARK_STEP_PX } from './lane-marks.ts';
import { path, words } from './nodes.ts';
import { tenth } from './pixels.ts';
import { badgePx, badgeX, DIGIT_PX, isSeen } from './playhead.ts';
import { fill, type TimelineDom } from './timeline-dom.ts';
import { COUNTS_PX, LANE_PX, laneMiddle, RULER_PX, rulerRows } from './timeline-layout.ts';
import { UNCOUNTED } from './uncounted.ts';

const NOTHING: readonly SvgNode[] = [];

/** Flags, and the lanes with all that stands on them. */
export function drawLanes(dom: TimelineDom, detail: Detail): void {
  const { scale, playback, gaps, features } = detail;
  const lanesPx = playback.cast.users.length * LANE_PX;
  const flags = placeFlags(detail.flags ?? [], scale);
  fill(dom.flags, [
    ...flagSigns(flags, features?.flagLabel(flags, scale.right)),
    ...(gaps?.words ?? NOTHING),
  ]);
  const bars = scale.stepPx < LEAST_MARK_STEP_PX ? features?.laneBars(detail) : undefined;
  // A lane's line goes through its dots, or under its bars.
  const railPx = bars === undefined ? 0 : LANE_PX / 2 - 2.5;
  const rails = playback.cast.users.map(
    ({ user }) => `M${scale.left} ${laneMiddle(user) + railPx}H${scale.right}`,
  );
  fill(dom.marks, [
    path('rail', rails.join('')),
    ...poles(flags, scale, lanesPx),
    ...(gaps?.torn(lanesPx) ?? NOTHING),
    ...(bars ?? [...brackets(detail), ...laneMarks(detail)]),
    ...hazardMarks(detail),
  ]);
}

/** The count of one ID, or where rules count nothing when it is allocated. */
export function drawCounts(dom: TimelineDom, detail: Detail, place: number | undefined): void {
  const { playback, index, layout, gaps, features } = detail;
  const { counts } = playback;
  const steps = place === undefined || !counts ? [] : countSteps(playback, index, place);
  fill(dom.lives, [
    ...(gaps?.torn(COUNTS_PX) ?? NOTHING),
    ...countPicture(detail, steps, features?.thinned),
    ...((counts ? undefined : features?.allocated(detail, place)) ?? NOTHING),
  ]);
  const ioasid = place === undefined ? undefined : playback.cast.places[place]?.ioasid;
  const name = ioasid === undefined ? '' : ioasidName(ioasid);
  const { countsLabel } = dom;
  countsLabel.hidden = name === '';
  countsLabel.textContent = layout.compact
    ? `№ ${name}`
    : counts
      ? `references on ${name}`
      : `IOASID ${name}`;
  countsLabel.title = counts
    ? `How many references are counted on IOASID ${name}`
    : `When IOASID ${name} is allocated; ${UNCOUNTED}`;
}

/** Numbers of steps along the ruler; none under the words of a gap, and none that would look out from behind the badge. */
export function drawTicks(dom: TimelineDom, { scale, gaps, playback }: Detail, cursor: number): void {
  const hasBadge = isSeen(scale, scale.xOf(cursor), playback.length);
  const nodes = rulerRows(scale).flatMap((row) => {
    const x = scale.xOf(row);
    if (gaps?.covers(x)) return [];
    const tick = path('tick', `M${tenth(x)} ${RULER_PX - 4}v4`);
    const apart = Math.abs(x - badgeX(scale, cursor));
    if (hasBadge && apart < (badgePx(cursor) + stepNumber(row).length * DIGIT_PX) / 2) return tick;
    // Nearer than half its width to the right end a number stands before its tick instead of about it.
    const name = scale.right - x < stepNumber(row).length * HALF_DIGIT_PX ? 'number at-end' : 'number';
    return [tick, words(name, tenth(x), RULER_PX - 8, stepNumber(row))];
  });
  fill(dom.ticks, nodes);
}

const HALF_DIGIT_PX = 3.6;
