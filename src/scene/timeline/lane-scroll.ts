import type { TimelineLayout } from './timeline-layout.ts';

/** Keeps the lane of who acts in sight where there are more lanes than are shown; scrolls nothing around them. */
export interface LaneScroll {
  show(layout: TimelineLayout, user: number): void;
  destroy(): void;
}

/**
 * Where it stands is remembered, and it is moved with the next frame: asking a page in the middle of its changes, or
 * scrolling it, lays all of it out.
 */
export function createLaneScroll(slider: HTMLElement): LaneScroll {
  let scrollTop = 0;
  let frame = 0;
  const stop = new AbortController();
  slider.addEventListener('scroll', () => (scrollTop = slider.scrollTop), {
    signal: stop.signal,
    passive: true,
  });
  return {
    show({ lanePx, lanesPx, lanesShownPx }, user) {
      if (lanesPx <= lanesShownPx) return;
      const top = user * lanePx;
      const wanted = Math.min(Math.max(scrollTop, top + lanePx - lanesShownPx), top);
      if (wanted === scrollTop) return;
      scrollTop = wanted;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => (slider.scrollTop = wanted));
    },
    destroy() {
      stop.abort();
      cancelAnimationFrame(frame);
    },
  };
}
