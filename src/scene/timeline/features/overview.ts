import type { Detail, Overview, OverviewEvents } from '../detail.ts';
import { memo } from '../memo.ts';
import { rowScale, wholeLog, type RowScale, type RowWindow } from '../row-scale.ts';
import { child, drawing, fill, type TimelineDom } from '../timeline-dom.ts';
import type { TimelineInput } from '../timeline-input.ts';
import { xWithin } from '../x-within.ts';
import { overviewPicture } from './overview-picture.ts';
import { overviewPointer } from './overview-pointer.ts';
import { passing } from './passing.ts';
import { clampWindow, firstWindow, isWhole, windowShowing, zoomWindow } from './row-window.ts';
import { summaryText } from './summary.ts';

/** The whole log in a strip above the track, and over it which part of the log the track shows. */
export function createOverview({ root, slider }: TimelineDom, events: OverviewEvents): Overview {
  const element = child(root, 'overview');
  root.prepend(element);
  element.setAttribute('role', 'img');
  const picture = drawing(element);
  const cursor = child(element, 'overview-cursor');
  const [before, after] = [child(element, 'overview-shade'), child(element, 'overview-shade')];
  const brush = child(element, 'brush');
  child(brush, 'brush-handle brush-from');
  child(brush, 'brush-handle brush-to');

  /** What was asked for last, and what is shown of it. */
  let shown: { readonly input: TimelineInput; readonly length: number; window: RowWindow } | undefined;
  let drawn: { readonly detail: Detail; readonly scale: RowScale } | undefined;
  const scales = memo<RowScale>();
  const pictures = memo<void>();

  function setWindow(wanted: RowWindow | undefined): void {
    if (shown === undefined) return;
    const { length, window } = shown;
    const next = clampWindow(wanted ?? wholeLog(length), length);
    if (window[0] === next[0] && window[1] === next[1]) return;
    shown.window = next;
    events.moved();
  }

  overviewPointer(element, {
    rowAtX: (x) => (drawn ? (x - drawn.scale.left) / drawn.scale.stepPx - 1 : 0),
    window: () => shown?.window ?? [-1, 0],
    whole: () => shown === undefined || isWhole(shown.window, shown.length),
    setWindow,
    seek: (x) => drawn && events.seek(drawn.scale.rowAt(x)),
  });
  // A wheel turned with Ctrl held zooms; without it the page scrolls as always.
  slider.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey || drawn === undefined || shown === undefined) return;
      event.preventDefault();
      const { left, stepPx, window } = drawn.detail.scale;
      const x = xWithin(slider)(event);
      const factor = Math.exp(event.deltaY * WHEEL_SPEED);
      setWindow(zoomWindow(window, factor, (x - left) / stepPx + window[0], shown.length));
    },
    { passive: false },
  );

  return {
    windowFor(input, widthPx) {
      const { playback, cursor: row } = input;
      const { length } = playback;
      const window =
        shown === undefined || shown.input.playback.world !== playback.world
          ? firstWindow(length, row, widthPx)
          : nextWindow(shown.window, shown.input.cursor, row, shown.length, length);
      shown = { input, length, window };
      return window;
    },
    draw(detail, { cursor: row, visible, gaps = NONE, playback }) {
      const { index, layout } = detail;
      const { length } = index;
      const scale = scales([index, layout], () =>
        rowScale(wholeLog(length), layout.left, layout.right, length),
      );
      drawn = { detail, scale };
      pictures([scale, visible, gaps], () => {
        const userCount = playback.cast.users.length;
        fill(picture, overviewPicture(index, scale, userCount, passing(visible, length), gaps));
        element.setAttribute('aria-label', summaryText(playback, index, gaps));
      });
      const { window } = detail.scale;
      const [x0, x1] = [scale.edgeOf(window[0]), scale.edgeOf(window[1])];
      element.classList.toggle('ioasid-tl-whole', isWhole(window, length));
      span(brush, x0, x1);
      span(before, scale.left, x0);
      span(after, x1, scale.right);
      cursor.style.transform = `translateX(${scale.xOf(row)}px)`;
    },
    setWindow,
  };
}

const NONE: readonly never[] = [];
const WHEEL_SPEED = 0.002;

/** A log that grew or shrank keeps its window, whole if it was whole; a cursor that leaves it turns the page. */
function nextWindow(
  window: RowWindow,
  oldCursor: number,
  cursor: number,
  oldLength: number,
  length: number,
): RowWindow {
  if (length !== oldLength) {
    if (isWhole(window, oldLength)) return wholeLog(length);
    return windowShowing(clampWindow(window, length), cursor, length);
  }
  return oldCursor === cursor ? window : windowShowing(window, cursor, length);
}

function span(element: HTMLElement, x0: number, x1: number): void {
  element.style.left = `${x0}px`;
  element.style.width = `${Math.max(x1 - x0, 0)}px`;
}
