import type { Effect } from '../../allocator/effect.ts';
import type { ToldRow } from '../../timeline/walk.ts';

export interface ContextFact {
  readonly user: number;
  readonly context: string;
  readonly ioasid: number;
  /** The life it was set for; -1 if nobody had the number then. */
  readonly life: number;
  readonly setAt: number;
}

export interface BorrowedFact {
  readonly user: number;
  readonly ioasid: number;
  readonly life: number;
  readonly foundAt: number;
}

export interface WaitingFact {
  readonly user: number;
  readonly ioasid: number;
  /** The life it was queued for. */
  readonly life: number;
  readonly queuedAt: number;
}

/** What users have set up, borrowed and scheduled outside the allocator, which never learns of it. */
export class Outside {
  readonly #contexts = new Map<number, ContextFact[]>();
  readonly #borrowed = new Map<string, BorrowedFact>();
  /** Users whose devices do DMA, by number. */
  readonly #dma = new Map<number, Set<number>>();
  readonly #waiting: WaitingFact[] = [];

  /** Contexts that are set for a number, whatever became of the life they were set for. */
  contextsOf(ioasid: number): readonly ContextFact[] {
    return this.#contexts.get(ioasid) ?? [];
  }

  borrowedBy(user: number, ioasid: number): BorrowedFact | undefined {
    return this.#borrowed.get(`${user} ${ioasid}`);
  }

  hasDma(ioasid: number): boolean {
    return (this.#dma.get(ioasid)?.size ?? 0) > 0;
  }

  /** Work that waits, oldest first. */
  get waiting(): readonly WaitingFact[] {
    return this.#waiting;
  }

  changeContext(effect: Extract<Effect, { kind: 'context' }>, row: ToldRow): void {
    const { user, context, ioasid, life = -1 } = effect;
    const others = this.contextsOf(ioasid).filter((each) => each.user !== user || each.context !== context);
    const set: ContextFact = { user, context, ioasid, life, setAt: row.index };
    this.#contexts.set(ioasid, effect.action === 'set' ? [...others, set] : others);
  }

  borrow(user: number, ioasid: number, life: number, row: ToldRow): void {
    this.#borrowed.set(`${user} ${ioasid}`, { user, ioasid, life, foundAt: row.index });
  }

  changeDma({ ioasid, user, action }: Extract<Effect, { kind: 'dma' }>): void {
    const users = this.#dma.get(ioasid) ?? new Set();
    this.#dma.set(ioasid, users);
    if (action === 'start') users.add(user);
    else users.delete(user);
  }

  queue(user: number, ioasid: number, row: ToldRow): void {
    this.#waiting.push({ user, ioasid, life: row.life, queuedAt: row.index });
  }

  /** The oldest item of that user and number begins to run. */
  begin(user: number, ioasid: number): void {
    const at = this.#waiting.findIndex((each) => each.user === user && each.ioasid === ioasid);
    if (at >= 0) this.#waiting.splice(at, 1);
  }
}
