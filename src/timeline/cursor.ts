import type { Journal, Memory } from '../allocator/memory.ts';

interface Keyframe {
  /** Length of the journal at which the memory stood so. */
  readonly at: number;
  readonly memory: Memory;
}

/**
 * Copies of the memory at some moments, taken whenever the journal since the last one outweighs a copy. So they never
 * cost more than the journal itself, and a seek never replays more than that.
 */
export class Keyframes {
  readonly #frames: Keyframe[] = [];
  readonly #leastDistance: number;
  #lastAt = 0;

  /** `leastDistance`: entries of the journal between two copies at the least; a copy of a small memory is cheap but not free. */
  constructor(leastDistance = 1 << 16) {
    this.#leastDistance = leastDistance;
  }

  /** Copies the memory if it is time to; `memory` must stand at the end of the journal. */
  consider(memory: Memory, journal: Journal): void {
    const since = journal.length - this.#lastAt;
    if (since < this.#leastDistance || since * BYTES_PER_ENTRY < memory.usedBytes) return;
    this.#frames.push({ at: journal.length, memory: memory.clone() });
    this.#lastAt = journal.length;
  }

  /** The copy nearest to a place in the journal, before or after it; undefined where the empty start is nearer. */
  nearest(place: number): Keyframe | undefined {
    let best: Keyframe | undefined;
    let distance = place;
    for (const frame of this.#frames) {
      const away = Math.abs(frame.at - place);
      if (away < distance) {
        best = frame;
        distance = away;
      }
    }
    return best;
  }

  get count(): number {
    return this.#frames.length;
  }

  get bytes(): number {
    return this.#frames.reduce((sum, frame) => sum + frame.memory.bytes, 0);
  }
}

const BYTES_PER_ENTRY = 8;

/** A memory of its own that can stand anywhere in a journal. Several may read one journal, each at its own place. */
export class Cursor {
  readonly memory: Memory;
  readonly #journal: Journal;
  readonly #keyframes: Keyframes;
  #place = 0;

  constructor(fresh: Memory, journal: Journal, keyframes: Keyframes) {
    this.memory = fresh;
    this.#journal = journal;
    this.#keyframes = keyframes;
  }

  /** Moves to where the journal had `place` entries: from here, or by way of a keyframe where that is nearer. */
  moveTo(place: number): void {
    const frame = this.#keyframes.nearest(place);
    if (frame !== undefined) {
      // Copying a memory costs about as much as flipping one entry for every two words of it.
      const byFrame = Math.abs(frame.at - place) + frame.memory.usedBytes / BYTES_PER_ENTRY;
      if (byFrame < Math.abs(this.#place - place)) {
        this.memory.copyFrom(frame.memory);
        this.#place = frame.at;
      }
    }
    if (place >= this.#place) this.memory.apply(this.#journal, this.#place, place);
    else this.memory.apply(this.#journal, place, this.#place);
    this.#place = place;
  }
}
