import { joinChildren } from '../graph/join.ts';
import { paint } from '../graph/paint.ts';
import { patch } from '../graph/patch.ts';
import { svg, svg as html } from '../svg-tree.ts';
import { UNCOUNTED } from '../timeline/uncounted.ts';
import { laneColumns, ROW_PX, type LaneColumns } from './lane-columns.ts';
import { laneDrawing } from './lane-drawing.ts';
import { laneFacts, type LaneFacts } from './lane-facts.ts';
import { laneHead } from './lane-head.ts';
import { laneItem } from './lane-item.ts';
import { lanePicture, type Slice } from './lane-picture.ts';
import { buildLanesDom } from './lanes-dom.ts';
import type { LanesEvents, LanesHandle, LanesInput, LanesOptions } from './lanes-input.ts';

const LABEL = 'Lanes: time runs down, one column a user';
const ASSUMED_WIDTH_PX = 960;
const ASSUMED_HEIGHT_PX = 600;
/** Rows drawn beyond what is in sight, so that a small scroll draws nothing. */
const OVERSCAN = 8;

/** What there is to draw, once there is something. */
interface Shown {
  readonly input: LanesInput;
  readonly facts: LaneFacts;
  readonly columns: LaneColumns;
}

/**
 * The kernel documentation's table made readable: time runs down, one column a user, then the ID's state and its count.
 * Only the rows in sight are in the document. Scrolls inside its host and never moves the page.
 */
