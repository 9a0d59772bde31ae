import { ioasidName } from '../../words/names.ts';
import { fitText } from '../text-width.ts';
import { wordsX } from './id-tracks.ts';
import type { LaneColumns } from './lane-columns.ts';
import type { LaneFacts } from './lane-facts.ts';

export interface StateWord {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly kind: 'live' | 'pending' | 'reclaimed' | 'number';
}

/** The word of a state where it begins; where several IDs are shown, the number of the ID at every row about one. */
export function stateWords(
  facts: LaneFacts,
  columns: LaneColumns,
  row: number,
  life: number,
  y: number,
): readonly StateWord[] {
  if (life < 0) return [];
  const { ioasid, generation, allocatedAt, pendingAt, reclaimedAt } = facts.playback.life(life);
  const name = ioasidName(ioasid, generation);
  const x = wordsX(columns, facts.tracks);
  const several = facts.onlyPlace === undefined;
  const word = (kind: StateWord['kind'], text: string): readonly StateWord[] => {
    const said = fitText(text, WORD_PX, columns.refX - x);
    return [{ row, x, y, kind, text: said }];
  };
  if (row === reclaimedAt) return word('reclaimed', several ? `${name} reclaimed` : 'reclaimed');
  if (row === pendingAt) return word('pending', several ? `${name} PENDING` : 'FREE_PENDING');
  if (row === allocatedAt) return word('live', `${name} ACTIVE`);
  return several ? word('number', name) : [];
}

/** Size of the words in lanes.css, --ioasid-text-xs. */
const WORD_PX = 11;
