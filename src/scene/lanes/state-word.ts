import { ioasidName } from '../../words/names.ts';
import { fitText } from '../text-width.ts';
import { BAR_PX, trackX } from './id-tracks.ts';
import type { LaneColumns } from './lane-columns.ts';
import type { LaneFacts } from './lane-facts.ts';

/** Words beside a bar. */
export interface LaneWord {
  readonly kind: 'live' | 'pending' | 'reclaimed' | 'number';
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The word of a state where it begins; where several IDs are shown, the number of the ID at every row about one. */
export function stateWord(
  { playback, tracks, onlyPlace }: LaneFacts,
  columns: LaneColumns,
  row: number,
  life: number,
  y: number,
): readonly LaneWord[] {
  const { ioasid, generation, allocatedAt, pendingAt, reclaimedAt } = playback.life(life);
  const name = ioasidName(ioasid, generation);
  const several = onlyPlace === undefined;
  // Right of all bars.
  const x = trackX(columns, tracks, tracks.trackCount - 1) + BAR_PX / 2 + 7;
  const word = (kind: LaneWord['kind'], text: string): readonly LaneWord[] => [
    { kind, x, y: y + 4, text: fitText(text, WORD_PX, columns.refX - x) },
  ];
  if (row === reclaimedAt) return word('reclaimed', several ? `${name} reclaimed` : 'reclaimed');
  if (row === pendingAt) return word('pending', several ? `${name} PENDING` : 'FREE_PENDING');
  if (row === allocatedAt) return word('live', `${name} ACTIVE`);
  return several ? word('number', name) : [];
}

/** Size of the words in lanes.css, --ioasid-text-xs. */
const WORD_PX = 11;
