import { xWithin } from './x-within.ts';

/** What pointing and dragging on the track mean; x is in pixels from the left edge of the element. */
export interface TrackPointerEvents {
  /** Whether the place can be scrubbed: labels cannot. */
  reaches(x: number): boolean;
  scrub(x: number): void;
  point(x: number | undefined): void;
  /** A wheel turned with Ctrl held; without it the page scrolls as always. */
  zoom(factor: number, x: number): void;
}

/** Scrubs while a pointer is down, points while it is not. Returns what takes the listeners off again. */
export function trackPointer(element: HTMLElement, events: TrackPointerEvents): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let scrubbing: number | undefined;
  // Asked once a visit of the pointer: each move changes the page, and asking again would lay it out again.
  let within: ((event: MouseEvent) => number) | undefined;
  const measure = (): ((event: MouseEvent) => number) => (within = xWithin(element));
  const xOf = (event: MouseEvent): number => (within ?? measure())(event);
  element.addEventListener('pointerenter', measure, { signal });

  element.addEventListener(
    'pointerdown',
    (event) => {
      measure();
      const x = xOf(event);
      if (event.button !== 0 || !events.reaches(x)) return;
      scrubbing = event.pointerId;
      element.setPointerCapture(event.pointerId);
      events.point(undefined);
      events.scrub(x);
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      const x = xOf(event);
      if (scrubbing !== undefined && scrubbing === event.pointerId) events.scrub(x);
      else if (event.pointerType !== 'touch') events.point(events.reaches(x) ? x : undefined);
    },
    { signal },
  );
  const release = (event: PointerEvent): void => {
    if (scrubbing === event.pointerId) scrubbing = undefined;
  };
  element.addEventListener('pointerup', release, { signal });
  // A finger that turns out to scroll the page cancels.
  element.addEventListener('pointercancel', release, { signal });
  element.addEventListener('pointerleave', () => events.point(undefined), { signal });
  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      events.zoom(Math.exp(event.deltaY * WHEEL_SPEED), xOf(event));
    },
    { signal, passive: false },
  );
  return () => stop.abort();
}

const WHEEL_SPEED = 0.002;
