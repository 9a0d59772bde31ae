import { hatchPath } from '../timeline/hatch.ts';
import { tornPath } from '../timeline/torn.ts';
import type { Group } from '../timeline/draw-lanes.ts';
import { tenth, userSlot } from '../timeline/pixels.ts';
import { BAR_PX } from './id-tracks.ts';
import type { LaneColumns } from './lane-columns.ts';
import type { HeldNumber } from './held-numbers.ts';
import type { LanePicture, StateBar, UserLine } from './lane-picture.ts';
import { lostWords } from './row-notes.ts';
import type { StateWord } from './state-words.ts';

export function drawRails(group: Group, columns: LaneColumns, top: number, bottom: number): void {
  group
    .selectAll<SVGLineElement, number>('line')
    .data(columns.users)
    .join('line')
    .attr('x1', (x) => tenth(x))
    .attr('x2', (x) => tenth(x))
    .attr('y1', top)
    .attr('y2', bottom);
}

/** Strands, contexts, waiting work and activations are all upright lines; classes tell them apart. */
export function drawUserLines(group: Group, lines: readonly UserLine[]): void {
  group
    .selectAll<SVGPathElement, UserLine>('path.ioasid-swim-line')
    .data(lines, (line) => line.key)
    .join('path')
    .attr('class', 'ioasid-swim-line')
    .attr('data-user', (line) => userSlot(line.user))
    .attr('d', (line) => `M${tenth(line.x)} ${tenth(line.y0)}V${tenth(line.staleFrom ?? line.y1)}`);
}

/** The part of a context that outlives its ID: broken, in the hazard colour. */
export function drawStale(group: Group, lines: readonly UserLine[]): void {
  group
    .selectAll<SVGPathElement, UserLine>('path.ioasid-swim-stale')
    .data(
      lines.filter((line) => line.staleFrom !== undefined && line.staleFrom < line.y1),
      (line) => line.key,
    )
    .join('path')
    .attr('class', 'ioasid-swim-stale')
    .attr('d', (line) => `M${tenth(line.x)} ${tenth(line.staleFrom ?? line.y0)}V${tenth(line.y1)}`);
}

/** The life of an ID: filled while active, hatched while free pending, closed where it is reclaimed. */
export function drawBars(group: Group, bars: readonly StateBar[]): void {
  const groups = group
    .selectAll<SVGGElement, StateBar>('g')
    .data(bars, (bar) => bar.life)
    .join((enter) => {
      const made = enter.append('g');
      for (const name of ['live', 'pending', 'hatch', 'end'])
        made.append('path').attr('class', `ioasid-swim-bar-${name}`);
      return made;
    });
  const box = (bar: StateBar, y0: number, y1: number): string => {
    const x = tenth(bar.x - BAR_PX / 2);
    return `M${x} ${tenth(y0)}h${BAR_PX}V${tenth(y1)}h${-BAR_PX}Z`;
  };
  groups.select('.ioasid-swim-bar-live').attr('d', (bar) => {
    const end = bar.pendingFrom ?? bar.y1;
    return end > bar.y0 ? box(bar, bar.y0, end) : null;
  });
  groups
    .select('.ioasid-swim-bar-pending')
    .attr('d', (bar) => (bar.pendingFrom === undefined ? null : box(bar, bar.pendingFrom, bar.y1)));
  groups.select('.ioasid-swim-bar-hatch').attr('d', (bar) => {
    if (bar.pendingFrom === undefined) return null;
    return hatchPath(bar.x - BAR_PX / 2, bar.pendingFrom, bar.x + BAR_PX / 2, bar.y1, 5);
  });
  groups
    .select('.ioasid-swim-bar-end')
    .attr('d', (bar) => (bar.ends ? `M${tenth(bar.x - BAR_PX)} ${tenth(bar.y1)}h${BAR_PX * 2}` : null));
}

export function drawHeld(group: Group, held: readonly HeldNumber[]): void {
  group
    .selectAll<SVGTextElement, HeldNumber>('text.ioasid-swim-held')
    .data(held, (number) => number.key)
    .join('text')
    .attr('class', 'ioasid-swim-held')
    .attr('data-user', (number) => userSlot(number.user))
    .attr('x', (number) => tenth(number.x))
    .attr('y', (number) => number.y + 13)
    .text((number) => `×${number.count}`);
}

export function drawWords(group: Group, words: readonly StateWord[]): void {
  group
    .selectAll<SVGTextElement, StateWord>('text.ioasid-swim-word')
    .data(words, (word) => word.row)
    .join('text')
    .attr('class', (word) => `ioasid-swim-word ioasid-swim-word-${word.kind}`)
    .attr('x', (word) => tenth(word.x))
    .attr('y', (word) => word.y + 4)
    .text((word) => word.text);
}

/** The same torn band as in the timeline, lying across. */
export function drawGaps(group: Group, gaps: LanePicture['gaps'], columns: LaneColumns): void {
  const groups = group
    .selectAll<SVGGElement, LanePicture['gaps'][number]>('g')
    .data(gaps, (gap) => gap.key)
    .join((enter) => {
      const made = enter.append('g').attr('class', 'ioasid-swim-gap');
      made.append('path').attr('class', 'ioasid-tl-torn');
      made.append('text');
      return made;
    });
  groups
    .select('path')
    .attr('d', tornPath(0, 0, columns.widthPx))
    .attr('transform', (gap) => `translate(0 ${gap.y}) rotate(-90) scale(-1 1)`);
  groups
    .select('text')
    .attr('x', tenth((columns.textPx + columns.idsX) / 2))
    .attr('y', (gap) => gap.y + 4)
    .text((gap) => lostWords(gap.lostEvents));
}
