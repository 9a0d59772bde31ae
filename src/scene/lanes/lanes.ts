import { drawArrows } from './draw-arrows.ts';
import {
  drawBars,
  drawGaps,
  drawRails,
  drawHeld,
  drawStale,
  drawUserLines,
  drawWords,
} from './draw-lines.ts';
import { drawHead, drawRows } from './draw-rows.ts';
import { UNCOUNTED } from '../timeline/uncounted.ts';
import { laneColumns, type LaneColumns } from './lane-columns.ts';
import { laneFacts, type LaneFacts } from './lane-facts.ts';
import { lanePicture } from './lane-picture.ts';
import { buildLanesDom } from './lanes-dom.ts';
import type { LanesEvents, LanesHandle, LanesInput, LanesOptions } from './lanes-input.ts';
import { rowNotes, type RowNotes } from './row-notes.ts';
import type { Slice } from './slice.ts';
import { rowWords, type RowWords } from './row-words.ts';

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
  const dom = buildLanesDom(host, options.label ?? LABEL);
  let input: LanesInput | undefined;
  let facts: LaneFacts | undefined;
  let columns: LaneColumns | undefined;
  let slice: Slice | undefined;
  let words = new Map<number, RowWords>();
  let notes: ReadonlyMap<number, RowNotes> = new Map();
  let pointed: number | undefined;
  let frame = 0;
  let scrollFrame = 0;
  // Kept, since asking for them makes the browser lay the page out.
  let widthPx = dom.scroller.clientWidth || ASSUMED_WIDTH_PX;
  let heightPx = dom.scroller.clientHeight || ASSUMED_HEIGHT_PX;
  let scrollTop = 0;

  function wordsOf(row: number): RowWords {
    if (facts === undefined) throw new Error('no rows before the first update');
    const known = words.get(row);
    if (known !== undefined) return known;
    const made = rowWords(facts.playback, facts.index, row);
    words.set(row, made);
    return made;
  }

  function measure(): void {
    if (facts === undefined) return;
    const userCount = facts.playback.cast.users.length;
    const next = laneColumns(widthPx, userCount, facts.tracks.trackCount);
    columns = next;
    drawHead(dom.head, next, facts);
    dom.list.setAttribute('aria-label', listLabel(facts));
    const empty = facts.rows.length === 0;
    for (const element of [dom.head, dom.list, dom.now]) element.hidden = empty;
    dom.hint.hidden = !empty;
    dom.hint.textContent = empty ? emptyText(facts) : '';
    dom.scroller.classList.toggle('ioasid-swim-compact', next.compact);
    dom.body.style.width = `${next.widthPx}px`;
    dom.body.style.height = `${facts.rows.length * next.rowPx}px`;
    dom.list.replaceChildren();
    slice = undefined;
  }

  /** Draws the rows in sight, unless what was drawn last still covers them. */
  function draw(): void {
    if (facts === undefined || columns === undefined || input === undefined) return;
    const { rowPx, headPx } = columns;
    const firstSeen = Math.max(Math.floor(scrollTop / rowPx), 0);
    const lastSeen = Math.min(Math.ceil((scrollTop + heightPx - headPx) / rowPx), facts.rows.length - 1);
    if (slice !== undefined && firstSeen >= slice.first && lastSeen <= slice.last) return;
    slice = {
      first: Math.max(firstSeen - OVERSCAN, 0),
      last: Math.min(lastSeen + OVERSCAN, facts.rows.length - 1),
    };
    const top = slice.first * rowPx;
    const bottom = (slice.last + 1) * rowPx;
    const picture = lanePicture(facts, columns, slice, input.gaps ?? []);
    dom.drawing.style.top = `${top}px`;
    dom.drawing.setAttribute('width', String(columns.widthPx));
    dom.drawing.setAttribute('height', String(bottom - top));
    dom.drawing.setAttribute('viewBox', `0 ${top} ${columns.widthPx} ${bottom - top}`);
    drawRails(dom.layer.rails, columns, top, bottom);
    drawUserLines(dom.layer.works, picture.works);
    drawUserLines(dom.layer.activations, picture.activations);
    drawUserLines(dom.layer.strands, picture.strands);
    drawUserLines(dom.layer.contexts, picture.contexts);
    drawStale(dom.layer.contexts, picture.contexts);
    drawBars(dom.layer.bars, picture.bars);
    drawArrows(dom.layer.arrows, picture.arrows, columns, (row) => wordsOf(row).verb);
    drawGaps(dom.layer.gaps, picture.gaps, columns);
    drawWords(dom.layer.words, picture.words);
    drawHeld(dom.layer.words, picture.held);
    drawRows(dom.list, facts, columns, slice, wordsOf, notes);
    markNow();
  }

  /** What follows the cursor: the band of the current row, the veil over what has not happened yet, the rows' classes. */
  function markNow(): void {
    if (facts === undefined || columns === undefined || input === undefined) return;
    const { rows } = facts;
    const { rowPx } = columns;
    const { cursor } = input;
    const listed = rows.isListed(cursor);
    const place = rows.placeOf(cursor);
    const pastEnd = listed ? place + 1 : place;
    dom.now.classList.toggle('ioasid-swim-between', !listed);
    dom.now.style.top = `${place * rowPx}px`;
    dom.now.style.height = `${listed ? rowPx : 0}px`;
    dom.veil.style.top = `${(cursor < 0 ? 0 : pastEnd) * rowPx}px`;
    const point = pointed ?? input.hovered;
    dom.hovered.hidden = point === undefined || !rows.isListed(point);
    if (point !== undefined) dom.hovered.style.top = `${rows.placeOf(point) * rowPx}px`;
    dom.hovered.style.height = `${rowPx}px`;
    for (const item of dom.list.children) {
      const row = rowOf(item);
      item.classList.toggle('ioasid-swim-future', row > cursor);
      if (row === cursor) item.setAttribute('aria-current', 'step');
      else item.removeAttribute('aria-current');
    }
  }

  /** Keeps a row in sight, with some of what comes before and after it; far away it stands in the middle. */
  function reveal(row: number): void {
    if (facts === undefined || columns === undefined) return;
    const { rowPx, headPx } = columns;
    const seenPx = heightPx - headPx;
    const y = facts.rows.placeOf(row) * rowPx;
    const margin = Math.min(rowPx * 2, Math.max((seenPx - rowPx) / 2, 0));
    const isFar = y < scrollTop - seenPx || y > scrollTop + 2 * seenPx;
    if (y - margin < scrollTop) scrollTo(y - (isFar ? seenPx / 2 : margin));
    else if (y + rowPx + margin > scrollTop + seenPx) {
      scrollTo(y - (isFar ? seenPx / 2 : seenPx - rowPx - margin));
    }
  }

  function scrollTo(wanted: number): void {
    if (facts === undefined || columns === undefined) return;
    const last = facts.rows.length * columns.rowPx + columns.headPx - heightPx;
    const top = Math.max(Math.min(Math.round(wanted), last), 0);
    scrollTop = top;
    // With the next frame: scrolled in the middle of the page's changes, it would lay all of them out at once.
    cancelAnimationFrame(scrollFrame);
    scrollFrame = requestAnimationFrame(() => (dom.scroller.scrollTop = top));
  }

  function point(row: number | undefined): void {
    if (row === pointed) return;
    pointed = row;
    markNow();
    events.hover(row);
  }

  const stop = new AbortController();
  const { signal } = stop;
  dom.scroller.addEventListener(
    'scroll',
    () => {
      scrollTop = dom.scroller.scrollTop;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    },
    { signal, passive: true },
  );
  dom.list.addEventListener(
    'click',
    (event) => {
      const row = rowUnder(event.target);
      if (row !== undefined) events.seek(row);
    },
    { signal },
  );
  dom.list.addEventListener('pointermove', (event) => point(rowUnder(event.target)), { signal });
  dom.list.addEventListener('pointerleave', () => point(undefined), { signal });
  const resized =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(() => {
          widthPx = dom.scroller.clientWidth || ASSUMED_WIDTH_PX;
          heightPx = dom.scroller.clientHeight || ASSUMED_HEIGHT_PX;
          measure();
          draw();
        });
  resized?.observe(dom.scroller);

  return {
    update(next) {
      const old = input;
      input = next;
      const otherFacts =
        facts?.playback !== next.playback ||
        facts.index.length !== next.playback.length ||
        old?.selectedPlace !== next.selectedPlace ||
        old?.visible !== next.visible;
      if (otherFacts) {
        facts = laneFacts(next.playback, next.selectedPlace, next.visible);
        words = new Map();
      }
      if (facts === undefined) return;
      if (otherFacts || old?.gaps !== next.gaps || old?.flags !== next.flags) {
        notes = rowNotes(facts.rows, next.flags ?? [], next.gaps ?? []);
        measure();
      }
      if (otherFacts || old?.cursor !== next.cursor) reveal(next.cursor);
      draw();
      markNow();
    },
    destroy() {
      stop.abort();
      cancelAnimationFrame(frame);
      cancelAnimationFrame(scrollFrame);
      resized?.disconnect();
      dom.scroller.remove();
    },
    reveal(row) {
      reveal(row);
      draw();
    },
  };
}

function emptyText({ playback }: LaneFacts): string {
  return playback.length === 0
    ? 'Operations will stand here, in order of time.'
    : 'No step passes the filter.';
}

function listLabel({ playback }: LaneFacts): string {
  const label = 'Steps in order of time';
  return playback.counts ? label : `${label}; ${UNCOUNTED}`;
}

function rowOf(item: Element): number {
  return item instanceof HTMLElement ? Number(item.dataset['row']) : -1;
}

function rowUnder(target: EventTarget | null): number | undefined {
  const item = target instanceof Element ? target.closest('li') : null;
  return item === null ? undefined : rowOf(item);
}
