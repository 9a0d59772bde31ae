import type { Effect } from '../../allocator/effect.ts';
import type { EventName } from '../../allocator/operation.ts';
import type { Stage, ToldRow } from '../../timeline/walk.ts';
import { Facts } from '../facts/facts.ts';
import { createListeners } from './listeners.ts';
import type { Chain, Matrix } from './notification.ts';
import { addPassedBy } from './passed-by.ts';
import { blockKey, type GrowingCell, type GrowingWork, newCell, type Sending, userKey } from './sending.ts';

type EffectOf<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** Collects what is sent to whom while a log is read once from start to end. */
export interface NotificationReader {
  /** Takes the rows of the next operation. */
  operation(rows: readonly ToldRow[]): void;
  /** All that was sent so far; more operations may follow. */
  matrix(): Matrix;
}

export function createNotificationReader(stage: Stage): NotificationReader {
  const facts = new Facts(stage);
  const listeners = createListeners(stage.world);
  const found: Sending[] = [];
  const unheard = new Map<EventName | number, number>();
  const waiting: { user: number; ioasid: number; work: GrowingWork }[] = [];

  function operation(rows: readonly ToldRow[]): void {
    const undone = rows[0]?.outcome.kind === 'oops';
    const reading = new OperationReading(stage, facts, rows);
    for (const row of rows) {
      reading.enter(row);
      for (const effect of row.effects) {
        reading.take(effect, row);
        if (undone) continue;
        if (effect.kind === 'subscribed') listeners.subscribed(effect.subscriber, effect.chain);
        if (effect.kind === 'work') begin(effect, row);
        facts.take(effect, row);
      }
      if (!undone) facts.endOf(row);
    }
    for (const sending of reading.sendings) {
      addPassedBy(sending, stage.world, undone);
      if (sending.cells.size === 0) unheard.set(sending.event, (unheard.get(sending.event) ?? 0) + 1);
      else found.push(sending);
    }
    if (!undone) waiting.push(...reading.queued);
    settleWork(rows);
  }

  /** The oldest item of the user runs, or of anybody: in either case the first that waits for this number. */
  function begin({ by, ioasid }: EffectOf<'work'>, row: ToldRow): void {
    const place = waiting.findIndex((each) => each.user === by && each.ioasid === ioasid);
    const item = waiting[place];
    if (item === undefined) return;
    waiting.splice(place, 1);
    item.work.ranAt = row.index;
    running.push(item);
  }

  const running: typeof waiting = [];
  function settleWork(rows: readonly ToldRow[]): void {
    for (const { user, work } of running) {
      const drop = rows.find(
        (row) =>
          row.index > work.ranAt &&
          row.effects.some((effect) => effect.kind === 'reference-dropped' && effect.by === user),
      );
      work.droppedAt = drop?.index ?? -1;
    }
    running.length = 0;
  }

  return {
    operation,
    matrix: () => ({ listeners: listeners.of(found), notifications: found, unheard }),
  };
}

/** Reads the rows of one operation. */
class OperationReading {
  readonly sendings: Sending[] = [];
  readonly queued: { user: number; ioasid: number; work: GrowingWork }[] = [];
  readonly #stage: Stage;
  readonly #facts: Facts;
  readonly #rows: readonly ToldRow[];
  /** The notification that a call at each depth is sending. */
  readonly #open: (Sending | undefined)[] = [];
  /** Handlers that the current row is inside of, outermost first. */
  readonly #handlers: { readonly depth: number; readonly cell: GrowingCell }[] = [];
  /** The number that the call looked up last. */
  #ioasid = -1;

  constructor(stage: Stage, facts: Facts, rows: readonly ToldRow[]) {
    this.#stage = stage;
    this.#facts = facts;
    this.#rows = rows;
  }

