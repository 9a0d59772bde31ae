import { createTimeline } from '../../scene/timeline/timeline.ts';
import { rowPicture } from '../row-picture.ts';
import { timelineStyles } from '../timeline-styles.ts';

export const timeline = rowPicture(timelineStyles, createTimeline);
