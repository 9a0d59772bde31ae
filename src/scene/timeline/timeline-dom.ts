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

const LANE_LAYERS = ['rails', 'poles', 'torn', 'brackets', 'bins', 'marks', 'hazards'] as const;
const RULER_LAYERS = ['ticks', 'flags', 'gapWords'] as const;
const COUNT_LAYERS = ['countTorn', 'allocated', 'lives'] as const;
const OVERVIEW_LAYERS = ['overviewGaps', 'overviewStrips'] as const;

type LayerName =
  | (typeof LANE_LAYERS)[number]
  | (typeof RULER_LAYERS)[number]
  | (typeof COUNT_LAYERS)[number]
  | (typeof OVERVIEW_LAYERS)[number];

export function buildTimelineDom(host: HTMLElement): TimelineDom {
  const root = child(host, 'ioasid-timeline');
  const overview = child(root, 'ioasid-tl-overview');
  overview.setAttribute('role', 'img');
  const overviewDrawing = drawing(overview);
  const overviewCursor = child(overview, 'ioasid-tl-overview-cursor');
  const shadeBefore = child(overview, 'ioasid-tl-overview-shade');
  const shadeAfter = child(overview, 'ioasid-tl-overview-shade');
  const brush = child(overview, 'ioasid-tl-brush');
  child(brush, 'ioasid-tl-brush-handle ioasid-tl-brush-from');
  child(brush, 'ioasid-tl-brush-handle ioasid-tl-brush-to');

  const slider = child(root, 'ioasid-tl-track');
  slider.setAttribute('role', 'slider');
  slider.setAttribute('aria-label', 'Timeline');
  slider.setAttribute('aria-orientation', 'horizontal');
  slider.setAttribute('aria-valuemin', '0');
  slider.tabIndex = 0;
  const span = child(slider, 'ioasid-tl-span');
  const ghost = child(slider, 'ioasid-tl-ghost');
  const ruler = child(slider, 'ioasid-tl-ruler');
  const progress = child(ruler, 'ioasid-tl-progress');
  const rulerDrawing = drawing(ruler);
  child(ruler, 'ioasid-tl-hint').textContent = 'Operations will stand here, in order of time.';
  const badge = child(ruler, 'ioasid-tl-badge');
  const lanes = child(slider, 'ioasid-tl-lanes');
  const lanesDrawing = drawing(lanes);
  const labels = child(lanes, 'ioasid-tl-lane-labels');
  const ring = child(lanes, 'ioasid-tl-ring');
  const counts = child(slider, 'ioasid-tl-counts');
  const countsDrawing = drawing(counts);
  const countsLabel = child(counts, 'ioasid-tl-counts-label');
  const playhead = child(slider, 'ioasid-tl-playhead');
  const tip = child(root, 'ioasid-tl-tip');
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
    (name) => [name, select(svg).append('g').attr('class', `ioasid-tl-layer-${name}`)] as const,
  );
  return Object.fromEntries(made) as Record<Name, Group>;
}

export function sizeDrawing(svg: SVGSVGElement, widthPx: number, heightPx: number): void {
  svg.setAttribute('width', String(widthPx));
  svg.setAttribute('height', String(heightPx));
  svg.setAttribute('viewBox', `0 0 ${widthPx} ${heightPx}`);
}
