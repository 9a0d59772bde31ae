import { adopt } from '../adopt.ts';
import lanesCss from '../../scene/lanes/lanes.css?inline';
import marksCss from '../../scene/timeline/marks.css?inline';

export { createLanes } from '../../scene/lanes/lanes.ts';

export function adoptStyles(root: Document | ShadowRoot): void {
  adopt(root, marksCss);
  adopt(root, lanesCss);
}
