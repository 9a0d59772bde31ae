import { laneExtras } from '../../scene/lanes/lane-extras.ts';
import { createLanes } from '../../scene/lanes/lanes.ts';
import featuresCss from '../../scene/timeline/features/features.css?inline';
import { timelineFeatures } from '../../scene/timeline/features/features.ts';
import { createTimeline } from '../../scene/timeline/timeline.ts';
import { lanesStyles } from '../lanes-styles.ts';
import { rowPicture } from '../row-picture.ts';
import { timelineStyles } from '../timeline-styles.ts';

/** A timeline that can do everything. */
export const timeline = rowPicture([...timelineStyles, featuresCss], (host, events) =>
  createTimeline(host, events, timelineFeatures),
);

/** Lanes that show what a recorder lost, and how many references a user holds. */
export const lanes = rowPicture(lanesStyles, (host, events) =>
  createLanes(host, events, { extrasOf: laneExtras }),
);
