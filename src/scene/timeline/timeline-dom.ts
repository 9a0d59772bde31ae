import { select } from '../d3.ts';
import type { Group } from './draw-lanes.ts';

/** The elements of a timeline, made once. The drawing is hidden from screen readers: the slider and the overview's label speak. */
export interface TimelineDom {
  readonly root: HTMLElement;
  readonly tip: HTMLElement;
  readonly overview: HTMLElement;
  readonly overviewDrawing: SVGSVGElement;
  readonly brush: HTMLElement;
  readonly shadeBefore: HTMLElement;
  readonly shadeAfter: HTMLElement;
  readonly overviewCursor: HTMLElement;
  readonly slider: HTMLElement;
  readonly ruler: HTMLElement;
  readonly rulerDrawing: SVGSVGElement;
  readonly lanes: HTMLElement;
  readonly labels: HTMLElement;
  readonly lanesDrawing: SVGSVGElement;
  readonly counts: HTMLElement;
  readonly countsDrawing: SVGSVGElement;
  readonly countsLabel: HTMLElement;
  readonly progress: HTMLElement;
  readonly span: HTMLElement;
  readonly ghost: HTMLElement;
  readonly playhead: HTMLElement;
  readonly badge: HTMLElement;
  readonly ring: HTMLElement;
  /** Layers of the drawings by name, in the order they are painted. */
  readonly layer: Readonly<Record<LayerName, Group>>;
}

const LANE_LAYERS = ['rails', 'poles', 'torn', 'brackets', 'bins', 'marks'] as const;
const RULER_LAYERS = ['ticks', 'flags', 'gapWords'] as const;
const COUNT_LAYERS = ['countTorn', 'lives'] as const;
const OVERVIEW_LAYERS = ['overviewGaps', 'overviewStrips'] as const;

type LayerName =
  | (typeof LANE_LAYERS)[number]
  | (typeof RULER_LAYERS)[number]
  | (typeof COUNT_LAYERS)[number]
  | (typeof OVERVIEW_LAYERS)[number];

export function buildTimelineDom(host: HTMLElement): TimelineDom {
  const root = child(host, 'ioasid-timeline');
  const overview = child(root, 'ioasid-overview');
  overview.setAttribute('role', 'img');
  const overviewDrawing = drawing(overview);
  const overviewCursor = child(overview, 'ioasid-overview-cursor');
  const shadeBefore = child(overview, 'ioasid-overview-shade');
  const shadeAfter = child(overview, 'ioasid-overview-shade');
  const brush = child(overview, 'ioasid-brush');
  child(brush, 'ioasid-brush-handle ioasid-brush-from');
  child(brush, 'ioasid-brush-handle ioasid-brush-to');

  const slider = child(root, 'ioasid-track');
  slider.setAttribute('role', 'slider');
  slider.setAttribute('aria-label', 'Timeline');
  slider.setAttribute('aria-orientation', 'horizontal');
  slider.setAttribute('aria-valuemin', '0');
  slider.tabIndex = 0;
  const span = child(slider, 'ioasid-span');
  const ghost = child(slider, 'ioasid-ghost');
  const ruler = child(slider, 'ioasid-ruler');
  const progress = child(ruler, 'ioasid-progress');
  const rulerDrawing = drawing(ruler);
  const badge = child(ruler, 'ioasid-badge');
  const lanes = child(slider, 'ioasid-lanes');
  const lanesDrawing = drawing(lanes);
  const labels = child(lanes, 'ioasid-lane-labels');
  const ring = child(lanes, 'ioasid-ring');
  const counts = child(slider, 'ioasid-counts');
  const countsDrawing = drawing(counts);
  const countsLabel = child(counts, 'ioasid-counts-label');
  const playhead = child(slider, 'ioasid-playhead');
  const tip = child(root, 'ioasid-tip');
  tip.setAttribute('aria-hidden', 'true');
  tip.hidden = true;

  return {
    root,
    tip,
    overview,
    overviewDrawing,
    brush,
    shadeBefore,
    shadeAfter,
    overviewCursor,
    slider,
    ruler,
    rulerDrawing,
    lanes,
    labels,
    lanesDrawing,
    counts,
    countsDrawing,
    countsLabel,
    progress,
    span,
    ghost,
    playhead,
    badge,
    ring,
    layer: {
      ...layers(overviewDrawing, OVERVIEW_LAYERS),
      ...layers(rulerDrawing, RULER_LAYERS),
      ...layers(lanesDrawing, LANE_LAYERS),
      ...layers(countsDrawing, COUNT_LAYERS),
    },
  };
}

function child(parent: HTMLElement, className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  parent.append(element);
  return element;
}

function drawing(parent: HTMLElement): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('aria-hidden', 'true');
  parent.append(svg);
  return svg;
}

function layers<Name extends string>(svg: SVGSVGElement, names: readonly Name[]): Record<Name, Group> {
  const made = names.map(
    (name) => [name, select(svg).append('g').attr('class', `ioasid-layer-${name}`)] as const,
  );
  return Object.fromEntries(made) as Record<Name, Group>;
}

export function sizeDrawing(svg: SVGSVGElement, widthPx: number, heightPx: number): void {
  svg.setAttribute('width', String(widthPx));
  svg.setAttribute('height', String(heightPx));
  svg.setAttribute('viewBox', `0 0 ${widthPx} ${heightPx}`);
}
