import { tenth } from './pixels.ts';

/** A band with torn edges, as of paper: something is missing here. */
export function tornPath(x: number, top: number, bottom: number, halfWidthPx = 4): string {
  const toothPx = 5;
  const edge = (side: 1 | -1, from: number, to: number): string => {
    const step = from < to ? toothPx : -toothPx;
    let path = '';
    let out = false;
    for (let y = from + step; step > 0 ? y < to : y > to; y += step) {
      out = !out;
      path += `L${tenth(x + side * (halfWidthPx + (out ? 2 : 0)))} ${y}`;
    }
    return `${path}L${tenth(x + side * halfWidthPx)} ${to}`;
  };
  return `M${tenth(x - halfWidthPx)} ${top}${edge(-1, top, bottom)}L${tenth(x + halfWidthPx)} ${bottom}${edge(1, bottom, top)}Z`;
}
