import { invariant } from '../../base/assert.ts';
import type { Cast } from '../../timeline/snapshot.ts';
import { drawMarks } from './draw.ts';
import { graphDescription } from './labels.ts';
import { graphLayout, type GraphLayout } from './layout.ts';
import { drawLegend } from './legend-list.ts';
import { graphMarks, type GraphMarks, type StrandMark } from './marks.ts';
import { createElsewhere, type ChangedSpot } from './elsewhere.ts';
import { createMarkKeys } from './mark-keys.ts';
import { graphModel, type GraphInput, type GraphModel } from './model.ts';
import { node } from './node.ts';
import { notice } from './notice.ts';
import { createPointer } from './pointer.ts';
import { relatedKeys } from './related.ts';
import { setBox } from './set-box.ts';
import type { GraphSelection } from './selection.ts';
import { hasNote, strandNote } from './strand-note.ts';
import { strand } from './strand.ts';
import { userCard } from './user-card.ts';
import { createView, type Nearness } from './view.ts';

export interface GraphEvents {
  /** A mark was picked; undefined when the picking is taken back. */
  select(selection: GraphSelection | undefined): void;
  /** The pointer is over a mark, or has left all of them. */
  hover?(selection: GraphSelection | undefined): void;
  /** The reader came nearer, or moved. */
  moved?(nearness: Nearness): void;
}

export interface GraphOptions {
  /** False draws every change at once; a reader's wish for less motion does too. */
  readonly motion?: boolean;
  readonly legend?: boolean;
  /** Instead of the host's own width. */
  readonly widthPx?: number;
  /** The host has a height of its own: a picture that is only a little too high is drawn smaller instead of scrolling. */
  readonly fitsHost?: boolean;
  /** Scrolls to what a row changed, for a room in which nobody can; else a button says where it is. */
  readonly follows?: boolean;
}

/** The picture, without React. It is as high as cast and width make it; the host scrolls if it is lower. */
export interface Graph {
  update(input: GraphInput): void;
  /** What is drawn at a place of the window. */
  pick(clientX: number, clientY: number): GraphSelection | undefined;
  /** Shows everything that the host has room for. */
  fit(): void;
  /** Above 1 comes closer. */
  zoom(factor: number): void;
  /** As near as a reader elsewhere is. */
  show(nearness: Nearness): void;
  /** Reads the host's width again. Called by itself where the browser can tell. */
  resize(): void;
  destroy(): void;
}

const CALM_MS = 220;
const DEFAULT_WIDTH_PX = 800;

