import { sameData } from '../same-data.ts';
import type { SvgNode } from '../svg-tree.ts';
import type { DurationMs } from './fade.ts';
import { patch } from './patch.ts';

/** A mark as the join sees it: an element of its own, drawn when the data behind it are not what they were. */
export interface Drawing {
  readonly tag: string;
  readonly key: string;
  readonly mark: object;
  readonly tree: () => SvgNode;
}

/** Marks as last drawn, so that a step only touches what it changed. */
const painted = new WeakMap<Element, object>();

export function paint(element: Element, { mark, tree }: Drawing, durationMs: DurationMs): void {
  if (sameData(painted.get(element), mark)) return;
  painted.set(element, mark);
  patch(element, tree(), durationMs);
}
