import { round, svg, type SvgNode } from '../svg-tree.ts';

/** Ends the sentence of a mark that is otherwise than at the pinned step. */
export const DIFFERS: string = 'differs from the pinned step';

/** Unequal: something is otherwise than at the pinned step. About 16 pixels wide. */
export function differsIcon(x: number, y: number): SvgNode {
  return svg(
    'g',
    { key: 'differs', class: 'ioasid-differs', transform: `translate(${round(x)} ${round(y)})` },
    svg('circle', { r: 8 }),
    svg('path', { d: 'M-3.6-1.7H3.6M-3.6 1.7H3.6M2-4.4L-2 4.4' }),
  );
}
