import { ioasidName } from '../../words/names.ts';
import { countSteps, placeInFocus } from './count-steps.ts';
import { countPicture } from './count-picture.ts';
import { drawAllocated } from './draw-allocated.ts';
import { drawCounts } from './draw-counts.ts';
import { drawDetail, drawLabels, drawOverviewStrip, placeBrush } from './draw-timeline.ts';
import { drawTorn } from './draw-ruler.ts';
import { placeGaps } from './flags.ts';
import { createLaneScroll } from './lane-scroll.ts';
import { logIndex } from './log-index.ts';
import { overviewPointer } from './overview-pointer.ts';
import { placeCursor, placeGhost } from './playhead.ts';
import { rowScale, type RowScale } from './row-scale.ts';
import {
  clampWindow,
  firstWindow,
  isWhole,
  wholeLog,
  windowShowing,
  zoomWindow,
  type RowWindow,
} from './row-window.ts';
import { buildTimelineDom } from './timeline-dom.ts';
import type { TimelineEvents, TimelineHandle, TimelineInput } from './timeline-input.ts';
import { timelineLayout, type TimelineLayout } from './timeline-layout.ts';
import { trackPointer } from './track-pointer.ts';
import { allocatedBands, UNCOUNTED } from './uncounted.ts';

/** Used until the host has a width, as in a page that is not shown yet. */
const ASSUMED_WIDTH_PX = 960;

/** Everything that was drawn, to see what of it the next input leaves as it is. */
interface Drawn {
  readonly input: TimelineInput;
  readonly length: number;
  readonly window: RowWindow;
  readonly layout: TimelineLayout;
  readonly place: number | undefined;
}

/**
 * Lanes of users over the row index, with the count of one ID below and the whole log above. Moving the cursor moves
 * the playhead and nothing else. The slider element has correct ARIA and no keys of its own: the app's key map has them.
 */
