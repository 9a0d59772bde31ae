import { joinChildren } from '../graph/join.ts';
import { paint } from '../graph/paint.ts';
import { patch } from '../graph/patch.ts';
import { svg, svg as html } from '../svg-tree.ts';
import { memo } from '../timeline/memo.ts';
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

/**
 * The kernel documentation's table made readable: time runs down, one column a user, then the ID's state and its count.
 * Only the rows in sight are in the document. Scrolls inside its host and never moves the page.
 */
export function createLanes(host: HTMLElement, events: LanesEvents, options: LanesOptions = {}): LanesHandle {
  const { scroller, head, body, hovered, now, drawing, veil, list, hint } = buildLanesDom(
    host,
    options.label ?? LABEL,
  );
  const factsOf = memo<LaneFacts>();
  const columnsOf = memo<LaneColumns>();
  let input: LanesInput | undefined;
  let slice: Slice | undefined;
  let pointed: number | undefined;
  /** A row to bring into sight with the next drawing. */
  let wanted: number | undefined;
  /** Of a scrolling that is on its way. */
  let frame: number | undefined;
  // Kept, since asking for them makes the browser lay the page out.
  let widthPx = ASSUMED_WIDTH_PX;
  let heightPx = ASSUMED_HEIGHT_PX;
  let scrollTop = 0;

  /** Whatever changed: only what follows from it is worked out and drawn again. */
  function draw(): void {
    if (input === undefined) return;
    const { playback, selectedPlace, visible, cursor, flags = [] } = input;
    const facts = factsOf([playback, playback.length, selectedPlace, visible], () => {
      wanted = cursor;
      return laneFacts(playback, selectedPlace, visible);
    });
    const columns = columnsOf([facts, widthPx, input.gaps, input.flags], () => measure(facts));
    const seenPx = heightPx - columns.headPx;
    const { length } = facts.rows;
    const end = length - 1;
    if (wanted !== undefined) reveal(facts.rows.placeOf(wanted) * ROW_PX, seenPx, length * ROW_PX);
    wanted = undefined;
    const first = Math.max(Math.floor(scrollTop / ROW_PX), 0);
    const last = Math.min(Math.ceil((scrollTop + seenPx) / ROW_PX), end);
    if (slice === undefined || first < slice.first || last > slice.last) {
      slice = { first: Math.max(first - OVERSCAN, 0), last: Math.min(last + OVERSCAN, end) };
      const picture = lanePicture(facts, columns, slice);
      const extras = options.extrasOf?.(facts, columns, slice, input.gaps ?? []);
      const { top, bottom, rows } = picture;
      const { widthPx: width } = columns;
      const height = bottom - top;
      const size = { width, height, viewBox: `0 ${top} ${width} ${height}` };
      const marks = [...laneDrawing(picture, columns), ...(extras?.marks ?? [])];
      const unseen = { class: 'ioasid-swim-drawing', 'aria-hidden': 'true' };
      patch(drawing, svg('svg', { ...unseen, ...size }, ...marks), 0);
      const items = rows.map((row) => ({
        tag: 'li',
        key: String(row.row),
        mark: row,
        tree: () => laneItem(row, facts, columns, extras, flags),
      }));
      joinChildren(list, items, 0, paint);
      drawing.style.top = list.style.top = px(top);
    }
    mark(facts, cursor, pointed ?? input.hovered ?? -1);
  }

  /** What only another log or another width changes. Then all rows are drawn anew. */
  function measure(facts: LaneFacts): LaneColumns {
    const { length } = facts.rows;
    const { playback } = facts;
    const { users } = playback.cast;
    const columns = laneColumns(widthPx, users.length, facts.tracks.trackCount);
    const { textPx, userPx, idsPx, refPx } = columns;
    const heads = laneHead(facts, columns);
    patch(head, html('div', { class: 'ioasid-swim-head', 'aria-hidden': 'true' }, ...heads), 0);
    head.style.gridTemplateColumns = [textPx, ...users.map(() => userPx), idsPx, refPx].map(px).join(' ');
    head.style.height = px(columns.headPx);
    head.style.width = body.style.width = px(columns.widthPx);
    body.style.height = px(length * ROW_PX);
    scroller.style.setProperty('--ioasid-words', px(textPx));
    scroller.classList.toggle('ioasid-swim-compact', columns.compact);
    scroller.classList.toggle('ioasid-swim-stacked', columns.stackedNames);
    body.hidden = length === 0;
    hint.hidden = length > 0;
    hint.textContent =
      playback.length === 0 ? 'Operations will stand here, in order of time.' : 'No step passes the filter.';
    list.setAttribute('aria-label', `Steps in order of time${playback.counts ? '' : `; ${UNCOUNTED}`}`);
    list.replaceChildren();
    slice = undefined;
    return columns;
  }

  /** What follows the cursor: the band of the current row, the veil over what has not happened yet, the rows' classes. */
  function mark({ rows }: LaneFacts, cursor: number, point: number): void {
    const isListed = rows.isListed(cursor);
    const place = rows.placeOf(cursor);
    stand(now, place, isListed);
    now.classList.toggle('ioasid-swim-between', !isListed);
    stand(veil, isListed ? place + 1 : place);
    stand(hovered, rows.placeOf(point), rows.isListed(point));
    for (const item of list.querySelectorAll('li')) {
      const row = Number(item.dataset['row']);
      item.classList.toggle('ioasid-swim-future', row > cursor);
      if (row === cursor) item.setAttribute('aria-current', 'step');
      else item.removeAttribute('aria-current');
    }
  }

  /** Keeps a row in sight, with some of what comes before and after it; far away it stands in the middle. */
  function reveal(y: number, seenPx: number, allPx: number): void {
    const margin = Math.min(ROW_PX * 2, Math.max((seenPx - ROW_PX) / 2, 0));
    const near = Math.min(Math.max(scrollTop, y + ROW_PX + margin - seenPx), y - margin);
    if (near === scrollTop) return;
    const top = Math.abs(near - scrollTop) > seenPx ? y - seenPx / 2 : near;
    scrollTop = Math.max(Math.min(Math.round(top), allPx - seenPx), 0);
    // With the next frame: scrolled in the middle of the page's changes, it would lay all of them out at once.
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      scroller.scrollTop = scrollTop;
    });
  }

  function point(row: number | undefined): void {
    if (row === pointed) return;
    pointed = row;
    draw();
    events.hover(row);
  }

  function resize(): void {
    widthPx = scroller.clientWidth || ASSUMED_WIDTH_PX;
    heightPx = scroller.clientHeight || ASSUMED_HEIGHT_PX;
    // What is not displayed cannot be scrolled.
    if (frame === undefined && scroller.scrollTop !== scrollTop) scroller.scrollTop = scrollTop;
    draw();
  }

  resize();
  scroller.addEventListener(
    'scroll',
    () => {
      // What is told late of an earlier scrolling is not where the next one goes.
      if (frame !== undefined) return;
      ({ scrollTop } = scroller);
      draw();
    },
    { passive: true },
  );
  list.addEventListener('click', (event) => {
    const row = rowUnder(event);
    if (row !== undefined) events.seek(row);
  });
  list.addEventListener('pointermove', (event) => point(rowUnder(event)));
  list.addEventListener('pointerleave', () => point(undefined));
  const resized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(resize);
  resized?.observe(scroller);

  return {
    update(next) {
      if (next.cursor !== input?.cursor) wanted = next.cursor;
      input = next;
      draw();
    },
    destroy() {
      resized?.disconnect();
      scroller.remove();
    },
    reveal(row) {
      wanted = row;
      draw();
    },
  };
}

function stand(element: HTMLElement, place: number, isRow = false): void {
  element.style.top = px(place * ROW_PX);
  element.style.height = isRow ? px(ROW_PX) : '';
}

function px(length: number): string {
  return `${length}px`;
}

function rowUnder({ target }: Event): number | undefined {
  const item = target instanceof Element ? target.closest('li') : null;
  return item === null ? undefined : Number(item.dataset['row']);
}
