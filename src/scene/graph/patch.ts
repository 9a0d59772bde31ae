import type { SvgNode } from '../svg-tree.ts';
import { fadeIn, fadeOut, isLeaving, type DurationMs } from './fade.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Keys of elements that stand in the document. */
const keys = new WeakMap<Element, string>();

export function createElement(node: SvgNode): Element {
  const element = document.createElementNS(SVG, node.tag);
  patch(element, node, 0);
  return element;
}

/**
 * Makes an element equal to a tree. Parts with a key fade in and out; when the fading is over, the result is the same as
 * that of drawing the tree afresh, however often it was interrupted.
 */
export function patch(element: Element, node: SvgNode, durationMs: DurationMs): void {
  patchAttributes(element, node.attributes);
  if (node.text !== undefined) {
    if (element.childElementCount > 0 || element.textContent !== node.text) element.textContent = node.text;
    return;
  }
  // What was a text and has become parts: 5″, then 5 with a raised (4).
  if (element.childElementCount === 0 && element.firstChild) element.textContent = '';
  patchChildren(element, node.children, durationMs);
}

function patchAttributes(element: Element, attributes: SvgNode['attributes']): void {
  for (const name of element.getAttributeNames()) {
    if (!Object.hasOwn(attributes, name) && !KEPT.has(name)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) {
    // The roving tab stop moves without a new drawing.
    if (name === 'tabindex' && element.hasAttribute(name)) continue;
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** Written by transitions, which clean up behind themselves. */
const KEPT: ReadonlySet<string> = new Set(['opacity']);

function patchChildren(parent: Element, children: readonly SvgNode[], durationMs: DurationMs): void {
  const before = new Map<string, Element>();
  for (const child of parent.children) {
    const key = keys.get(child);
    if (key !== undefined && !isLeaving(child)) before.set(key, child);
  }
  const fresh = before.size === 0;
  let previous: Element | undefined;
  for (const [index, child] of children.entries()) {
    const key = `${child.tag}:${child.key ?? index}`;
    const known = before.get(key);
    before.delete(key);
    const element = known ?? document.createElementNS(SVG, child.tag);
    keys.set(element, key);
    patch(element, child, durationMs);
    const after = previous === undefined ? parent.firstElementChild : previous.nextElementSibling;
    if (element !== after) parent.insertBefore(element, after);
    if (known === undefined && !fresh && child.key !== undefined) fadeIn(element, durationMs);
    previous = element;
  }
  for (const gone of before.values()) fadeOut(gone, durationMs);
}
