import type { RowWindow } from '../row-scale.ts';
import { xWithin } from '../x-within.ts';

/** What the overview's pointer needs to know and does; rows are fractions, as the window's edges are. */
export interface OverviewPointerEvents {
  rowAtX(x: number): number;
  window(): RowWindow;
  whole(): boolean;
  setWindow(window: RowWindow | undefined): void;
  /** Clicked without dragging. */
  seek(x: number): void;
}

type Grip = 'from' | 'to' | 'middle' | 'new';

interface Drag {
  readonly grip: Grip;
  readonly startX: number;
  readonly startRow: number;
  readonly window: RowWindow;
  moved: boolean;
}

/** Less than this is a click whatever the hand trembles. */
const CLICK_PX = 4;

/** Drags the edges or the middle of the window, draws a new one beside it, resets it by a double click. */
export function overviewPointer(element: HTMLElement, events: OverviewPointerEvents): void {
  let drag: Drag | undefined;
  const xOf = (event: MouseEvent): number => xWithin(element)(event);

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    // The overview is no tab stop; pressing it leaves the focus where it was.
    event.preventDefault();
    const startX = xOf(event);
    const startRow = events.rowAtX(startX);
    const grip = gripOf(event.target, startRow, events);
    drag = { grip, startX, startRow, window: events.window(), moved: false };
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    if (drag === undefined) return;
    const x = xOf(event);
    if (!drag.moved && Math.abs(x - drag.startX) < CLICK_PX) return;
    drag.moved = true;
    events.setWindow(dragged(drag, events.rowAtX(x)));
  });
  element.addEventListener('pointerup', (event) => {
    if (drag !== undefined && !drag.moved) events.seek(xOf(event));
    drag = undefined;
  });
  element.addEventListener('pointercancel', () => (drag = undefined));
  element.addEventListener('dblclick', () => events.setWindow(undefined));
}

function gripOf(target: EventTarget | null, row: number, events: OverviewPointerEvents): Grip {
  if (target instanceof Element) {
    if (target.classList.contains('ioasid-tl-brush-from')) return 'from';
    if (target.classList.contains('ioasid-tl-brush-to')) return 'to';
  }
  const [from, to] = events.window();
  return !events.whole() && row >= from && row <= to ? 'middle' : 'new';
}

function dragged({ grip, startRow, window: [from, to] }: Drag, row: number): RowWindow {
  switch (grip) {
    case 'from':
      return [Math.min(row, to), to];
    case 'to':
      return [from, Math.max(row, from)];
    case 'middle':
      return [from + row - startRow, to + row - startRow];
    case 'new':
      return [Math.min(row, startRow), Math.max(row, startRow)];
  }
}
