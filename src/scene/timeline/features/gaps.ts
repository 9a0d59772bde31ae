import { clamp } from '../../../base/clamp.ts';
import { svg, svgText } from '../../svg-tree.ts';
import type { TimelineGap } from '../timeline-input.ts';
import { classes, words } from '../nodes.ts';
import { tenth } from '../pixels.ts';
import type { RowScale } from '../row-scale.ts';
import { RULER_PX } from '../timeline-layout.ts';
import type { PlacedGaps } from '../detail.ts';
import { tornPath } from '../torn.ts';

/** Room that a gap's words need before the next gap. */
const WORDS_PX = 116;
/** Half of what they take, with the number of a step beside them, and alone. */
const BESIDE_NUMBER_PX = 62;
const HALF_PX = 44;

export function placeGaps(gaps: readonly TimelineGap[], scale: RowScale, compact: boolean): PlacedGaps {
  const shown = gaps
    .filter(({ afterRow }) => afterRow + 1 >= scale.first && afterRow <= scale.last)
    .map((gap) => ({ ...gap, x: scale.edgeOf(gap.afterRow + 1) }));
  const named = shown.filter(({ x }, place) => (shown[place + 1]?.x ?? Infinity) - x >= WORDS_PX);
  return {
    words: named.map(({ x, lostEvents }) =>
      words(
        'gap-words',
        tenth(clamp(x, scale.left + HALF_PX, scale.right - HALF_PX)),
        RULER_PX - 8,
        `${lostEvents} ${compact ? 'lost' : 'events lost'}`,
      ),
    ),
    covers: (x) => named.some((gap) => Math.abs(gap.x - x) < BESIDE_NUMBER_PX),
    torn: (heightPx) =>
      shown.map(({ x, lostEvents }) =>
        svg(
          'path',
          { class: classes('torn'), d: tornPath(x, 0, heightPx) },
          svgText('title', {}, `${lostEvents} events lost here`),
        ),
      ),
  };
}
