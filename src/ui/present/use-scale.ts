import { useEffect, useState, type RefObject } from 'react';

/**
 * Every window draws the figure so wide and makes the whole of it larger or smaller, so that all see one layout. On 1280 pixels that
 * makes it one and a half times as large, and its smallest letters 18 pixels.
 */
export const FIGURE_PX = 820;

/** How much larger than drawn the figure is in the room that it has. */
export function useScale(host: RefObject<HTMLDivElement | null>): number {
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const measure = () => setScale(Math.max(0.1, element.clientWidth / FIGURE_PX));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [host]);
  return scale;
}
