import { SVG_NAMESPACE, type SvgNode } from '../svg-tree.ts';
import type { DurationMs } from './fade.ts';
import { joinChildren } from './join.ts';

export function createElement(node: SvgNode): SVGElement {
  const element = document.createElementNS(SVG_NAMESPACE, node.tag);
  patch(element, node, 0);
  return element;
}

/**
 * Makes an element equal to a tree. Parts fade in and out; when the fading is over, the result is the same as that of
 * drawing the tree afresh, however often it was interrupted. Trees describe HTML as well, with drawings in it.
 */
export function patch(
  element: Element,
  { attributes, children, text }: SvgNode,
  durationMs: DurationMs,
): void {
  for (const name of element.getAttributeNames()) {
    // Transitions write the opacity, and clean up behind themselves.
    if (!Object.hasOwn(attributes, name) && name !== 'opacity') element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) {
    // The roving tab stop moves without a new drawing.
    if (name === 'tabindex' && element.hasAttribute(name)) continue;
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  const isText = element.childElementCount === 0;
  if (text !== undefined) {
    if (!isText || element.textContent !== text) element.textContent = text;
    return;
  }
  // What was a text and has become parts: 5″, then 5 with a raised (4).
  if (isText) element.textContent = '';
  const parts = children.map((child, index) => ({ ...child, key: `${child.tag}:${child.key ?? index}` }));
  joinChildren(element, parts, durationMs, patch);
}
