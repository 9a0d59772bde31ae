import { COLUMN } from './columns.ts';
import type { Journal, Memory } from './memory.ts';
import type { Pages } from './pages.ts';

const PAGE = 32;
const ALL = -1;
const NO_SLOTS = new Int32Array();

/**
 * The kernel's xarrays, all of them: (table, 32-bit ID) to a word. Words above 0 are entries; 0 was never stored, and a
 * word below 0 is an erased entry that still tells what was there. Everything is journaled, the bitmaps that make the
 * search for an unused ID fast included, so undoing needs no care.
 */
export class Xarrays {
  readonly #pages: Pages;
  readonly #memory: Memory;
  readonly #journal: Journal;

  constructor(pages: Pages, memory: Memory, journal: Journal) {
    this.#pages = pages;
    this.#memory = memory;
    this.#journal = journal;
  }

  /** The words of all slots, for loops; anew each time, because a column that grows is another array. */
  get #slots(): Int32Array {
    return this.#memory.columns[COLUMN.slots] ?? NO_SLOTS;
  }

  /** The word, whatever it says; 0 where nothing was ever stored. */
  word(table: number, id: number): number {
    const slot = this.#pages.find(table, id);
    return slot < 0 ? 0 : this.#memory.read(COLUMN.slots, slot);
  }

  /** The entry, or 0. */
  load(table: number, id: number): number {
    const word = this.word(table, id);
    return word > 0 ? word : 0;
  }

  /** Stores an entry, erases with 0, or erases with a word below 0 that is kept for later. */
  store(table: number, id: number, word: number): void {
    if (word === 0 && this.#pages.find(table, id) < 0) return;
    const slot = this.#pages.reach(table, id);
    const before = this.#memory.read(COLUMN.slots, slot);
    this.#memory.write(COLUMN.slots, slot, word, this.#journal);
    if (word > 0 && before <= 0) this.#filled(table, id, slot);
    else if (word <= 0 && before > 0) this.#emptied(table, id);
  }

  /** The lowest ID of an entry at or above `id`, or -1. */
  next(table: number, id: number): number {
    if (id > 0xffff_ffff) return -1;
    let from = id;
    for (let number = this.#pages.nextSpan(table, from >>> 15); number >= 0;) {
      if (number > from >>> 15) from = number * 32_768;
      const found = this.#nextInSpan(table, number, from);
      if (found >= 0) return found;
      number = this.#pages.nextSpan(table, number + 1);
    }
    return -1;
  }

  isEmpty(table: number): boolean {
    return this.next(table, 0) < 0;
  }

  /** The lowest ID in [min, max] that has no entry, or -1. */
  lowestUnused(table: number, min: number, max: number): number {
    let id = min;
    while (id <= max) {
      const span = this.#pages.span(table, id >>> 15);
      if (span === undefined) return id;
      const blocks = this.#memory.read(COLUMN.fullBlocks, span.word);
      const place = clearBit(blocks, (id >>> 10) & 31);
      if (place > 31) {
        id = (Math.floor(id / 32_768) + 1) * 32_768;
        continue;
      }
      if (place > ((id >>> 10) & 31)) id = Math.floor(id / 32_768) * 32_768 + place * 1024;
      const block = span.blocks[place];
      if (block === undefined) break;
      const page = clearBit(this.#memory.read(COLUMN.fullPages, block.word), (id >>> 5) & 31);
      if (page > 31) {
        id = (Math.floor(id / 1024) + 1) * 1024;
        continue;
      }
      if (page > ((id >>> 5) & 31)) id = Math.floor(id / 1024) * 1024 + page * PAGE;
      const first = ((block.pages[page] ?? 0) - 1) * PAGE;
      if (first < 0) break;
      const slots = this.#slots;
      let slot = id & 31;
      while (slot < PAGE && (slots[first + slot] ?? 0) > 0) slot += 1;
      id += slot - (id & 31);
      if (slot < PAGE) break;
    }
    return id <= max ? id : -1;
  }

  #nextInSpan(table: number, number: number, from: number): number {
    const span = this.#pages.span(table, number);
    if (span === undefined) return -1;
    const slots = this.#slots;
    const base = number * 32_768;
    for (let place = (from - base) >>> 10; place < span.blocks.length; place += 1) {
      const pages = span.blocks[place]?.pages;
      if (pages === undefined) continue;
      const blockBase = base + place * 1024;
      for (let page = from > blockBase ? (from - blockBase) >>> 5 : 0; page < PAGE; page += 1) {
        const first = ((pages[page] ?? 0) - 1) * PAGE;
        if (first < 0) continue;
        const pageBase = blockBase + page * PAGE;
        for (let slot = from > pageBase ? from - pageBase : 0; slot < PAGE; slot += 1) {
          if ((slots[first + slot] ?? 0) > 0) return pageBase + slot;
        }
      }
    }
    return -1;
  }

  /** A slot got an entry: the page may be full now, and its block. */
  #filled(table: number, id: number, slot: number): void {
    const slots = this.#slots;
    const first = slot & ~31;
    for (let other = first + 31; other >= first; other -= 1) {
      if ((slots[other] ?? 0) <= 0) return;
    }
    const span = this.#pages.span(table, id >>> 15);
    const block = span?.blocks[(id >>> 10) & 31];
    if (span === undefined || block === undefined) return;
    const pages = this.#memory.read(COLUMN.fullPages, block.word) | (1 << ((id >>> 5) & 31));
    this.#memory.write(COLUMN.fullPages, block.word, pages, this.#journal);
    if (pages !== ALL) return;
    const blocks = this.#memory.read(COLUMN.fullBlocks, span.word) | (1 << ((id >>> 10) & 31));
    this.#memory.write(COLUMN.fullBlocks, span.word, blocks, this.#journal);
  }

  #emptied(table: number, id: number): void {
    const span = this.#pages.span(table, id >>> 15);
    const block = span?.blocks[(id >>> 10) & 31];
    if (span === undefined || block === undefined) return;
    const pages = this.#memory.read(COLUMN.fullPages, block.word);
    if (pages === 0) return;
    this.#memory.write(COLUMN.fullPages, block.word, pages & ~(1 << ((id >>> 5) & 31)), this.#journal);
    if (pages !== ALL) return;
    const blocks = this.#memory.read(COLUMN.fullBlocks, span.word) & ~(1 << ((id >>> 10) & 31));
    this.#memory.write(COLUMN.fullBlocks, span.word, blocks, this.#journal);
  }
}

/** The first bit at or above `from` that is 0; 32 if there is none. */
function clearBit(bits: number, from: number): number {
  const clear = ~bits & (ALL << from);
  return clear === 0 ? 32 : 31 - Math.clz32(clear & -clear);
}
