import { adopt } from '../adopt.ts';
import marksCss from '../../scene/timeline/marks.css?inline';
import css from '../../scene/timeline/timeline.css?inline';

export { createTimeline } from '../../scene/timeline/timeline.ts';

export function adoptStyles(root: Document | ShadowRoot): void {
  adopt(root, marksCss);
  adopt(root, css);
}
