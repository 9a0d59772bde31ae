import { logIndex } from '../../scene/timeline/log-index.ts';
import type { Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';

/** The row of the call that a row tells of: for a delivery or a return the call that notifies, else the row itself. */
export function tellingCall(playback: Playback, row: Row): number {
  const parent = logIndex(playback).parents[row.index] ?? -1;
  return (row.kind === 'delivery' || row.kind === 'return') && parent >= 0 ? parent : row.index;
}

/** Rows directly inside a row, in order. */
export function childrenOf(playback: Playback, index: number): readonly number[] {
  const { parents, ends } = logIndex(playback);
  const children: number[] = [];
  const last = ends[index] ?? index;
  for (let at = index + 1; at <= last; at += 1) if (parents[at] === index) children.push(at);
  return children;
}
