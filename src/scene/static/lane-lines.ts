import { BAR_PX } from '../lanes/id-tracks.ts';
import type { HeldNumber } from '../lanes/held-numbers.ts';
import type { LaneColumns } from '../lanes/lane-columns.ts';
import type { LanePicture, StateBar, UserLine } from '../lanes/lane-picture.ts';
import type { StateWord } from '../lanes/state-words.ts';
import { svg, svgText, type SvgNode } from '../svg-tree.ts';
import { tornPath } from '../timeline/torn.ts';
import { hatchPath } from '../timeline/hatch.ts';
import { tenth, userSlot } from '../timeline/pixels.ts';

const LINE_CLASS = 'ioasid-swim-line';

export function rails(columns: LaneColumns, heightPx: number): readonly SvgNode[] {
  return columns.users.map((x) => svg('line', { x1: tenth(x), x2: tenth(x), y1: 0, y2: heightPx }));
}

/** Strands, contexts, waiting work and activations are all upright lines; their layers tell them apart. */
export function userLine({ user, x, y0, y1, staleFrom }: UserLine): SvgNode {
  const d = `M${tenth(x)} ${tenth(y0)}V${tenth(staleFrom ?? y1)}`;
  return svg('path', { class: LINE_CLASS, 'data-user': userSlot(user), d });
}

/** The part of a context that outlives its ID. */
export function staleLine({ x, y1, staleFrom }: UserLine): readonly SvgNode[] {
  if (staleFrom === undefined || staleFrom >= y1) return [];
  return [svg('path', { class: 'ioasid-swim-stale', d: `M${tenth(x)} ${tenth(staleFrom)}V${tenth(y1)}` })];
}

/** The life of an ID: filled while active, hatched while free pending, closed where it is reclaimed. */
export function barPaths({ x, y0, y1, pendingFrom, ends }: StateBar): SvgNode {
  const left = x - BAR_PX / 2;
  const box = (from: number, to: number): string =>
    `M${tenth(left)} ${tenth(from)}h${BAR_PX}V${tenth(to)}h${-BAR_PX}Z`;
  const part = (name: string, d: string): SvgNode => svg('path', { class: `ioasid-swim-bar-${name}`, d });
  const liveEnd = pendingFrom ?? y1;
  return svg(
    'g',
    {},
    liveEnd > y0 && part('live', box(y0, liveEnd)),
    pendingFrom !== undefined && part('pending', box(pendingFrom, y1)),
    pendingFrom !== undefined && part('hatch', hatchPath(left, pendingFrom, left + BAR_PX, y1, HATCH_PX)),
    ends && part('end', `M${tenth(x - BAR_PX)} ${tenth(y1)}h${BAR_PX * 2}`),
  );
}

const HATCH_PX = 5;

export function heldText({ user, x, y, count }: HeldNumber): SvgNode {
  const attributes = { class: 'ioasid-swim-held', 'data-user': userSlot(user), x: tenth(x), y: y + 13 };
  return svgText('text', attributes, `×${count}`);
}

export function stateWord({ kind, x, y, text }: StateWord): SvgNode {
  const attributes = { class: `ioasid-swim-word ioasid-swim-word-${kind}`, x: tenth(x), y: y + 4 };
  return svgText('text', attributes, text);
}

/** Where a recorder lost events: the torn band of the live figure. */
export function gapBand({ y, lostEvents }: LanePicture['gaps'][number], columns: LaneColumns): SvgNode {
  return svg(
    'g',
    { class: 'ioasid-swim-gap' },
    svg('path', {
      class: 'ioasid-tl-torn',
      d: tornPath(0, 0, columns.widthPx),
      transform: `translate(0 ${y}) rotate(-90) scale(-1 1)`,
    }),
    svgText(
      'text',
      { x: tenth((columns.textPx + columns.idsX) / 2), y: y + 4 },
      `${lostEvents} ${lostEvents === 1 ? 'event' : 'events'} lost`,
    ),
  );
}
