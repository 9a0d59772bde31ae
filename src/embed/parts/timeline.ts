import marksCss from '../../scene/timeline/marks.css?inline';
import css from '../../scene/timeline/timeline.css?inline';
import { MOST_LANES_SHOWN } from '../../scene/timeline/timeline-layout.ts';
import { adopt } from '../adopt.ts';
import type { PlayedLog } from './played-log.ts';

export { createTimeline } from '../../scene/timeline/timeline.ts';

export function adoptStyles(root: Document | ShadowRoot): void {
  adopt(root, marksCss);
  adopt(root, css);
}

/** Rows of a log of no more than so many can be told apart however narrow the figure is. */
const MOST_ROWS = 80;

/** Whether a timeline of the log has to do more than drawing each row, which a story never asks of it. */
export function needsFeatures({ playback, document }: PlayedLog): boolean {
  const { length, cast, counts } = playback;
  const hasGaps = (document.gaps ?? []).length > 0;
  return length > MOST_ROWS || cast.users.length > MOST_LANES_SHOWN || hasGaps || !counts;
}
