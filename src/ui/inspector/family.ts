import type { Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';

/** The row of the call that a row belongs to when told as one story: for a delivery or a return the call that notifies. */
export function tellingCall(row: Row): number {
  return (row.kind === 'delivery' || row.kind === 'return') && row.parent >= 0 ? row.parent : row.index;
}

/** Rows directly inside a row, in order. They follow it, so the search stops where the depth falls back. */
export function childrenOf(playback: Playback, index: number): readonly number[] {
  const children: number[] = [];
  const { depth } = playback.row(index);
  for (let at = index + 1; at < playback.length; at += 1) {
    const row = playback.row(at);
    if (row.depth <= depth) break;
    if (row.parent === index) children.push(at);
  }
  return children;
}
