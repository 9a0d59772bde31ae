import { adopt } from '../adopt.ts';
import lanesCss from '../../scene/lanes/lanes.css?inline';
// The signs of rows and users are the timeline's.
import timelineCss from '../../scene/timeline/timeline.css?inline';

export { createLanes } from '../../scene/lanes/lanes.ts';

export function adoptStyles(root: Document | ShadowRoot): void {
  adopt(root, timelineCss);
  adopt(root, lanesCss);
}
