import type { TimelineFeatures } from '../detail.ts';
import { allocated } from './allocated.ts';
import { flagLabel } from './flag-label.ts';
import { placeGaps } from './gaps.ts';
import { laneBars } from './lane-bars.ts';
import { createLaneScroll } from './lane-scroll.ts';
import { createOverview } from './overview.ts';
import { passing } from './passing.ts';
import { thinned } from './thinned.ts';

/** Everything that a timeline can do. */
export const timelineFeatures: TimelineFeatures = {
  createOverview,
  createLaneScroll,
  passing,
  laneBars,
  thinned,
  placeGaps,
  flagLabel,
  allocated,
};
