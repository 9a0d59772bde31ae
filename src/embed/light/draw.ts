import type { drawMarks as drawSceneMarks } from '../../scene/graph/draw.ts';
import { createPainter } from '../../scene/graph/paint.ts';

const SVG = 'http://www.w3.org/2000/svg';

const keys = new WeakMap<Element, string>();

/** The same join without d3: groups that are fading away stand in their place until they are gone, or wanted again. */
export const drawMarks: typeof drawSceneMarks = (layer, marks, shape, durationMs) => {
  const painter = createPainter(shape, durationMs);
  const before = new Map<string, Element>();
  for (const child of layer.children) before.set(keys.get(child) ?? '', child);
  let next = layer.firstElementChild;
  for (const mark of marks) {
    const known = before.get(mark.key);
    before.delete(mark.key);
    const element = known ?? document.createElementNS(SVG, 'g');
    keys.set(element, mark.key);
    // Over those that go and stand between.
    while (next !== null && next !== element && before.has(keys.get(next) ?? ''))
      next = next.nextElementSibling;
    if (element === next) next = element.nextElementSibling;
    else layer.insertBefore(element, next);
    if (known === undefined) painter.appear(element, mark);
    else painter.follow(element, mark);
  }
  for (const gone of before.values()) painter.vanish(gone);
};
