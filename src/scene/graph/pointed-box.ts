import { svg, type SvgNode } from '../svg-tree.ts';

const GAP_PX = 5;

/** A calm line around a card or a box that an explanation points at. */
export function pointedBox(widthPx: number, heightPx: number, cornerPx: number): SvgNode {
  return svg('rect', {
    key: 'pointed',
    class: 'ioasid-pointed',
    x: -GAP_PX,
    y: -GAP_PX,
    width: widthPx + 2 * GAP_PX,
    height: heightPx + 2 * GAP_PX,
    rx: cornerPx + GAP_PX,
  });
}
