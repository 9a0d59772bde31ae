import { xWithin } from './x-within.ts';

/** What pointing and dragging on the track mean; x is in pixels from the left edge of the element. */
export interface TrackPointerEvents {
  /** Whether the place can be scrubbed: labels cannot. */
  reaches(x: number): boolean;
  scrub(x: number): void;
  point(x: number | undefined): void;
}

/** Scrubs while a pointer is down, points while it is not. */
export function trackPointer(element: HTMLElement, { reaches, scrub, point }: TrackPointerEvents): void {
  let scrubbing: number | undefined;
  // Asked once a visit of the pointer: each move changes the page, and asking again would lay it out again.
  let within: ((event: MouseEvent) => number) | undefined;
  const measure = (): ((event: MouseEvent) => number) => (within = xWithin(element));
  const xOf = (event: MouseEvent): number => (within ?? measure())(event);
  element.addEventListener('pointerenter', measure);
  element.addEventListener('pointerdown', (event) => {
    measure();
    const x = xOf(event);
    if (event.button !== 0 || !reaches(x)) return;
    scrubbing = event.pointerId;
    element.setPointerCapture(event.pointerId);
    point(undefined);
    scrub(x);
  });
  element.addEventListener('pointermove', (event) => {
    const x = xOf(event);
    if (scrubbing !== undefined && scrubbing === event.pointerId) scrub(x);
    else if (event.pointerType !== 'touch') point(reaches(x) ? x : undefined);
  });
  const release = (event: PointerEvent): void => {
    if (scrubbing === event.pointerId) scrubbing = undefined;
  };
  element.addEventListener('pointerup', release);
  // A finger that turns out to scroll the page cancels.
  element.addEventListener('pointercancel', release);
  element.addEventListener('pointerleave', () => point(undefined));
}
