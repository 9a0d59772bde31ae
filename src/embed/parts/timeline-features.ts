import featuresCss from '../../scene/timeline/features/features.css?inline';
import { timelineFeatures } from '../../scene/timeline/features/features.ts';
import { createTimeline } from '../../scene/timeline/timeline.ts';
import { rowPicture } from '../row-picture.ts';
import { timelineStyles } from '../timeline-styles.ts';

/** A timeline that can do everything. */
export const timeline = rowPicture([...timelineStyles, featuresCss], (host, events) =>
  createTimeline(host, events, timelineFeatures),
);
