import type { Cast } from '../../timeline/snapshot.ts';
import { svg, SVG_NAMESPACE } from '../svg-tree.ts';
import { drawMarks } from './draw.ts';
import type { createElsewhere } from './elsewhere.ts';
import { graphDescription } from './labels.ts';
import { graphLayers, LAYERS } from './layers.ts';
import { graphLayout, type GraphLayout } from './layout.ts';
import { drawLegend } from './legend-list.ts';
import { graphMarks } from './marks.ts';
import { createMarkKeys } from './mark-keys.ts';
import { graphModel, type GraphInput } from './model.ts';
import { createElement } from './patch.ts';
import { createPointer } from './pointer.ts';
import type { GraphSelection } from './selection.ts';
import { createView, type Nearness } from './view.ts';

export interface GraphEvents {
  /** A mark was picked; undefined when the picking is taken back. */
  select(selection: GraphSelection | undefined): void;
  /** The reader came nearer, or moved. */
  moved?(nearness: Nearness): void;
}

export interface GraphOptions {
  readonly legend?: boolean;
  /** Instead of the host's own width. */
  readonly widthPx?: number;
  /** For a host that scrolls: says what a row changed out of sight. */
  readonly elsewhere?: typeof createElsewhere;
}

/** The picture, without React. It is as high as cast and width make it; the host scrolls if it is lower. */
export interface Graph {
  update(input: GraphInput): void;
  /** Shows everything that the host has room for. */
  fit(): void;
  /** Above 1 comes closer. */
  zoom(factor: number): void;
  /** As near as a reader elsewhere is. */
  show(nearness: Nearness): void;
  destroy(): void;
}

const CALM_MS = 220;
const DEFAULT_WIDTH_PX = 800;

export function createGraph(host: Element, events: GraphEvents, options: GraphOptions = {}): Graph {
  const root = document.createElement('div');
  root.className = 'ioasid-graph';
  const picture = document.createElementNS(SVG_NAMESPACE, 'svg');
  picture.setAttribute('class', 'ioasid-picture');
  picture.setAttribute('role', 'group');
  picture.setAttribute('aria-label', 'Who holds which IOASID');
  const sheet = picture.appendChild(document.createElementNS(SVG_NAMESPACE, 'g'));
  const layers = LAYERS.map(
    (name) => [name, createElement(svg('g', { class: `ioasid-layer-${name}` }))] as const,
  );
  sheet.append(...layers.map(([, layer]) => layer));
  const legend = document.createElement('ul');
  legend.className = 'ioasid-legend';
  legend.setAttribute('aria-label', 'Legend');
  const foot = document.createElement('div');
  foot.className = 'ioasid-foot';
  if (options.legend !== false) foot.append(legend);
  root.append(picture, foot);
  host.append(root);

  let input: GraphInput | undefined;
  let layout: { readonly of: Cast; readonly widthPx: number; readonly is: GraphLayout } | undefined;

  const view = createView(picture, sheet, (nearness) => events.moved?.(nearness));
  const keys = createMarkKeys(picture, events.select);
  const elsewhere = options.elsewhere?.(host, { picture, foot, yOf: view.yOf, focus: keys.focus });
  const pointer = createPointer(picture, events.select);
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  const observer = new ResizeObserver(resize);
  observer.observe(host);

  function widthPx(): number {
    return options.widthPx ?? (host.clientWidth || DEFAULT_WIDTH_PX);
  }

  function layoutFor({ playback: { cast }, crowd }: GraphInput): GraphLayout {
    const width = widthPx();
    if (layout?.of !== cast || layout.widthPx !== width) {
      const is = graphLayout(cast, { widthPx: width, crowd });
      layout = { of: cast, widthPx: width, is };
      picture.setAttribute('viewBox', `0 0 ${is.widthPx} ${is.heightPx}`);
      picture.setAttribute('width', String(is.widthPx));
      picture.setAttribute('height', String(is.heightPx));
      view.reset(is.widthPx, is.heightPx);
    }
    return layout.is;
  }

  function draw(given: GraphInput, durationMs: number): void {
    const place = layoutFor(given);
    const model = graphModel(given, place);
    const marks = graphMarks(model, place, given);
    root.classList.toggle('is-still', durationMs === 0);
    picture.setAttribute('aria-description', graphDescription(given.playback, given.row));
    const drawings = graphLayers(marks, place);
    for (const [name, layer] of layers) drawMarks(layer, drawings[name], durationMs);
    drawLegend(legend, given.playback, given.differing !== undefined);
    keys.follow(marks);
    pointer.follow(model, marks);
    elsewhere?.follow(marks.ids.filter(({ changed }) => changed));
  }

  function update(next: GraphInput): void {
    const moves = input?.playback === next.playback && !stillness.matches;
    input = next;
    draw(next, moves ? CALM_MS : 0);
  }

  function resize(): void {
    if (input && layout?.widthPx !== widthPx()) draw(input, 0);
  }

  return {
    update,
    fit: () => view.fit(host.clientHeight),
    zoom: view.zoom,
    show: view.show,
    destroy() {
      observer.disconnect();
      elsewhere?.destroy();
      view.destroy();
      root.remove();
    },
  };
}
