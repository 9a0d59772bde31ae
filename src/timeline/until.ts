import type { Life, Playback, Reference } from './playback.ts';

/**
 * The same run as if nothing had been written behind its first `length` rows: no row, no reference taken and no end of a life or
 * reference beyond them. The cast stays the whole log's, so that nothing in a picture changes its place.
 */
export function playbackUntil(whole: Playback, length: number): Playback {
  if (length >= whole.length) return whole;
  /** Rows behind the end never come. */
  const seen = (row: number): number => (row < length ? row : -1);
  const referenceCount = countWhile(whole.referenceCount, (index) => whole.reference(index).takenAt < length);
  const lifeCount = countWhile(whole.lifeCount, (index) => whole.life(index).allocatedAt < length);
  return {
    semantics: whole.semantics,
    counts: whole.counts,
    nearestCall: (call) => whole.nearestCall(call),
    world: whole.world,
    cast: whole.cast,
    length,
    referenceCount,
    lifeCount,
    row: (index) => whole.row(index),
    operationOf: (index) => whole.operationOf(index),
    callText: (index) => whole.callText(index),
    snapshotAt: (index) => whole.snapshotAt(Math.min(index, length - 1)),
    stateHash: (index) => whole.stateHash(Math.min(index, length - 1)),
    effectsAt: (index) => (index < length ? whole.effectsAt(index) : []),
    life: (index) => lifeUntil(whole.life(index), seen),
    reference: (index) => referenceUntil(whole.reference(index), seen),
  };
}

/** Lives and references are numbered as they begin. */
function countWhile(count: number, holds: (index: number) => boolean): number {
  let index = 0;
  while (index < count && holds(index)) index += 1;
  return index;
}

function lifeUntil(life: Life, seen: (row: number) => number): Life {
  return {
    ...life,
    allocatedAt: seen(life.allocatedAt),
    pendingAt: seen(life.pendingAt),
    reclaimedAt: seen(life.reclaimedAt),
  };
}

function referenceUntil(reference: Reference, seen: (row: number) => number): Reference {
  const droppedAt = seen(reference.droppedAt);
  return { ...reference, droppedAt, droppedBy: droppedAt < 0 ? -1 : reference.droppedBy };
}
