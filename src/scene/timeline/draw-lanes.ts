import type { Selection } from '../d3.ts';
import { binsPath, type Bins } from './lane-bins.ts';
import type { Bracket, LaneMark } from './lane-marks.ts';
import { shapePath, troublePath } from './mark-path.ts';
import { laneMiddle, type TimelineLayout } from './timeline-layout.ts';
import { tenth, userSlot } from './pixels.ts';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** The line of each lane: through its dots, or under its bars. */
export function drawRails(group: Group, layout: TimelineLayout, userCount: number, dense: boolean): void {
  const yOf = (user: number): number => laneMiddle(layout, user) + (dense ? layout.lanePx / 2 - 2.5 : 0);
  group
    .selectAll<SVGLineElement, number>('line')
    .data(Array.from({ length: userCount }, (_, user) => user))
    .join('line')
    .attr('class', 'ioasid-tl-rail')
    .attr('x1', layout.left)
    .attr('x2', layout.right)
    .attr('y1', yOf)
    .attr('y2', yOf);
}

export function drawBrackets(group: Group, brackets: readonly Bracket[], layout: TimelineLayout): void {
  group
    .selectAll<SVGLineElement, Bracket>('line')
    .data(brackets, (bracket) => bracket.row)
    .join('line')
    .attr(
      'class',
      (b) => `ioasid-tl-bracket${b.deferred ? ' ioasid-tl-deferred' : ''}${b.dim ? ' ioasid-tl-dim' : ''}`,
    )
    .attr('data-user', (b) => userSlot(b.user))
    .attr('x1', (b) => tenth(b.x0))
    .attr('x2', (b) => tenth(b.x1))
    .attr('y1', (b) => laneMiddle(layout, b.user))
    .attr('y2', (b) => laneMiddle(layout, b.user));
}

export function drawMarks(group: Group, marks: readonly LaneMark[], layout: TimelineLayout): void {
  group
    .selectAll<SVGPathElement, LaneMark>('path')
    .data(marks, (mark) => mark.row)
    .join('path')
    .attr('class', markClass)
    .attr('data-user', (mark) => userSlot(mark.user))
    .attr('transform', (mark) => `translate(${tenth(mark.x)} ${laneMiddle(layout, mark.user)})`)
    .attr('d', (mark) =>
      mark.trouble === undefined
        ? shapePath(mark.shape, mark.sizePx)
        : troublePath(mark.trouble, iconPx(mark.sizePx)),
    );
}

function markClass(mark: LaneMark): string {
  const kind =
    mark.trouble === undefined ? `ioasid-tl-mark ioasid-tl-mark-${mark.shape}` : troubleClass(mark.trouble);
  return mark.dim ? `${kind} ioasid-tl-dim` : kind;
}

export function troubleClass(trouble: string): string {
  return `ioasid-tl-trouble ioasid-tl-trouble-${trouble}`;
}

/** Trouble is seen first: its icon is larger than the dot it stands for. */
function iconPx(sizePx: number): number {
  return Math.max(sizePx * 1.3, 4);
}

export function drawBins(group: Group, bins: Bins | undefined, layout: TimelineLayout): void {
  const footOf = (user: number): number => (user + 1) * layout.lanePx - 3;
  const tallestPx = layout.lanePx - 12;
  const paths = (bins?.lanes ?? []).flatMap(({ user, all, passing }) => [
    { key: `all ${user}`, user, counts: all, faint: true },
    { key: `passing ${user}`, user, counts: passing, faint: false },
  ]);
  group
    .selectAll<SVGPathElement, (typeof paths)[number]>('path.ioasid-tl-bins')
    .data(paths, (path) => path.key)
    .join('path')
    .attr('class', (path) => `ioasid-tl-bins${path.faint ? ' ioasid-tl-faint' : ''}`)
    .attr('data-user', (path) => userSlot(path.user))
    .attr('d', (path) => (bins ? binsPath(path.counts, bins, footOf(path.user), tallestPx) : ''));
  group
    .selectAll<SVGPathElement, Bins['troubles'][number]>('path.ioasid-tl-trouble')
    .data(bins?.troubles ?? [], (trouble) => trouble.row)
    .join('path')
    .attr('class', (t) => `${troubleClass(t.trouble)}${t.dim ? ' ioasid-tl-dim' : ''}`)
    .attr('transform', (t) => `translate(${tenth(t.x)} ${t.user * layout.lanePx + BIN_ICON_PX + 1})`)
    .attr('d', (t) => troublePath(t.trouble, BIN_ICON_PX));
}

/** Icons stand above the bars of their lane, so that neither hides the other. */
const BIN_ICON_PX = 4;
