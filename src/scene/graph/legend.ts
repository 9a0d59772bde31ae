import type { Life, Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import { svg, type SvgNode } from '../svg-tree.ts';
import { DIFFERS, differsIcon } from './differs.ts';

export interface LegendEntry {
  readonly name: string;
  readonly text: string;
  /** A small drawing of the sign: 28 by 16 pixels for lines, 16 by 16 for circles. */
  readonly swatch: SvgNode;
}

interface Sign extends LegendEntry {
  /** Whether it stands in the picture at some row; `pinned`: differences from a step are shown. */
  readonly occurs: (playback: Playback, pinned: boolean) => boolean;
}

function sign(
  name: string,
  text: string,
  widthPx: number,
  occurs: Sign['occurs'],
  ...parts: readonly SvgNode[]
): Sign {
  const swatch = svg(
    'svg',
    {
      class: `ioasid-swatch ioasid-swatch-${name}`,
      width: widthPx,
      height: 16,
      viewBox: `0 0 ${widthPx} 16`,
      'aria-hidden': 'true',
    },
    ...parts,
  );
  return { name, text, occurs, swatch };
}

const LINE_PX = 28;
const CIRCLE_PX = 16;

const circle = (cx: number, r: number, kind?: string): SvgNode =>
  svg('circle', { class: kind && `ioasid-${kind}`, cx, cy: 8, r });
const path = (d: string, dashes?: string): SvgNode => svg('path', { d, 'stroke-dasharray': dashes });

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

const counts: Sign['occurs'] = ({ referenceCount }) => referenceCount > 0;

const SIGNS: readonly Sign[] = [
  sign('reference', 'one counted reference', LINE_PX, counts, path('M3.5 8H27'), circle(3.5, 3, 'filled')),
  sign(
    'borrowed',
    'borrowed, no reference',
    LINE_PX,
    (playback) => someRow(playback, borrows),
    path('M8 8H26', '5 4'),
    circle(4, 3),
    path('M22 4L27 8L22 12'),
  ),
  sign(
    'context',
    'hardware context',
    LINE_PX,
    ({ cast }) => cast.contexts.length > 0,
    path('M11 8H27', '0.1 5'),
    path('M1 4.5H8V11.5H1ZM3 4.5V2.5M6 4.5V2.5M3 11.5V13.5M6 11.5V13.5'),
  ),
  sign(
    'dma',
    'DMA running',
    LINE_PX,
    (playback) => someRow(playback, ({ call }) => call === 'dma_start'),
    path('M2 8H27', '0.1 5'),
    circle(7, 2, 'filled'),
    circle(22, 2, 'filled'),
  ),
  sign('ring', 'references by holder', CIRCLE_PX, counts, ...[0, 1, 2].map(ringThird)),
  sign(
    'pending',
    'FREE_PENDING',
    CIRCLE_PX,
    (playback) => someLife(playback, ({ pendingAt }) => pendingAt >= 0),
    circle(8, 7, 'disk-pending'),
    svg('path', { class: 'ioasid-hatch', d: 'M3.8 12.2L12.2 3.8M1.6 9.9L9.9 1.6M6.1 14.4L14.4 6.1' }),
  ),
  sign(
    'reclaimed',
    'reclaimed',
    CIRCLE_PX,
    (playback) => someLife(playback, ({ reclaimedAt }) => reclaimedAt >= 0),
    circle(8, 6.5, 'tombstone'),
  ),
  sign(
    'changed',
    'just changed',
    CIRCLE_PX,
    ({ length }) => length > 0,
    circle(8, 7, 'changed'),
    circle(8, 4, 'disk-active'),
  ),
  sign('differs', DIFFERS, CIRCLE_PX, (_, pinned) => pinned, differsIcon(8, 8)),
];

/** What the picture's signs mean: only those that occur somewhere in the log, whatever the cursor. */
export function legendOf(playback: Playback, pinned = false): readonly LegendEntry[] {
  return SIGNS.filter(({ occurs }) => occurs(playback, pinned));
}

/** Longer logs are not searched for calls: the legend then names what they may lead to in any case. */
const MOST_ROWS = 20_000;

function someRow(playback: Playback, holds: (row: Row) => boolean): boolean {
  if (playback.length > MOST_ROWS) return true;
  for (let row = 0; row < playback.length; row += 1) if (holds(playback.row(row))) return true;
  return false;
}

function borrows({ call, outcome }: Row): boolean {
  return call === 'ioasid_find' && outcome.kind === 'pointer' && outcome.value !== 0;
}

function someLife(playback: Playback, holds: (life: Life) => boolean): boolean {
  for (let life = 0; life < playback.lifeCount; life += 1) if (holds(playback.life(life))) return true;
  return false;
}
