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

interface Sign extends LegendEntry {
  /** Whether it stands in the picture at some row. */
  readonly occurs: (playback: Playback) => boolean;
  readonly widthPx: number;
  /** 16 pixels high. */
  readonly parts: readonly SvgNode[];
}

const LINE_PX = 28;
const CIRCLE_PX = 16;

const counts = ({ referenceCount }: Playback): boolean => referenceCount > 0;

const SIGNS: readonly Sign[] = [
  {
    name: 'reference',
    text: 'one counted reference',
    occurs: counts,
    widthPx: LINE_PX,
    parts: [
      svg('path', { d: 'M3.5 8H27' }),
      svg('circle', { class: 'ioasid-filled', cx: 3.5, cy: 8, r: 3 }),
    ],
  },
  {
    name: 'borrowed',
    text: 'borrowed, no reference',
    occurs: (playback) => someRow(playback, borrows),
    widthPx: LINE_PX,
    parts: [
      svg('path', { d: 'M8 8H26', 'stroke-dasharray': '5 4' }),
      svg('circle', { cx: 4, cy: 8, r: 3 }),
      svg('path', { d: 'M22 4L27 8L22 12' }),
    ],
  },
  {
    name: 'context',
    text: 'hardware context',
    occurs: ({ cast }) => cast.contexts.length > 0,
    widthPx: LINE_PX,
    parts: [
      svg('path', { d: 'M11 8H27', 'stroke-dasharray': '0.1 5' }),
      svg('path', { d: 'M1 4.5H8V11.5H1ZM3 4.5V2.5M6 4.5V2.5M3 11.5V13.5M6 11.5V13.5' }),
    ],
  },
  {
    name: 'dma',
    text: 'DMA running',
    occurs: (playback) => someRow(playback, ({ call }) => call === 'dma_start'),
    widthPx: LINE_PX,
    parts: [
      svg('path', { d: 'M2 8H27', 'stroke-dasharray': '0.1 5' }),
      svg('circle', { class: 'ioasid-filled', cx: 7, cy: 8, r: 2 }),
      svg('circle', { class: 'ioasid-filled', cx: 22, cy: 8, r: 2 }),
    ],
  },
  {
    name: 'ring',
    text: 'references by holder',
    occurs: counts,
    widthPx: CIRCLE_PX,
    parts: [0, 1, 2].map(ringThird),
  },
  {
    name: 'pending',
    text: 'FREE_PENDING',
    occurs: (playback) => someLife(playback, 'pendingAt'),
    widthPx: CIRCLE_PX,
    parts: [
      svg('circle', { class: 'ioasid-disk-pending', cx: 8, cy: 8, r: 7 }),
      svg('path', { class: 'ioasid-hatch', d: 'M3.8 12.2L12.2 3.8M1.6 9.9L9.9 1.6M6.1 14.4L14.4 6.1' }),
    ],
  },
  {
    name: 'reclaimed',
    text: 'reclaimed',
    occurs: (playback) => someLife(playback, 'reclaimedAt'),
    widthPx: CIRCLE_PX,
    parts: [svg('circle', { class: 'ioasid-tombstone', cx: 8, cy: 8, r: 6.5 })],
  },
  {
    name: 'changed',
    text: 'just changed',
    occurs: ({ length }) => length > 0,
    widthPx: CIRCLE_PX,
    parts: [
      svg('circle', { class: 'ioasid-changed', cx: 8, cy: 8, r: 7 }),
      svg('circle', { class: 'ioasid-disk-active', cx: 8, cy: 8, r: 4 }),
    ],
  },
  {
    name: 'differs',
    text: 'differs from the pinned step',
    // Added while a step is pinned.
    occurs: () => false,
    widthPx: CIRCLE_PX,
    parts: [differsIcon(8, 8)],
  },
];

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

/** Longer logs are not searched for calls: the legend then names what they may lead to in any case. */
const MOST_ROWS = 20_000;
