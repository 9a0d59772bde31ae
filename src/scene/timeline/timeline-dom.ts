import { createElement, patch } from '../graph/patch.ts';
import { svg, type SvgNode } from '../svg-tree.ts';
import { classes } from './nodes.ts';

/** The elements of a timeline, made once, by name and in the order they are painted. */
export type TimelineDom = ReturnType<typeof buildTimelineDom>;

/** The drawing is hidden from screen readers: the slider and the overview's label speak. */
export function buildTimelineDom(host: HTMLElement) {
  const root = child(host, '');
  root.className = 'ioasid-timeline';
  const slider = child(root, 'track');
  const said = {
    role: 'slider',
    tabindex: '0',
    'aria-label': 'Timeline',
    'aria-orientation': 'horizontal',
    'aria-valuemin': '0',
  };
  for (const [name, value] of Object.entries(said)) slider.setAttribute(name, value);
  const body = child(slider, 'body');
  const [span, ghost] = [child(body, 'span'), child(body, 'ghost')];
  const ruler = child(body, 'ruler');
  const progress = child(ruler, 'progress');
  const [ticks, flags] = [drawing(ruler), drawing(ruler)];
  child(ruler, 'hint').textContent = 'Operations will stand here, in order of time.';
  const badge = child(ruler, 'badge');
  const lanes = child(body, 'lanes');
  const [marks, labels, ring] = [drawing(lanes), child(lanes, 'lane-labels'), child(lanes, 'ring')];
  const counts = child(body, 'counts');
  const [lives, countsLabel] = [drawing(counts), child(counts, 'counts-label')];
  const playhead = child(body, 'playhead');
  const tip = child(root, 'tip');
  tip.setAttribute('aria-hidden', 'true');
  return {
    root,
    slider,
    span,
    ghost,
    progress,
    ticks,
    flags,
    badge,
    marks,
    labels,
    ring,
    lives,
    countsLabel,
    playhead,
    tip,
  };
}

export function child(parent: Element, name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = classes(name);
  parent.append(element);
  return element;
}

export function drawing(parent: Element): Element {
  const element = createElement(drawingOf([]));
  parent.append(element);
  return element;
}

/** Makes a drawing show these nodes and nothing else. */
export function fill(element: Element, nodes: readonly SvgNode[]): void {
  patch(element, drawingOf(nodes), 0);
}

function drawingOf(nodes: readonly SvgNode[]): SvgNode {
  return svg('svg', { class: classes('drawing'), 'aria-hidden': 'true' }, ...nodes);
}
