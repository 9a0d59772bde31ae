import type { Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import { svg, type SvgNode } from '../svg-tree.ts';
import { differsIcon } from './icons.ts';

export type LegendName =
  'reference' | 'borrowed' | 'context' | 'dma' | 'ring' | 'pending' | 'reclaimed' | 'changed' | 'differs';

export interface LegendEntry {
  readonly name: LegendName;
  readonly text: string;
}

const TEXTS: Readonly<Record<LegendName, string>> = {
  reference: 'one counted reference',
  borrowed: 'borrowed, no reference',
  context: 'hardware context',
  dma: 'DMA running',
  ring: 'references by holder',
  pending: 'FREE_PENDING',
  reclaimed: 'reclaimed',
  changed: 'just changed',
  differs: 'differs from the pinned step',
};

/** Longer logs are not searched for calls: the legend then names what they may lead to in any case. */
const MOST_ROWS = 20_000;

const cache = new WeakMap<Playback, readonly LegendEntry[]>();

/** What the picture's signs mean: only those that occur somewhere in the log, whatever the cursor. */
export function legendOf(playback: Playback): readonly LegendEntry[] {
  const known = cache.get(playback);
  if (known) return known;
  const occurs: Readonly<Record<LegendName, boolean>> = {
    reference: playback.referenceCount > 0,
    borrowed: someRow(playback, borrows),
    context: playback.cast.contexts.length > 0,
    dma: someRow(playback, ({ call }) => call === 'dma_start'),
    ring: playback.referenceCount > 0,
    pending: someLife(playback, (life) => playback.life(life).pendingAt >= 0),
    reclaimed: someLife(playback, (life) => playback.life(life).reclaimedAt >= 0),
    changed: playback.length > 0,
    // Added while a step is pinned.
    differs: false,
  };
  const names = Object.keys(TEXTS) as LegendName[];
  const entries = names.filter((name) => occurs[name]).map((name) => ({ name, text: TEXTS[name] }));
  cache.set(playback, entries);
  return entries;
}

function someRow(playback: Playback, holds: (row: Row) => boolean): boolean {
  if (playback.length > MOST_ROWS) return true;
  for (let row = 0; row < playback.length; row += 1) if (holds(playback.row(row))) return true;
  return false;
}

function borrows({ call, outcome }: Row): boolean {
  return call === 'ioasid_find' && outcome.kind === 'pointer' && outcome.value !== 0;
}

function someLife(playback: Playback, holds: (life: number) => boolean): boolean {
  for (let life = 0; life < playback.lifeCount; life += 1) if (holds(life)) return true;
  return false;
}

/** The sign that only stands in the picture while a step is pinned. */
export const DIFFERS_ENTRY: LegendEntry = { name: 'differs', text: TEXTS.differs };

/** A small drawing of the sign: 28 by 16 pixels for lines, 16 by 16 for circles. */
export function legendSwatch(name: LegendName): SvgNode {
  const width = LINES.has(name) ? 28 : 16;
  return svg(
    'svg',
    {
      class: `ioasid-swatch ioasid-swatch-${name}`,
      width,
      height: 16,
      viewBox: `0 0 ${width} 16`,
      'aria-hidden': 'true',
    },
    ...SWATCHES[name],
  );
}

const LINES: ReadonlySet<LegendName> = new Set(['reference', 'borrowed', 'context', 'dma']);

/** A third of a small ring. */
function ringThird(user: number): SvgNode {
  return svg('circle', {
    class: 'ioasid-ring-segment',
    'data-user': user,
    cx: 8,
    cy: 8,
    r: 6,
    'stroke-width': 3.5,
    'stroke-dasharray': '10.6 27.1',
    transform: `rotate(${120 * user - 88} 8 8)`,
  });
}

const SWATCHES: Readonly<Record<LegendName, readonly SvgNode[]>> = {
  reference: [
    svg('path', { d: 'M3.5 8H27' }),
    svg('circle', { class: 'ioasid-filled', cx: 3.5, cy: 8, r: 3 }),
  ],
  borrowed: [
    svg('path', { d: 'M8 8H26', 'stroke-dasharray': '5 4' }),
    svg('circle', { cx: 4, cy: 8, r: 3 }),
    svg('path', { d: 'M22 4L27 8L22 12' }),
  ],
  context: [
    svg('path', { d: 'M11 8H27', 'stroke-dasharray': '0.1 5' }),
    svg('path', { d: 'M1 4.5H8V11.5H1ZM3 4.5V2.5M6 4.5V2.5M3 11.5V13.5M6 11.5V13.5' }),
  ],
  dma: [
    svg('path', { d: 'M2 8H27', 'stroke-dasharray': '0.1 5' }),
    svg('circle', { class: 'ioasid-filled', cx: 7, cy: 8, r: 2 }),
    svg('circle', { class: 'ioasid-filled', cx: 22, cy: 8, r: 2 }),
  ],
  ring: [ringThird(0), ringThird(1), ringThird(2)],
  pending: [
    svg('circle', { class: 'ioasid-disk-pending', cx: 8, cy: 8, r: 7 }),
    svg('path', { class: 'ioasid-hatch', d: 'M3.8 12.2L12.2 3.8M1.6 9.9L9.9 1.6M6.1 14.4L14.4 6.1' }),
  ],
  reclaimed: [svg('circle', { class: 'ioasid-tombstone', cx: 8, cy: 8, r: 6.5 })],
  changed: [
    svg('circle', { class: 'ioasid-changed', cx: 8, cy: 8, r: 7 }),
    svg('circle', { class: 'ioasid-disk-active', cx: 8, cy: 8, r: 4 }),
  ],
  differs: [differsIcon(8, 8)],
};
