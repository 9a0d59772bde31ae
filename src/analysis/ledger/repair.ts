import type { Reference } from '../../timeline/playback.ts';

/** A drop, wherever it belongs. */
export interface Drop {
  readonly row: number;
  readonly by: number;
}

/**
 * A pair changed by hand, where newest first guessed wrong. `drop` names the drop by the reference it was paired with; it goes
 * to `reference` instead, in exchange for what that one was paired with, or to nobody.
 */
export interface Repair {
  readonly drop: number;
  readonly reference: number | undefined;
}

type Numbered = Reference & { readonly reference: number };

interface Repaired {
  readonly references: readonly Numbered[];
  readonly looseDrops: readonly Drop[];
}

/** References of one life with the repairs made that are about them; impossible ones are passed over. */
export function repaired(references: readonly Numbered[], repairs: readonly Repair[]): Repaired {
  const byNumber = new Map(references.map((each) => [each.reference, each]));
  const looseDrops: Drop[] = [];
  for (const { drop, reference } of repairs) {
    const from = byNumber.get(drop);
    if (from === undefined || from.droppedAt < 0) continue;
    if (reference === undefined) {
      looseDrops.push({ row: from.droppedAt, by: from.droppedBy });
      byNumber.set(drop, { ...from, droppedAt: -1, droppedBy: -1 });
      continue;
    }
    const to = byNumber.get(reference);
    if (to === undefined || !canExchange(from, to)) continue;
    byNumber.set(drop, { ...from, droppedAt: to.droppedAt, droppedBy: to.droppedBy });
    byNumber.set(reference, { ...to, droppedAt: from.droppedAt, droppedBy: from.droppedBy });
  }
  return { references: [...byNumber.values()], looseDrops };
}

/** Nothing is dropped before it was taken. */
function canExchange(a: Reference, b: Reference): boolean {
  return b.takenAt < a.droppedAt && (b.droppedAt < 0 || a.takenAt < b.droppedAt);
}
