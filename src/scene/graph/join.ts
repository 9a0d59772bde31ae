import { SVG_NAMESPACE } from '../svg-tree.ts';
import { fadeIn, fadeOut, keep, type DurationMs } from './fade.ts';

/** An element to be, and who it is among its siblings. */
interface Joined {
  readonly tag: string;
  readonly key: string;
}

const keys = new WeakMap<Element, string>();

/**
 * One keyed join: the children of an element follow a list. New ones fade in; those that go stand in their place until they
 * have faded away, or are wanted again. `paint` is given no time for what is new: it fades as a whole.
 */
export function joinChildren<Item extends Joined>(
  parent: Element,
  items: readonly Item[],
  durationMs: DurationMs,
  paint: (element: Element, item: Item, durationMs: DurationMs) => void,
): void {
  const before = new Map<string | undefined, Element>();
  for (const child of parent.children) before.set(keys.get(child), child);
  let next = parent.firstElementChild;
  for (const item of items) {
    const known = before.get(item.key);
    before.delete(item.key);
    const space = item.tag === 'svg' ? SVG_NAMESPACE : parent.namespaceURI;
    const element = known ?? document.createElementNS(space, item.tag);
    keys.set(element, item.key);
    // Over those that go and stand between: an element that is moved loses the focus.
    if (known)
      while (next !== null && next !== element && before.has(keys.get(next))) next = next.nextElementSibling;
    if (element === next) next = element.nextElementSibling;
    else parent.insertBefore(element, next);
    paint(element, item, known ? durationMs : 0);
    if (known) keep(element, durationMs);
    else fadeIn(element, durationMs);
  }
  for (const gone of before.values()) fadeOut(gone, durationMs);
}
