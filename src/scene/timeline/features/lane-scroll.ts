import { clamp } from '../../../base/clamp.ts';
import { LANE_PX, MOST_LANES_SHOWN } from '../timeline-layout.ts';

/**
 * Keeps the lane of who acts in sight where there are more lanes than are shown; scrolls nothing around them. Where it
 * stands is remembered, and it is moved with the next frame: asking a page in the middle of its changes, or scrolling it,
 * lays all of it out.
 */
export function createLaneScroll(slider: HTMLElement): (user: number, userCount: number) => void {
  let scrollTop = 0;
  let frame = 0;
  slider.addEventListener('scroll', () => (scrollTop = slider.scrollTop), { passive: true });
  return (user, userCount) => {
    if (userCount <= MOST_LANES_SHOWN) return;
    const top = user * LANE_PX;
    const wanted = clamp(scrollTop, top - (MOST_LANES_SHOWN - 1) * LANE_PX, top);
    if (wanted === scrollTop) return;
    scrollTop = wanted;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => (slider.scrollTop = wanted));
  };
}
