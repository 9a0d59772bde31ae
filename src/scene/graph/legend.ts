import type { Playback } from '../../timeline/playback.ts';
import { svg, type SvgNode } from '../svg-tree.ts';

export type LegendName = 'reference' | 'borrowed' | 'context' | 'ring' | 'pending' | 'reclaimed' | 'changed';

export interface LegendEntry {
  readonly name: LegendName;
  readonly text: string;
}

const TEXTS: Readonly<Record<LegendName, string>> = {
  reference: 'one counted reference',
  borrowed: 'borrowed pointer, no reference',
  context: 'hardware context',
  ring: 'references, by holder',
  pending: 'FREE_PENDING',
  reclaimed: 'reclaimed',
  changed: 'changed by this operation',
};

/** Longer logs are not searched for borrowed pointers: the legend then names them in any case. */
const MOST_ROWS = 20_000;

const cache = new WeakMap<Playback, readonly LegendEntry[]>();

/** What the picture's signs mean: only those that occur somewhere in the log, whatever the cursor. */
export function legendOf(playback: Playback): readonly LegendEntry[] {
  const known = cache.get(playback);
  if (known) return known;
  const occurs: Readonly<Record<LegendName, boolean>> = {
    reference: playback.referenceCount > 0,
    borrowed: borrows(playback),
    context: playback.cast.contexts.length > 0,
    ring: playback.referenceCount > 0,
    pending: someLife(playback, (life) => playback.life(life).pendingAt >= 0),
    reclaimed: someLife(playback, (life) => playback.life(life).reclaimedAt >= 0),
    changed: playback.length > 0,
  };
  const names = Object.keys(TEXTS) as LegendName[];
  const entries = names.filter((name) => occurs[name]).map((name) => ({ name, text: TEXTS[name] }));
  cache.set(playback, entries);
  return entries;
}

function borrows(playback: Playback): boolean {
  if (playback.length > MOST_ROWS) return true;
  for (let row = 0; row < playback.length; row += 1) {
    const { call, outcome } = playback.row(row);
    if (call === 'ioasid_find' && outcome.kind === 'pointer' && outcome.value !== 0) return true;
  }
  return false;
}

function someLife(playback: Playback, holds: (life: number) => boolean): boolean {
  for (let life = 0; life < playback.lifeCount; life += 1) if (holds(life)) return true;
  return false;
}

/** A small drawing of the sign, 28 by 16 pixels. */
export function legendSwatch(name: LegendName): SvgNode {
  return svg(
    'svg',
    {
      class: `ioasid-swatch ioasid-swatch-${name}`,
      width: 28,
      height: 16,
      viewBox: '0 0 28 16',
      'aria-hidden': 'true',
    },
    ...SWATCHES[name],
  );
}

const SWATCHES: Readonly<Record<LegendName, readonly SvgNode[]>> = {
  reference: [
    svg('path', { d: 'M2 8H26', 'stroke-width': 2.5 }),
    svg('circle', { class: 'ioasid-filled', cx: 3.5, cy: 8, r: 3.5 }),
  ],
  borrowed: [
    svg('path', { d: 'M7 8H25', 'stroke-width': 2, 'stroke-dasharray': '5 4' }),
    svg('circle', { cx: 4, cy: 8, r: 3 }),
    svg('path', { d: 'M21 4L26 8L21 12' }),
  ],
  context: [
    svg('path', { d: 'M10 8H26', 'stroke-width': 2.25, 'stroke-dasharray': '0.1 5' }),
    svg('path', { d: 'M1.5 4.5H8.5V11.5H1.5ZM3.5 4.5V2.5M6.5 4.5V2.5M3.5 11.5V13.5M6.5 11.5V13.5' }),
  ],
  ring: [
    svg('circle', {
      class: 'ioasid-ring-segment',
      'data-user': 0,
      cx: 14,
      cy: 8,
      r: 6,
      'stroke-width': 3,
      'stroke-dasharray': '10.6 27.1',
      'stroke-dashoffset': 9,
    }),
    svg('circle', {
      class: 'ioasid-ring-segment',
      'data-user': 1,
      cx: 14,
      cy: 8,
      r: 6,
      'stroke-width': 3,
      'stroke-dasharray': '10.6 27.1',
      'stroke-dashoffset': -3.6,
    }),
    svg('circle', {
      class: 'ioasid-ring-segment',
      'data-user': 2,
      cx: 14,
      cy: 8,
      r: 6,
      'stroke-width': 3,
      'stroke-dasharray': '10.6 27.1',
      'stroke-dashoffset': -16.2,
    }),
  ],
  pending: [
    svg('circle', { class: 'ioasid-disk-pending', cx: 14, cy: 8, r: 7 }),
    svg('path', { class: 'ioasid-hatch', d: 'M9.8 12.2L18.2 3.8M7.6 9.9L15.9 1.6M12.1 14.4L20.4 6.1' }),
  ],
  reclaimed: [svg('circle', { class: 'ioasid-tombstone', cx: 14, cy: 8, r: 6.5 })],
  changed: [
    svg('circle', { class: 'ioasid-changed', cx: 14, cy: 8, r: 7 }),
    svg('circle', { class: 'ioasid-disk-active', cx: 14, cy: 8, r: 3.5 }),
  ],
};
