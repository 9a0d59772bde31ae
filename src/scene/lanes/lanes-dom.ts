import { select } from '../d3.ts';
import type { Group } from '../timeline/draw-lanes.ts';

/** The elements of the lanes, made once. Rows are a list in words; the drawing beside them is hidden from screen readers. */
export interface LanesDom {
  readonly scroller: HTMLElement;
  readonly head: HTMLElement;
  readonly body: HTMLElement;
  readonly now: HTMLElement;
  readonly hovered: HTMLElement;
  readonly veil: HTMLElement;
  readonly hint: HTMLElement;
  readonly drawing: SVGSVGElement;
  readonly list: HTMLElement;
  readonly layer: Readonly<Record<LaneLayer, Group>>;
}

const LAYERS = [
  'rails',
  'works',
  'activations',
  'strands',
  'contexts',
  'bars',
  'arrows',
  'gaps',
  'words',
] as const;
type LaneLayer = (typeof LAYERS)[number];

export function buildLanesDom(host: HTMLElement, label: string): LanesDom {
  const scroller = child(host, 'div', 'ioasid-swim');
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'region');
  scroller.setAttribute('aria-label', label);
  const head = child(scroller, 'div', 'ioasid-swim-head');
  head.setAttribute('aria-hidden', 'true');
  const body = child(scroller, 'div', 'ioasid-swim-body');
  const now = child(body, 'div', 'ioasid-swim-now');
  const hovered = child(body, 'div', 'ioasid-swim-hovered');
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('class', 'ioasid-swim-drawing');
  drawing.setAttribute('aria-hidden', 'true');
  body.append(drawing);
  const veil = child(body, 'div', 'ioasid-swim-veil');
  const hint = child(body, 'p', 'ioasid-swim-hint');
  const list = child(body, 'ol', 'ioasid-swim-list');
  list.setAttribute('role', 'list');
  const made = LAYERS.map(
    (name) => [name, select(drawing).append('g').attr('class', `ioasid-swim-${name}`)] as const,
  );
  const layer = Object.fromEntries(made) as Record<LaneLayer, Group>;
  return { scroller, head, body, now, hovered, veil, hint, drawing, list, layer };
}

function child(parent: HTMLElement, tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  parent.append(element);
  return element;
}
