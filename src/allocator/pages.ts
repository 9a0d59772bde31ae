/** Slots to a page, pages to a block, blocks to a span: 32 each, so that one word has a bit for every child. */
const BITS = 5;
const MASK = 31;

/** Spans below this are found through an array, others through a map: IDs above 2^21 are rare. */
const NEAR_SPANS = 64;

/** 1,024 IDs of one table: where its pages are, and which word tells the full ones apart. */
export interface Block {
  /** Word of the column `fullPages`. */
  readonly word: number;
  /** Page number + 1 of each 32 IDs; 0 where none was ever used. */
  readonly pages: Int32Array;
}

/** 32,768 IDs of one table. */
export interface Span {
  /** Word of the column `fullBlocks`. */
  readonly word: number;
  readonly blocks: (Block | undefined)[];
}

interface Table {
  readonly near: (Span | undefined)[];
  readonly far: Map<number, Span>;
  /** Numbers of the spans in `far`, ascending. */
  readonly farOrder: number[];
}

/**
 * Where the slot of each (table, ID) lies among the words of the memory. Only grows, and holds no state: all memories of
 * a world's branches share it.
 */
export class Pages {
  readonly #tables: (Table | undefined)[] = [];
  #pageCount = 0;
  #blockCount = 0;
  #spanCount = 0;

  /** The slot's word in the column `slots`, or -1 where nothing was ever stored near it. */
  find(table: number, id: number): number {
    const block = this.span(table, id >>> (3 * BITS))?.blocks[(id >>> (2 * BITS)) & MASK];
    if (block === undefined) return -1;
    const page = block.pages[(id >>> BITS) & MASK] ?? 0;
    return page === 0 ? -1 : ((page - 1) << BITS) | (id & MASK);
  }

  /** The slot's word, made if it is missing. */
  reach(table: number, id: number): number {
    const block = this.reachBlock(this.reachSpan(table, id >>> (3 * BITS)), (id >>> (2 * BITS)) & MASK);
    const place = (id >>> BITS) & MASK;
    let page = block.pages[place] ?? 0;
    if (page === 0) {
      this.#pageCount += 1;
      page = this.#pageCount;
      block.pages[place] = page;
    }
    return ((page - 1) << BITS) | (id & MASK);
  }

  span(table: number, number: number): Span | undefined {
    const spans = this.#tables[table];
    if (spans === undefined) return undefined;
    return number < NEAR_SPANS ? spans.near[number] : spans.far.get(number);
  }

  /** Number of the first span at or above `number` that has any page, or -1. */
  nextSpan(table: number, number: number): number {
    const spans = this.#tables[table];
    if (spans === undefined) return -1;
    for (let near = number; near < spans.near.length; near += 1) {
      if (spans.near[near] !== undefined) return near;
    }
    return spans.farOrder.find((far) => far >= number) ?? -1;
  }

  private reachSpan(table: number, number: number): Span {
    let spans = this.#tables[table];
    if (spans === undefined) {
      spans = { near: [], far: new Map(), farOrder: [] };
      this.#tables[table] = spans;
    }
    let span = number < NEAR_SPANS ? spans.near[number] : spans.far.get(number);
    if (span === undefined) {
      span = { word: this.#spanCount, blocks: [] };
      this.#spanCount += 1;
      if (number < NEAR_SPANS) spans.near[number] = span;
      else {
        spans.far.set(number, span);
        spans.farOrder.push(number);
        spans.farOrder.sort((a, b) => a - b);
      }
    }
    return span;
  }

  private reachBlock(span: Span, place: number): Block {
    let block = span.blocks[place];
    if (block === undefined) {
      block = { word: this.#blockCount, pages: new Int32Array(MASK + 1) };
      this.#blockCount += 1;
      span.blocks[place] = block;
    }
    return block;
  }
}
