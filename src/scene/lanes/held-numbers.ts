import { lowerBound } from '../../base/search.ts';
import type { LaneColumns } from './lane-columns.ts';
import { MOST_STRANDS, type LaneFacts } from './lane-facts.ts';
import type { Slice } from './slice.ts';

export interface HeldNumber {
  readonly key: string;
  readonly user: number;
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

export function heldNumbers(facts: LaneFacts, columns: LaneColumns, slice: Slice): readonly HeldNumber[] {
  const found: HeldNumber[] = [];
  for (const [user, { rows, counts }] of facts.held) {
    const from = lowerBound(rows, facts.rows.at(slice.first));
    for (
      let change = from;
      change < rows.length && (rows[change] ?? 0) <= facts.rows.at(slice.last);
      change += 1
    ) {
      const row = rows[change] ?? 0;
      const count = counts[change] ?? 0;
      if (count <= MOST_STRANDS || !facts.rows.isListed(row)) continue;
      const x = (columns.users[user] ?? 0) + HELD_OFFSET_PX;
      found.push({
        key: `${user} ${row}`,
        user,
        x,
        y: (facts.rows.placeOf(row) + 0.5) * columns.rowPx,
        count,
      });
    }
  }
  return found;
}

const HELD_OFFSET_PX = 13;
