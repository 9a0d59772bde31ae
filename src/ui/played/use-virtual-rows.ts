import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** Browsers stop at some 17 million pixels; above this the scroll bar moves over the list at another scale. */
const TALLEST_PX = 8_000_000;
const OVERSCAN = 6;

interface VirtualRows {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly heightPx: number;
  /** Index of the first row to draw and of the one after the last. */
  readonly first: number;
  readonly end: number;
  readonly topPx: (index: number) => number;
}

/** Draws the rows that can be seen of a list as long as it likes; `current` is kept in view. */
export function useVirtualRows(count: number, rowPx: number, current: number): VirtualRows {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ scrollTop: 0, heightPx: 0 });
  const fullPx = count * rowPx;
  const heightPx = Math.min(fullPx, TALLEST_PX);
  const range = Math.max(1, heightPx - seen.heightPx);
  const scale = heightPx < fullPx ? (fullPx - seen.heightPx) / range : 1;

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const onScroll = () => setSeen((old) => ({ ...old, scrollTop: element.scrollTop }));
    // The height is told with each resize; asking for it while scrolling would have the page laid out each time.
    const observer = new ResizeObserver(() =>
      setSeen({ scrollTop: element.scrollTop, heightPx: element.clientHeight }),
    );
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || current < 0) return;
    const height = seen.heightPx;
    const from = element.scrollTop * scale;
    const top = current * rowPx;
    if (top >= from + rowPx && top + 2 * rowPx <= from + height) return;
    element.scrollTop = Math.max(0, top - height * 0.45) / scale;
  }, [current, rowPx, scale, seen.heightPx]);

  const from = seen.scrollTop * scale;
  const shift = seen.scrollTop - from;
  const topPx = useCallback((index: number) => index * rowPx + shift, [rowPx, shift]);
  return {
    scroller,
    heightPx,
    first: Math.max(0, Math.floor(from / rowPx) - OVERSCAN),
    end: Math.min(count, Math.ceil((from + seen.heightPx) / rowPx) + OVERSCAN),
    topPx,
  };
}
