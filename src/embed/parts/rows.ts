import { createLanes } from '../../scene/lanes/lanes.ts';
import { createTimeline } from '../../scene/timeline/timeline.ts';
import { lanesStyles } from '../lanes-styles.ts';
import { rowPicture } from '../row-picture.ts';
import { timelineStyles } from '../timeline-styles.ts';

/** What draws rows down and along. Most of each is in both, so they are one part. */
export const lanes = rowPicture(lanesStyles, createLanes);
export const timeline = rowPicture(timelineStyles, createTimeline);
