import type * as scene from '../../scene/timeline/flag-path.ts';

/** The flags of a figure are the markers of its log. */
export const flagPath: typeof scene.flagPath = () => 'M-4 1H4V7.5L0 12L-4 7.5Z';
