import type * as Differs from '../../scene/graph/differs.ts';
import { svg } from '../../scene/svg-tree.ts';

/** Nobody pins a step in a figure. */
export const DIFFERS: typeof Differs.DIFFERS = '';
export const differsIcon: typeof Differs.differsIcon = () => svg('g', {});
