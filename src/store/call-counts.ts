import type { Call } from '../allocator/calls.ts';
import type { Playback } from '../timeline/playback.ts';

/** How often each call was made, inner calls included, the most frequent first. */
export function callCounts(playback: Playback): readonly { readonly call: Call; readonly count: number }[] {
  const counts = new Map<Call, number>();
  for (let index = 0; index < playback.length; index += 1) {
    const row = playback.row(index);
    if (row.kind === 'call') counts.set(row.call, (counts.get(row.call) ?? 0) + 1);
  }
  return [...counts].map(([call, count]) => ({ call, count })).toSorted((a, b) => b.count - a.count);
}
