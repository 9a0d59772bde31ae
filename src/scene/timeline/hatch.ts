import { tenth } from './pixels.ts';

/**
 * Diagonal lines clipped to a rectangle, as one path: the hatching that means FREE_PENDING. A path and not an SVG
 * pattern, because patterns need document-wide ids and get lost when a figure is copied out of its page.
 */
export function hatchPath(x0: number, y0: number, x1: number, y1: number, distancePx = 6): string {
  const height = y1 - y0;
  if (x1 <= x0 || height <= 0) return '';
  const parts: string[] = [];
  // Lines rise to the right; they are laid out from the origin, so that a rectangle that grows keeps those it has.
  for (let foot = Math.ceil((x0 - height) / distancePx) * distancePx; foot < x1; foot += distancePx) {
    const startX = Math.max(foot, x0);
    const endX = Math.min(foot + height, x1);
    if (endX - startX < 0.5) continue;
    parts.push(
      `M${tenth(startX)} ${tenth(y1 - (startX - foot))}L${tenth(endX)} ${tenth(y1 - (endX - foot))}`,
    );
  }
  return parts.join('');
}
