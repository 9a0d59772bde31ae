import { adopt } from '../adopt.ts';
import css from '../../scene/timeline/features/features.css?inline';

export { timelineFeatures } from '../../scene/timeline/features/features.ts';

export function adoptStyles(root: Document | ShadowRoot): void {
  adopt(root, css);
}
