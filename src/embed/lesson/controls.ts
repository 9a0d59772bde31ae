import { createElement } from '../../scene/graph/patch.ts';
import { svg } from '../../scene/svg-tree.ts';
import { element } from '../dom.ts';

const MARKS = {
  check: 'm3.2 8.6 3.1 3.1 6.5-7',
  cross: 'm4 4 8 8M12 4l-8 8',
  up: 'm4 9.8 4-4 4 4',
  down: 'm4 6.2 4 4 4-4',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  forward: 'M6 3.5 10.5 8 6 12.5',
} as const;
export type MarkName = keyof typeof MARKS;

/** A line icon on a grid of 16; words stand beside it, or are the name of its button. */
export function mark(name: MarkName): Element {
  return createElement(
    svg(
      'svg',
      { class: 'fig-lesson-mark', width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
      svg('path', { d: MARKS[name] }),
    ),
  );
}

export function button(
  content: readonly (Node | string)[],
  onClick: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'fig-lesson-button', ...attributes }, ...content);
  made.addEventListener('click', onClick);
  return made;
}

/** Brings a part of the text into sight within its own box: scrolling the page is never a figure's business. */
export function bringIntoSight(box: HTMLElement, part: Element): void {
  const [outer, inner] = [box.getBoundingClientRect(), part.getBoundingClientRect()];
  // Drawn larger or smaller than it is laid out, a figure measures otherwise than it scrolls.
  const scale = outer.height === 0 ? 1 : box.offsetHeight / outer.height;
  const below = Math.min(inner.bottom - outer.bottom, inner.top - outer.top);
  const by = below > 0 ? below : Math.min(inner.top - outer.top, 0);
  if (by !== 0) box.scrollTop += (by + Math.sign(by) * EDGE_PX) * scale;
}

/** Room between what was brought into sight and the edge. */
const EDGE_PX = 12;
