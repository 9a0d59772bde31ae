import { svg, svgText, type SvgNode } from '../svg-tree.ts';
import { flagPath } from './flag-path.ts';
import { classes, path } from './nodes.ts';
import { tenth } from './pixels.ts';
import type { RowScale } from './row-scale.ts';
import type { TimelineFlag } from './timeline-input.ts';

export interface PlacedFlag extends TimelineFlag {
  /** The middle of the flag. */
  readonly x: number;
}

/** Flags of the same row stand side by side, in this order. */
const BESIDE_PX = 11;
const ORDER: readonly TimelineFlag['kind'][] = ['marker', 'bookmark', 'pin', 'condition', 'difference'];

export function placeFlags(flags: readonly TimelineFlag[], scale: RowScale): readonly PlacedFlag[] {
  const before = new Map<number, number>();
  const drawn = new Set<string>();
  return ORDER.flatMap((kind) => flags.filter((flag) => flag.kind === kind)).flatMap((flag) => {
    const { row, kind } = flag;
    const x = scale.xOf(row);
    // In a long log thousands stand on the same pixel: one of each kind is all that can be seen there.
    const spot = `${kind} ${Math.round(x)}`;
    if (row < scale.first || row > scale.last || (scale.stepPx < 1 && drawn.has(spot))) return [];
    drawn.add(spot);
    const place = before.get(row) ?? 0;
    before.set(row, place + 1);
    return [{ ...flag, x: x + place * BESIDE_PX }];
  });
}

/** Flags stand above the numbers and point at their row. `label` says what of a label has room. */
export function flagSigns(
  flags: readonly PlacedFlag[],
  label?: (flag: PlacedFlag) => string,
): readonly SvgNode[] {
  return flags.map((flag) =>
    svg(
      'g',
      { class: classes(`flag flag-${flag.kind}`), transform: `translate(${tenth(flag.x)} 0)` },
      svg('path', { d: flagPath(flag.kind) }),
      svgText('text', { x: 8, y: 10 }, label?.(flag) ?? ''),
      svgText('title', {}, flag.text),
    ),
  );
}

/** The line from a flag down through the lanes. */
export function poles(flags: readonly PlacedFlag[], scale: RowScale, heightPx: number): readonly SvgNode[] {
  return flags
    .filter(({ kind }) => kind === 'marker' || kind === 'pin')
    .map(({ kind, row }) => path(`pole pole-${kind}`, `M${tenth(scale.xOf(row))} 0V${heightPx}`));
}
