import type { Effect } from '../../allocator/effect.ts';
import type { Stage, ToldRow } from '../../timeline/walk.ts';
import { Beliefs } from './beliefs.ts';
import { type LifeFacts, newLife, NONE_HELD } from './life-facts.ts';
import { Outside } from './outside.ts';

/**
 * What follows from all effects so far, kept up to date while a log is read: who holds what, which contexts are set, which
 * pointers are borrowed. Rules read it as it stood before the effect they look at.
 */
export class Facts {
  readonly lives: LifeFacts[] = [];
  readonly outside = new Outside();
  readonly beliefs = new Beliefs();
  /** Chains as registrations made them: subscribers by 'global' or set. */
  readonly #chains = new Map<'global' | number, Set<number>>();
  readonly #living = new Map<number, number>();
  /** Whether the set object that a handle means is there. */
  readonly #sets = new Map<number, boolean>();
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  life(life: number | undefined): LifeFacts | undefined {
    return life === undefined || life < 0 ? undefined : this.lives[life];
  }

  /** The life that has the number now, undefined if none has. */
  living(ioasid: number): LifeFacts | undefined {
    const life = this.life(this.#living.get(ioasid));
    return life?.state === 'reclaimed' ? undefined : life;
  }

  /** Whether a handle means a live set; undefined where no call ever made one. */
  hasSet(handle: number): boolean | undefined {
    return this.#sets.get(handle);
  }

  /** Who holds a life, each once, oldest reference first. */
  holders(life: number): readonly number[] {
    return [...new Set((this.life(life)?.held ?? NONE_HELD).map((each) => each.user))];
  }

  holds(user: number, life: number): number {
    return (this.life(life)?.held ?? NONE_HELD).filter((each) => each.user === user).length;
  }

  subscribersOf(chain: 'global' | number): readonly number[] {
    return [...(this.#chains.get(chain) ?? [])];
  }

  /** Subscribers on any chain. */
  registered(): ReadonlySet<number> {
    return new Set([...this.#chains.values()].flatMap((subscribers) => [...subscribers]));
  }

  /** Takes in a whole operation; one that ended in an oops was undone. */
  operation(rows: readonly ToldRow[]): void {
    if (rows[0]?.outcome.kind === 'oops') return;
    for (const row of rows) {
      for (const effect of row.effects) this.take(effect, row);
      this.endOf(row);
    }
  }

  /** After all effects of a row: it was about its life, even if nothing changed. */
  endOf(row: ToldRow): void {
    const facts = this.life(row.life);
    if (facts !== undefined) facts.lastRow = row.index;
    this.beliefs.settle(row);
  }

  take(effect: Effect, row: ToldRow): void {
    switch (effect.kind) {
      case 'allocated':
        this.#allocated(effect, row);
        break;
      case 'reference-taken':
        this.#taken(effect, row);
        break;
      case 'reference-dropped':
        this.#dropped(effect, row);
        break;
      case 'state':
      case 'refcount':
      case 'reclaimed':
      case 'spid':
        this.#changed(effect, row);
        break;
      case 'context':
        this.outside.changeContext(effect, row);
        if (effect.action === 'set' && effect.life !== undefined)
          this.beliefs.knows(effect.user, effect.ioasid, effect.life);
        break;
      case 'borrowed':
        this.outside.borrow(effect.user, row.ioasid, effect.life, row);
        this.beliefs.knows(effect.user, row.ioasid, effect.life);
        break;
      case 'delivered':
        if (row.life >= 0) this.beliefs.knows(effect.user, effect.ioasid, row.life);
        break;
      case 'dma':
        this.outside.changeDma(effect);
        if (effect.action === 'start' && effect.life !== undefined)
          this.beliefs.knows(effect.user, effect.ioasid, effect.life);
        break;
      case 'work-queued':
        this.outside.queue(effect.by, effect.ioasid, row);
        break;
      case 'work':
        this.outside.begin(effect.by, effect.ioasid);
        break;
      case 'set-created':
      case 'set-destroyed':
        this.#sets.set(this.#stage.books.sets.handle(effect.set), effect.kind === 'set-created');
        break;
      case 'subscribed':
        this.#chain(effect.chain).add(effect.subscriber);
        break;
      case 'unsubscribed':
        this.#chain(effect.chain).delete(effect.subscriber);
        break;
      case 'pending-subscriber':
        if (effect.change === 'activated') this.#activated(effect.subscriber, row);
        break;
      default:
        break;
    }
  }

  #allocated(effect: Extract<Effect, { kind: 'allocated' }>, row: ToldRow): void {
    const { life, ioasid } = effect;
    this.lives[life] = newLife(life, effect, this.#stage.books.lives.generation(life), row);
    this.#living.set(ioasid, life);
    this.beliefs.knows(row.user, ioasid, life);
  }

  #taken({ life, reference, user }: Extract<Effect, { kind: 'reference-taken' }>, row: ToldRow): void {
    const facts = this.life(life);
    if (facts === undefined) return;
    facts.held = [...facts.held, { reference, user, takenAt: row.index, takenBy: row.call }];
    this.beliefs.knows(user, facts.ioasid, life);
  }

  #dropped(effect: Extract<Effect, { kind: 'reference-dropped' }>, row: ToldRow): void {
    const facts = this.life(effect.life);
    if (facts === undefined) return;
    facts.held = facts.held.filter((each) => each.reference !== effect.reference);
    if (!effect.unheld || effect.user === effect.by) return;
    const { user, by, life } = effect;
    this.beliefs.lose({ user, life, droppedBy: by, droppedAt: row.index }, facts.ioasid);
  }

  #changed(
    effect: Extract<Effect, { kind: 'state' | 'refcount' | 'reclaimed' | 'spid' }>,
    row: ToldRow,
  ): void {
    const facts = this.life(effect.life);
    if (facts === undefined) return;
    facts.lastRow = row.index;
    if (effect.kind === 'spid') {
      facts.spid = effect.to;
    } else if (effect.kind === 'refcount') {
      facts.refcount = effect.to;
      if (row.call === 'preset_refcount') facts.preset = true;
    } else if (effect.kind === 'reclaimed') {
      facts.state = 'reclaimed';
      facts.reclaimedAt = row.index;
      facts.held = NONE_HELD;
    } else {
      facts.state = effect.to;
      if (effect.to !== 'FREE_PENDING' || facts.freedAt >= 0) return;
      facts.freedAt = row.index;
      facts.freedBy = row.user;
    }
  }

  /** Blocks that waited for the mm of a set join its chain when it is created. */
  #activated(subscriber: number, row: ToldRow): void {
    const created = row.effects.find((each) => each.kind === 'set-created');
    if (created !== undefined) this.#chain(created.set).add(subscriber);
  }

  #chain(chain: 'global' | number): Set<number> {
    const known = this.#chains.get(chain) ?? new Set();
    this.#chains.set(chain, known);
    return known;
  }
}