  enter(row: ToldRow): void {
    while ((this.#handlers.at(-1)?.depth ?? -1) >= row.depth) this.#handlers.pop();
    if (row.kind === 'call' || row.kind === 'work') this.#open[row.depth] = undefined;
    const handler = this.#handlers.at(-1);
    for (const { cell } of this.#handlers) cell.until = row.index;
    if (handler !== undefined && row.kind === 'call' && row.depth === handler.depth + 1)
      handler.cell.actions.push({ row: row.index, call: row.call });
  }

  take(effect: Effect, row: ToldRow): void {
    const cell = this.#handlers.at(-1)?.cell;
    switch (effect.kind) {
      case 'check':
        if (typeof effect.saw['ioasid'] === 'number') this.#ioasid = effect.saw['ioasid'];
        break;
      case 'allocated':
        this.#ioasid = effect.ioasid;
        break;
      case 'notify':
        this.#sent(effect, row);
        break;
      case 'delivered':
        this.#delivered(effect, row);
        break;
      case 'answered':
        if (cell !== undefined) cell.stops = effect.answer === 'STOP' || effect.answer === 'BAD';
        break;
      case 'reference-taken':
        if (effect.user === cell?.user) cell.taken.push(row.index);
        break;
      case 'reference-dropped':
        if (effect.by === cell?.user) cell.dropped.push(row.index);
        break;
      case 'work-queued':
        if (cell !== undefined) this.#queue(cell, effect, row);
        break;
      case 'oops':
        for (const { cell: each } of this.#handlers) each.died = true;
        break;
      default:
        break;
    }
  }

  #queue(cell: GrowingCell, { by, ioasid }: EffectOf<'work-queued'>, row: ToldRow): void {
    const work: GrowingWork = { queuedAt: row.index, ranAt: -1, droppedAt: -1 };
    cell.work.push(work);
    this.queued.push({ user: by, ioasid, work });
  }

  /** Chains of one event are told one after another before anybody is. */
  #sent({ event, chain, undelivered }: EffectOf<'notify'>, row: ToldRow): void {
    const open = this.#open[row.depth];
    if (open?.row === row.index && open.event === event && open.told === 0 && !open.chains.includes(chain)) {
      open.chains.push(chain);
      open.standings = this.#standings(open);
      return;
    }
    const sending = this.#begin(row, row.depth, event);
    sending.chains.push(chain);
    sending.refused = undelivered === true;
    // The rules that refuse FREE would have sent it to both chains.
    const set = this.#facts.life(sending.life)?.set;
    if (sending.refused && event === 'FREE' && set !== undefined) sending.chains.push(set);
    sending.standings = this.#standings(sending);
  }

  #delivered(effect: EffectOf<'delivered'>, row: ToldRow): void {
    const depth = row.depth - 1;
    const { subscriber, user, event, ioasid, chain } = effect;
    let sending = this.#open[depth];
    if (sending?.event !== event || (chain === 'recorded' && sending.ioasid !== ioasid)) {
      // Nothing was sent by the rules: a recording tells of it.
      const caller = this.#rows[row.parent - (this.#rows[0]?.index ?? 0)] ?? row;
      this.#ioasid = ioasid;
      sending = this.#begin(caller, depth, event);
    }
    sending.ioasid = isAboutSet(event) ? -1 : ioasid;
    const key = subscriber < 0 ? userKey(user) : blockKey(subscriber);
    const cell = sending.cells.get(key) ?? this.#toldCell(sending, effect, row);
    cell.times += 1;
    cell.until = row.index;
    sending.cells.set(key, cell);
    sending.told += 1;
    sending.until = row.index;
    this.#handlers.push({ depth: row.depth, cell });
  }

  #toldCell(sending: Sending, effect: EffectOf<'delivered'>, row: ToldRow): GrowingCell {
    const priority = this.#stage.world.subscribers[effect.subscriber]?.priority;
    const earlier = [...sending.cells.values()];
    return newCell({
      standing: 'told',
      row: row.index,
      user: effect.user,
      turn: sending.told,
      chain: effect.chain,
      priority,
      late: earlier.some((each) => (each.priority ?? Infinity) < (priority ?? -Infinity)),
      holds: sending.standings.holders.get(effect.user) ?? 0,
    });
  }

  #begin(row: ToldRow, depth: number, event: EventName | number): Sending {
    const about = isAboutSet(event) ? -1 : this.#ioasid < 0 ? row.ioasid : this.#ioasid;
    const sending: Sending = {
      row: row.index,
      until: row.index,
      end: this.#rows.at(-1)?.index ?? row.index,
      call: row.call,
      user: row.user,
      event,
      ioasid: about,
      life: this.#facts.living(about)?.life ?? -1,
      chains: [],
      refused: false,
      cells: new Map(),
      depth,
      standings: NOBODY,
      told: 0,
      holes: 0,
    };
    sending.standings = this.#standings(sending);
    this.#open[depth] = sending;
    this.sendings.push(sending);
    return sending;
  }

  #standings({ chains, life }: Sending): Sending['standings'] {
    const { subscribers } = this.#stage.world;
    const priority = (subscriber: number): number => subscribers[subscriber]?.priority ?? 0;
    const blocks = (chain: Chain): readonly number[] =>
      this.#facts.subscribersOf(chain).toSorted((a, b) => priority(b) - priority(a));
    const holders = new Map<number, number>();
    for (const { user } of this.#facts.life(life)?.held ?? [])
      holders.set(user, (holders.get(user) ?? 0) + 1);
    return {
      onChains: chains.map((chain) => ({ chain, subscribers: blocks(chain) })),
      registered: this.#facts.registered(),
      holders,
    };
  }
}

const NOBODY: Sending['standings'] = { onChains: [], registered: new Set(), holders: new Map() };

function isAboutSet(event: EventName | number): boolean {
  return event === 'SET_ALLOC' || event === 'SET_FREE';
}
