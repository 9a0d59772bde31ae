import { svg, svgText, type SvgNode } from '../svg-tree.ts';
import type { Box } from './spots.ts';

export interface NoticeMark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly box: Box | undefined;
}

export const NOTICE_LINE_PX = 18;

/** Something the picture says about itself: what it leaves out, and what its extra row is for. */
export function notice(mark: NoticeMark): SvgNode {
  const { box } = mark;
  return svg(
    'g',
    { class: 'ioasid-notice', 'data-key': mark.key },
    box &&
      svg('rect', {
        class: 'ioasid-box ioasid-box-extra',
        x: box.x,
        y: box.y,
        width: box.width,
        height: box.height,
        rx: 14,
      }),
    svgText('text', { x: mark.x, y: mark.y, 'font-size': 12 }, mark.text),
  );
}
