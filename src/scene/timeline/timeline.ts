import { placeInFocus } from './count-steps.ts';
import type { Detail, TimelineFeatures } from './detail.ts';
import { drawCounts, drawLanes, drawTicks } from './draw-detail.ts';
import { drawLabels } from './labels.ts';
import { logIndex } from './log-index.ts';
import { memo } from './memo.ts';
import { placeCursor, placeGhost } from './playhead.ts';
import { rowScale, wholeLog, type RowScale } from './row-scale.ts';
import { buildTimelineDom } from './timeline-dom.ts';
import type { TimelineEvents, TimelineHandle, TimelineInput } from './timeline-input.ts';
import { timelineLayout, type TimelineLayout } from './timeline-layout.ts';
import { trackPointer } from './track-pointer.ts';

/** Used until the host has a width, as in a page that is not shown yet. */
const ASSUMED_WIDTH_PX = 960;
/** Left of the track a hand that aims at its first row still reaches it. */
const SLACK_PX = 12;

/**
 * Lanes of users over the row index, with the count of one ID below and the whole log above. Moving the cursor moves
 * the playhead and nothing else. The slider element has correct ARIA and no keys of its own: the app's key map has them.
 * Without features the whole log is drawn, row by row.
 */
export function createTimeline(
  host: HTMLElement,
  events: TimelineEvents,
  features?: TimelineFeatures,
): TimelineHandle {
  const dom = buildTimelineDom(host);
  /** Kept, since asking for it makes the browser lay the page out. */
  let widthPx = host.clientWidth;
  let input: TimelineInput | undefined;
  let scale: RowScale | undefined;
  let pointed: number | undefined;
  let lastSought: number | undefined;
  const overview = features?.createOverview(dom, { moved: draw, seek });
  const showLane = features?.createLaneScroll(dom.slider);

  const [labels, lanes, counts] = [memo<void>(), memo<void>(), memo<void>()];
  const [layouts, scales, details] = [memo<TimelineLayout>(), memo<RowScale>(), memo<Detail>()];

  function draw(): void {
    if (input === undefined) return;
    const { playback, cursor, selectedPlace, visible, flags, gaps, hazards, hovered } = input;
    const { users } = playback.cast;
    const index = logIndex(playback);
    const { length } = index;
    const layout = layouts([index, widthPx], () => timelineLayout(widthPx || ASSUMED_WIDTH_PX, users));
    const [from, to] = overview?.windowFor(input, layout.right - layout.left) ?? wholeLog(length);
    const at = scales([layout, from, to], () => rowScale([from, to], layout.left, layout.right, length));
    scale = at;
    const detail = details([at, visible, flags, gaps, hazards], () => ({
      playback,
      index,
      layout,
      scale: at,
      flags,
      hazards,
      features,
      gaps: gaps && features?.placeGaps(gaps, at, layout.compact),
      passes: features?.passing(visible, length) ?? (() => true),
    }));
    const place = placeInFocus(playback, index, selectedPlace, cursor);
    labels([layout], () => drawLabels(dom, layout, playback));
    lanes([detail], () => drawLanes(dom, detail));
    counts([detail, place], () => drawCounts(dom, detail, place));
    drawTicks(dom, detail, cursor);
    placeCursor(dom, detail, cursor);
    placeGhost(dom, detail, pointed ?? hovered, pointed !== undefined);
    overview?.draw(detail, input);
    if (cursor >= 0) showLane?.(index.users[cursor] ?? 0, users.length);
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

  /** The row at a place, or at the nearest end of the track. */
  const rowAt = (x: number): number => scale?.rowAt(Math.min(scale.inside(x), scale.right - 0.5)) ?? -1;
  trackPointer(dom.slider, {
    reaches: (x) => scale !== undefined && x >= scale.left - SLACK_PX,
    scrub: (x) => seek(rowAt(x)),
    point: (x) => point(x === undefined ? undefined : rowAt(x)),
  });
  const resized =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(() => {
          widthPx = host.clientWidth;
          draw();
        });
  resized?.observe(host);

  return {
    slider: dom.slider,
    update(next) {
      input = next;
      draw();
    },
    destroy() {
      resized?.disconnect();
      dom.root.remove();
    },
    xOf: (row) => scale?.xOf(row) ?? 0,
    setWindow: (window) => overview?.setWindow(window),
  };
}
