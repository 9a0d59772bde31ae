import type { SvgNode } from '../svg-tree.ts';

/** A drawing with the room it takes. */
export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly node: SvgNode;
}
