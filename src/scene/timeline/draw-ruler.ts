import { stepNumber } from '../../words/names.ts';
import type { Group } from './draw-lanes.ts';
import { flagPath, tornPath, type PlacedFlag, type PlacedGap } from './flags.ts';
import type { RowScale } from './row-scale.ts';
import { rulerRows, type TimelineLayout } from './timeline-layout.ts';
import { tenth } from './pixels.ts';

/** Numbers of steps along the ruler; none under the words of a gap. */
export function drawTicks(
  group: Group,
  scale: RowScale,
  layout: TimelineLayout,
  gaps: readonly PlacedGap[],
): void {
  const rows = rulerRows(scale.first, scale.last, scale.stepPx).filter((row) => {
    const x = scale.xOf(row);
    return !gaps.some((gap) => gap.text !== '' && Math.abs(gap.x - x) < GAP_WORDS_HALF_PX);
  });
  const ticks = group
    .selectAll<SVGGElement, number>('g')
    .data(rows, (row) => row)
    .join((enter) => {
      const made = enter.append('g').attr('class', 'ioasid-tl-tick');
      made.append('line');
      made.append('text').text((row) => stepNumber(row));
      return made;
    })
    .attr('transform', (row) => `translate(${tenth(scale.xOf(row))} 0)`);
  ticks
    .select('line')
    .attr('y1', layout.rulerPx - 4)
    .attr('y2', layout.rulerPx);
  ticks
    .select('text')
    .attr('y', layout.rulerPx - 8)
    .classed(
      'ioasid-tl-at-end',
      (row) => layout.right - scale.xOf(row) < stepNumber(row).length * HALF_DIGIT_PX,
    );
}

/** Numbers nearer than half their width to the right end stand before their tick instead of about it. */
const HALF_DIGIT_PX = 3.6;
const GAP_WORDS_HALF_PX = 62;

/** Flags stand above the numbers and point at their row; the line down through the lanes is drawn there. */
export function drawFlags(group: Group, flags: readonly PlacedFlag[]): void {
  group
    .selectAll<SVGGElement, PlacedFlag>('g')
    .data(flags, (flag) => `${flag.kind} ${flag.row} ${flag.label ?? ''}`)
    .join((enter) => {
      const made = enter.append('g');
      made.append('path');
      made.append('text');
      made.append('title');
      return made;
    })
    .attr('class', (flag) => `ioasid-tl-flag ioasid-tl-flag-${flag.kind}`)
    .attr('transform', (flag) => `translate(${tenth(flag.x)} 0)`)
    .call((flag) => {
      flag.select('path').attr('d', (each) => flagPath(each.kind));
      flag
        .select('text')
        .attr('x', 8)
        .attr('y', 10)
        .text((each) => each.words);
      flag.select('title').text((each) => each.text);
    });
}

export function drawPoles(group: Group, flags: readonly PlacedFlag[], heightPx: number): void {
  group
    .selectAll<SVGLineElement, PlacedFlag>('line')
    .data(
      flags.filter(({ kind }) => kind === 'marker' || kind === 'pin'),
      (flag) => `${flag.kind} ${flag.row}`,
    )
    .join('line')
    .attr('class', ({ kind }) => (kind === 'pin' ? 'ioasid-tl-pole ioasid-tl-pole-pin' : 'ioasid-tl-pole'))
    .attr('x1', (flag) => tenth(flag.poleX))
    .attr('x2', (flag) => tenth(flag.poleX))
    .attr('y1', 0)
    .attr('y2', heightPx);
}

export function drawTorn(group: Group, gaps: readonly PlacedGap[], top: number, bottom: number): void {
  group
    .selectAll<SVGPathElement, PlacedGap>('path')
    .data(gaps, (gap) => gap.afterRow)
    .join((enter) => {
      const made = enter.append('path');
      made.append('title');
      return made;
    })
    .attr('class', 'ioasid-tl-torn')
    .attr('d', (gap) => tornPath(gap.x, top, bottom))
    .select('title')
    .text((gap) => `${gap.lostEvents} events lost here`);
}

export function drawGapWords(group: Group, gaps: readonly PlacedGap[], layout: TimelineLayout): void {
  group
    .selectAll<SVGTextElement, PlacedGap>('text')
    .data(gaps, (gap) => gap.afterRow)
    .join('text')
    .attr('class', 'ioasid-tl-gap-words')
    .attr('x', (gap) => tenth(Math.min(Math.max(gap.x, layout.left + 44), layout.right - 44)))
    .attr('y', layout.rulerPx - 8)
    .text((gap) => gap.text);
}