export function createTimeline(host: HTMLElement, events: TimelineEvents): TimelineHandle {
  const dom = buildTimelineDom(host);
  const laneScroll = createLaneScroll(dom.slider);
  let input: TimelineInput | undefined;
  let window: RowWindow | undefined;
  let drawn: Drawn | undefined;
  let scale: RowScale | undefined;
  let overviewScale: RowScale | undefined;
  let pointed: number | undefined;
  let lastSought: number | undefined;

  /** Kept, since asking for it makes the browser lay the page out. */
  let widthPx = host.clientWidth || ASSUMED_WIDTH_PX;

  function draw(): void {
    if (input === undefined) return;
    const { playback, cursor } = input;
    const { length } = playback;
    const names = playback.cast.users.map(({ name }) => name);
    const layout = sameLayout(drawn?.layout, timelineLayout(widthPx, names));
    const index = logIndex(playback);
    window ??= firstWindow(length, cursor, layout.right - layout.left);
    const place = placeInFocus(playback, index, input.selectedPlace, cursor);
    const old = drawn;
    drawn = { input, length, window, layout, place };

    const newLog = old?.input.playback !== playback || old.length !== length;
    const newLayout = old?.layout !== layout;
    const newMarks =
      newLog || newLayout || old.input.visible !== input.visible || old.input.gaps !== input.gaps;
    const newWindow = newMarks || old.window !== window;
    if (newLog || newLayout) drawLabels(dom, layout, playback);
    if (newMarks || overviewScale === undefined) {
      overviewScale = rowScale(wholeLog(length), layout.left, layout.right, length);
      drawOverviewStrip(dom, layout, overviewScale, index, input);
    }
    if (newWindow || scale === undefined) {
      scale = rowScale(window, layout.left, layout.right, length);
      placeBrush(dom, overviewScale, window, length);
    }
    const newDetail = newWindow || old.input.flags !== input.flags || old.input.hazards !== input.hazards;
    if (newDetail) drawDetail(dom, layout, scale, index, input);
    if (newWindow || old.place !== place) drawCount(layout, scale, place, input);
    placeCursor(dom, layout, scale, overviewScale, index, input);
    if (cursor >= 0) laneScroll.show(layout, index.users[cursor] ?? 0);
    placeGhost(dom, scale, pointed ?? input.hovered, pointed !== undefined, input);
  }

  function resize(): void {
    widthPx = host.clientWidth || ASSUMED_WIDTH_PX;
    draw();
  }

  function drawCount(
    layout: TimelineLayout,
    at: RowScale,
    place: number | undefined,
    shown: TimelineInput,
  ): void {
    const { playback } = shown;
    const { counts } = playback;
    const lives = place === undefined || !counts ? [] : countSteps(playback, logIndex(playback), place);
    const bands = place === undefined || counts ? undefined : allocatedBands(playback, place, at);
    const band = { top: 8, bottom: layout.countsPx - 8 };
    drawAllocated(dom.layer.allocated, bands, band, layout.left);
    drawCounts(dom.layer.lives, countPicture(lives, at, band, playback.length), band);
    drawTorn(dom.layer.countTorn, placeGaps(shown.gaps ?? [], at, layout.compact), 0, layout.countsPx);
    const ioasid = place === undefined ? undefined : playback.cast.places[place]?.ioasid;
    const name = ioasid === undefined ? '' : ioasidName(ioasid);
    const words = counts ? `references on ${name}` : `IOASID ${name}`;
    dom.countsLabel.textContent = layout.compact ? `№ ${name}` : words;
    dom.countsLabel.title = counts
      ? `How many references are counted on IOASID ${name}`
      : `When IOASID ${name} is allocated; ${UNCOUNTED}`;
    dom.countsLabel.hidden = name === '';
  }

  function setWindow(wanted: RowWindow): void {
    if (input === undefined) return;
    const { length } = input.playback;
    const next = clampWindow(wanted, length);
    if (window !== undefined && next[0] === window[0] && next[1] === window[1]) return;
    window = next;
    draw();
    events.window?.(next, isWhole(next, length));
  }

  function seek(row: number): void {
    if (row === lastSought && row === input?.cursor) return;
    lastSought = row;
    events.seek(row);
  }

  function point(row: number | undefined): void {
    if (row === pointed) return;
    pointed = row;
    draw();
    events.hover(row);
  }

  const stopTrack = trackPointer(dom.slider, {
    reaches: (x) => scale !== undefined && x >= scale.left - SLACK_PX,
    scrub: (x) => scale && seek(scale.rowAt(Math.min(Math.max(x, scale.left), scale.right - 0.5))),
    point: (x) => point(x === undefined ? undefined : scale?.rowAt(Math.min(x, scale.right - 0.5))),
    zoom: (factor, x) => {
      if (scale === undefined || input === undefined) return;
      setWindow(
        zoomWindow(
          scale.window,
          factor,
          (x - scale.left) / scale.stepPx + scale.window[0],
          input.playback.length,
        ),
      );
    },
  });
  const stopOverview = overviewPointer(dom.overview, {
    rowAtX: (x) => (overviewScale ? (x - overviewScale.left) / overviewScale.stepPx - 1 : 0),
    window: () => window ?? [-1, 0],
    whole: () => window === undefined || isWhole(window, input?.playback.length ?? 0),
    setWindow: (wanted) => setWindow(wanted ?? wholeLog(input?.playback.length ?? 0)),
    seek: (x) => overviewScale && seek(overviewScale.rowAt(x)),
  });
  const resized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => resize());
  resized?.observe(host);

  return {
    slider: dom.slider,
    update(next) {
      if (input !== undefined) window = nextWindow(window, input, next, drawn?.length ?? 0);
      const before = drawn?.window;
      input = next;
      draw();
      if (window !== undefined && window !== before)
        events.window?.(window, isWhole(window, next.playback.length));
    },
    destroy() {
      laneScroll.destroy();
      stopTrack();
      stopOverview();
      resized?.disconnect();
      dom.root.remove();
    },
    xOf: (row) => scale?.xOf(row) ?? 0,
    rowAt: (x) => scale?.rowAt(x) ?? -1,
    setWindow: (wanted) => setWindow(wanted ?? wholeLog(input?.playback.length ?? 0)),
    shownWindow: () => window ?? [-1, 0],
    zoom(factor) {
      if (window === undefined || input === undefined) return;
      const at = input.cursor + 0.5;
      const around = at >= window[0] && at <= window[1] ? at : (window[0] + window[1]) / 2;
      setWindow(zoomWindow(window, factor, around, input.playback.length));
    },
  };
}

/** Left of the track a hand that aims at its first row still reaches it. */
const SLACK_PX = 12;

/** Another log is shown from its beginning; one that grew or shrank keeps its window, whole if it was whole. */
function nextWindow(
  window: RowWindow | undefined,
  old: TimelineInput,
  next: TimelineInput,
  oldLength: number,
): RowWindow | undefined {
  const { length } = next.playback;
  if (window === undefined || old.playback.world !== next.playback.world) return undefined;
  if (length !== oldLength) {
    if (isWhole(window, oldLength)) return wholeLog(length);
    return windowShowing(clampWindow(window, length), next.cursor, length);
  }
  return old.cursor === next.cursor ? window : windowShowing(window, next.cursor, length);
}

/** Layouts are compared by value, so that whoever asks whether anything moved can compare by identity. */
function sameLayout(old: TimelineLayout | undefined, next: TimelineLayout): TimelineLayout {
  const same =
    old !== undefined &&
    old.widthPx === next.widthPx &&
    old.left === next.left &&
    old.lanesPx === next.lanesPx;
  return same ? old : next;
}