export function createLanes(host: HTMLElement, events: LanesEvents, options: LanesOptions = {}): LanesHandle {
  const dom = buildLanesDom(host, options.label ?? LABEL);
  const { scroller, head, body, drawing, list, hint } = dom;
  let shown: Shown | undefined;
  let slice: Slice | undefined;
  let pointed: number | undefined;
  let frame = 0;
  // Kept, since asking for them makes the browser lay the page out.
  let widthPx = 0;
  let heightPx = 0;
  let scrollTop = 0;

  function readSize(): void {
    widthPx = scroller.clientWidth || ASSUMED_WIDTH_PX;
    heightPx = scroller.clientHeight || ASSUMED_HEIGHT_PX;
  }

  /** What only another log or another width changes. Then all rows are drawn anew. */
  function measure(input: LanesInput, facts: LaneFacts): Shown {
    const { length } = facts.rows;
    const { users } = facts.playback.cast;
    const columns = laneColumns(widthPx, users.length, facts.tracks.trackCount);
    const { textPx, userPx, idsPx, refPx } = columns;
    patch(
      head,
      html('div', { class: 'ioasid-swim-head', 'aria-hidden': 'true' }, ...laneHead(facts, columns)),
      0,
    );
    head.style.gridTemplateColumns = [textPx, ...users.map(() => userPx), idsPx, refPx].map(px).join(' ');
    head.style.height = px(columns.headPx);
    head.style.width = body.style.width = px(columns.widthPx);
    body.style.height = px(length * ROW_PX);
    scroller.style.setProperty('--ioasid-words', px(textPx));
    scroller.classList.toggle('ioasid-swim-compact', columns.compact);
    scroller.classList.toggle('ioasid-swim-stacked', columns.stackedNames);
    head.hidden = body.hidden = length === 0;
    hint.hidden = length > 0;
    hint.textContent =
      facts.playback.length === 0
        ? 'Operations will stand here, in order of time.'
        : 'No step passes the filter.';
    list.setAttribute('aria-label', `Steps in order of time${facts.playback.counts ? '' : `; ${UNCOUNTED}`}`);
    list.replaceChildren();
    slice = undefined;
    return { input, facts, columns };
  }

  /** Draws the rows in sight, unless what was drawn last still covers them. */
  function draw(now: Shown): void {
    const end = now.facts.rows.length - 1;
    const first = Math.max(Math.floor(scrollTop / ROW_PX), 0);
    const last = Math.min(Math.ceil((scrollTop + heightPx - now.columns.headPx) / ROW_PX), end);
    if (slice === undefined || first < slice.first || last > slice.last) {
      slice = { first: Math.max(first - OVERSCAN, 0), last: Math.min(last + OVERSCAN, end) };
      drawSlice(slice, now);
    }
    mark(now);
  }

  function drawSlice(drawn: Slice, { input, facts, columns }: Shown): void {
    const { widthPx: width } = columns;
    const picture = lanePicture(facts, columns, drawn, input.gaps ?? []);
    const { top, bottom, rows, gaps } = picture;
    const height = bottom - top;
    const size = { width, height, viewBox: `0 ${top} ${width} ${height}` };
    const unseen = { class: 'ioasid-swim-drawing', 'aria-hidden': 'true' };
    patch(drawing, svg('svg', { ...unseen, ...size }, ...laneDrawing(picture, columns)), 0);
    const items = rows.map((row) => ({
      tag: 'li',
      key: String(row.row),
      mark: row,
      tree: () => laneItem(row, facts, columns, gaps, input.flags ?? []),
    }));
    joinChildren(list, items, 0, paint);
    drawing.style.top = list.style.top = px(top);
  }

  /** What follows the cursor: the band of the current row, the veil over what has not happened yet, the rows' classes. */
  function mark({ input: { cursor, hovered }, facts: { rows } }: Shown): void {
    const place = rows.placeOf(cursor);
    const isListed = rows.isListed(cursor);
    const point = pointed ?? hovered ?? -1;
    band(dom.now, place, isListed);
    band(dom.hovered, rows.placeOf(point), rows.isListed(point));
    dom.veil.style.top = px((isListed ? place + 1 : place) * ROW_PX);
    dom.now.classList.toggle('ioasid-swim-between', !isListed);
    for (const item of list.querySelectorAll('li')) {
      const row = Number(item.dataset['row']);
      item.classList.toggle('ioasid-swim-future', row > cursor);
      if (row === cursor) item.setAttribute('aria-current', 'step');
      else item.removeAttribute('aria-current');
    }
  }

  /** Keeps a row in sight, with some of what comes before and after it; far away it stands in the middle. */
  function reveal(row: number, { facts, columns }: Shown): void {
    const seenPx = heightPx - columns.headPx;
    const y = facts.rows.placeOf(row) * ROW_PX;
    const margin = Math.min(ROW_PX * 2, Math.max((seenPx - ROW_PX) / 2, 0));
    const near = Math.min(Math.max(scrollTop, y + ROW_PX + margin - seenPx), y - margin);
    if (near === scrollTop) return;
    const wanted = Math.abs(near - scrollTop) > seenPx ? y - seenPx / 2 : near;
    const last = facts.rows.length * ROW_PX - seenPx;
    const top = Math.max(Math.min(Math.round(wanted), last), 0);
    scrollTop = top;
    // With the next frame: scrolled in the middle of the page's changes, it would lay all of them out at once.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => (scroller.scrollTop = top));
  }

  function point(row: number | undefined): void {
    if (row === pointed) return;
    pointed = row;
    if (shown !== undefined) mark(shown);
    events.hover(row);
  }

  readSize();
  scroller.addEventListener(
    'scroll',
    () => {
      ({ scrollTop } = scroller);
      if (shown !== undefined) draw(shown);
    },
    { passive: true },
  );
  list.addEventListener('click', (event) => {
    const row = rowUnder(event);
    if (row !== undefined) events.seek(row);
  });
  list.addEventListener('pointermove', (event) => point(rowUnder(event)));
  list.addEventListener('pointerleave', () => point(undefined));
  const resize = (): void => {
    readSize();
    if (shown === undefined) return;
    shown = measure(shown.input, shown.facts);
    draw(shown);
  };
  const resized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(resize);
  resized?.observe(scroller);

  return {
    update(input) {
      const { playback, selectedPlace, visible, cursor } = input;
      const old = shown;
      const sameFacts =
        old?.facts.playback === playback &&
        old.facts.index.length === playback.length &&
        old.input.selectedPlace === selectedPlace &&
        old.input.visible === visible;
      const sameRows = sameFacts && old.input.gaps === input.gaps && old.input.flags === input.flags;
      const facts = sameFacts ? old.facts : laneFacts(playback, selectedPlace, visible);
      const next = sameRows ? { ...old, input } : measure(input, facts);
      shown = next;
      if (!sameFacts || old.input.cursor !== cursor) reveal(cursor, next);
      draw(next);
    },
    destroy() {
      resized?.disconnect();
      scroller.remove();
    },
    reveal(row) {
      if (shown === undefined) return;
      reveal(row, shown);
      draw(shown);
    },
  };
}

function band(element: HTMLElement, place: number, isRow: boolean): void {
  element.style.top = px(place * ROW_PX);
  element.style.height = px(isRow ? ROW_PX : 0);
}

function px(length: number): string {
  return `${length}px`;
}

function rowUnder({ target }: Event): number | undefined {
  const item = target instanceof Element ? target.closest('li') : null;
  return item === null ? undefined : Number(item.dataset['row']);
}