export function createGraph(host: Element, events: GraphEvents, options: GraphOptions = {}): Graph {
  const page = host.ownerDocument;
  const root = page.createElement('div');
  root.className = 'ioasid-graph';
  const picture = page.createElementNS(SVG, 'svg');
  picture.setAttribute('class', 'ioasid-picture');
  picture.setAttribute('role', 'group');
  const sheet = picture.appendChild(page.createElementNS(SVG, 'g'));
  const [users, sets, strands, notes, ids] = ['users', 'sets', 'strands', 'notes', 'ids'].map((name) => {
    const layer = sheet.appendChild(page.createElementNS(SVG, 'g'));
    layer.setAttribute('class', `ioasid-layer-${name}`);
    return layer;
  });
  const notices = sheet.appendChild(page.createElementNS(SVG, 'g'));
  const legend = page.createElement('ul');
  legend.className = 'ioasid-legend';
  legend.setAttribute('aria-label', 'Legend');
  const foot = page.createElement('div');
  foot.className = 'ioasid-foot';
  if (options.legend !== false) foot.append(legend);
  root.append(picture, foot);
  host.append(root);

  let input: GraphInput | undefined;
  let layout: { readonly of: Cast; readonly widthPx: number; readonly is: GraphLayout } | undefined;
  let model: GraphModel | undefined;
  let marks: GraphMarks | undefined;

  const view = createView(picture, sheet, (nearness) => events.moved?.(nearness));
  const keys = createMarkKeys(picture, { select: events.select });
  const elsewhere = createElsewhere(host, {
    picture,
    foot,
    yOf: view.yOf,
    focus: keys.focus,
    scrolls: options.follows === true,
  });
  const pointer = createPointer(picture, {
    select: events.select,
    hover: (selection) => events.hover?.(selection),
    related: (key) => (model ? relatedKeys(model, key) : new Set()),
    selections: () => marks,
  });
  const stillness = page.defaultView?.matchMedia?.('(prefers-reduced-motion: reduce)');
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(resize);
  observer?.observe(host);

  function widthPx(): number {
    return options.widthPx ?? (host.clientWidth || DEFAULT_WIDTH_PX);
  }

  function layoutFor(cast: Cast): GraphLayout {
    const width = widthPx();
    if (layout?.of !== cast || layout.widthPx !== width) {
      layout = { of: cast, widthPx: width, is: graphLayout(cast, { widthPx: width }) };
      picture.setAttribute('viewBox', `0 0 ${layout.is.widthPx} ${layout.is.heightPx}`);
      view.reset(layout.is.widthPx, layout.is.heightPx);
    }
    return layout.is;
  }

  function scaleTo({ widthPx: width, heightPx: height }: GraphLayout): void {
    const room = host.clientHeight - foot.clientHeight;
    const fits = options.fitsHost === true && room < height && room >= height * LEAST_SCALE;
    const scale = fits ? room / height : 1;
    picture.setAttribute('width', String(Math.floor(width * scale)));
    picture.setAttribute('height', String(Math.floor(height * scale)));
  }

  function draw(given: GraphInput, durationMs: number): void {
    const place = layoutFor(given.playback.cast);
    model = graphModel(given, place);
    marks = graphMarks(model, place, given.selection, given.highlights);
    invariant(users && sets && strands && notes && ids, 'the layers are made above');
    root.classList.toggle('is-still', durationMs === 0);
    picture.setAttribute('aria-label', 'Who holds which IOASID');
    picture.setAttribute('aria-description', graphDescription(given.playback, given.row));
    drawMarks(users, marks.users, userCard, durationMs);
    drawMarks(sets, marks.sets, setBox, durationMs);
    drawMarks(strands, marks.strands, (mark) => strand(mark, place.tier), durationMs);
    const noted = marks.strands.filter(hasNote).toSorted(byPhase);
    drawMarks(notes, noted, strandNote, durationMs);
    drawMarks(ids, marks.ids, (mark) => node(mark, place), durationMs);
    drawMarks(notices, marks.notices, notice, durationMs);
    drawLegend(legend, given.playback, given.differing !== undefined);
    // Only now is it known how high the legend is.
    scaleTo(place);
    keys.follow(marks);
    pointer.refresh();
    elsewhere.follow(changedSpots(marks));
  }

  function update(next: GraphInput): void {
    const moves =
      options.motion !== false && stillness?.matches !== true && input?.playback === next.playback;
    input = next;
    draw(next, moves ? CALM_MS : 0);
  }

  function resize(): void {
    if (input && layout?.widthPx !== widthPx()) draw(input, 0);
    else if (layout) scaleTo(layout.is);
  }

  return {
    update,
    pick: pointer.pick,
    fit: () => view.fit(host.clientHeight),
    zoom: view.zoom,
    show: view.show,
    resize,
    destroy() {
      observer?.disconnect();
      elsewhere.destroy();
      view.destroy();
      root.remove();
    },
  };
}

/** Notes of what this row did lie over those that were there before. */
function byPhase(one: StrandMark, other: StrandMark): number {
  return Number(one.phase !== 'steady') - Number(other.phase !== 'steady');
}

function changedSpots({ ids }: GraphMarks): readonly ChangedSpot[] {
  return ids
    .filter((id) => id.changed)
    .map(({ key, name, spot }) => ({ key, name: `IOASID ${name}`, y: spot.y }));
}

/** Text of 12 px becomes 8.5 px at the least. */
const LEAST_SCALE = 0.71;

const SVG = 'http://www.w3.org/2000/svg';
