import type { Call } from '../../allocator/calls.ts';
import type { Effect } from '../../allocator/effect.ts';
import { ROW_FLAG, type RowKind } from '../../allocator/machine-interface.ts';
import type { EventName, Operation } from '../../allocator/operation.ts';
import { isRefusal, type Outcome } from '../../allocator/outcome.ts';
import { World } from '../../allocator/world.ts';
import { invariant } from '../../base/assert.ts';
import type { Life, Playback, Reference } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import type { CastPlace } from '../../timeline/snapshot.ts';

/** One row of a hand-made playback. What it does to counts is stated, not computed: this tests drawing, not rules. */
export interface RowSketch {
  readonly user: string;
  readonly call: Call;
  readonly kind?: RowKind;
  readonly depth?: number;
  readonly id?: number;
  readonly outcome?: Outcome;
  readonly flags?: number;
  /** For a delivery. */
  readonly event?: EventName;
  /** Who takes or drops a counted reference. */
  readonly take?: string;
  readonly drop?: string;
  readonly born?: true;
  readonly pending?: true;
  readonly reclaimed?: true;
  readonly context?: string;
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] };

/** A playback that says what the sketches say. */
export function sketchedPlayback(users: readonly string[], sketches: readonly RowSketch[]): Playback {
  const world = new World();
  users.forEach((name) => world.users.indexOf(name));
  const vm1 = world.handles.indexOf('vm1');
  const rows: Row[] = [];
  const effects: Effect[][] = [];
  const lives: Open<Life>[] = [];
  const counts: number[] = [];
  const references: Open<Reference>[] = [];
  const places: { ioasid: number; lives: number[] }[] = [];
  const current = new Map<number, number>();
  let operation = -1;
  for (const [index, sketch] of sketches.entries()) {
    const { depth = 0, kind = 'call', id = -1, flags = 0, outcome = { kind: 'void' } } = sketch;
    if (depth === 0 && kind !== 'return') operation += 1;
    const told: Effect[] = [];
    const user = world.users.indexOf(sketch.user);
    if (sketch.born === true) {
      let place = places.findIndex(({ ioasid }) => ioasid === id);
      if (place < 0) place = places.push({ ioasid: id, lives: [] }) - 1;
      current.set(id, lives.length);
      places[place]?.lives.push(lives.length);
      const generation = places[place]?.lives.length ?? 1;
      lives.push({
        ioasid: id,
        set: 0,
        generation,
        place,
        allocatedAt: index,
        pendingAt: -1,
        reclaimedAt: -1,
      });
      counts.push(0);
    }
    const life = current.get(id) ?? -1;
    const lived = lives[life];
    const from = counts[life] ?? 0;
    if (sketch.take !== undefined && lived !== undefined) {
      const taker = world.users.indexOf(sketch.take);
      references.push({ life, user: taker, takenAt: index, droppedAt: -1, droppedBy: -1 });
      counts[life] = from + 1;
    }
    if (sketch.drop !== undefined && lived !== undefined) {
      const holder = world.users.indexOf(sketch.drop);
      const dropped = references.findLast(
        (each) => each.life === life && each.user === holder && each.droppedAt < 0,
      );
      if (dropped !== undefined) [dropped.droppedAt, dropped.droppedBy] = [index, user];
      counts[life] = from - 1;
    }
    if (sketch.pending === true && lived !== undefined) {
      lived.pendingAt = index;
      told.push({ kind: 'state', life, from: 'ACTIVE', to: 'FREE_PENDING' });
    }
    if (sketch.reclaimed === true && lived !== undefined) {
      lived.reclaimedAt = index;
      told.push({ kind: 'reclaimed', life, ioasid: id });
    }
    const to = counts[life] ?? 0;
    if (from !== to) told.push({ kind: 'refcount', life, from, to });
    if (kind === 'delivery') told.push(delivered(user, sketch.event ?? 'FREE', id));
    if (sketch.call === 'set_context' || sketch.call === 'clear_context') {
      const action = sketch.call === 'set_context' ? 'set' : 'clear';
      told.push({ kind: 'context', action, user, context: sketch.context ?? 'table', ioasid: id, life });
    }
    effects.push(told);
    rows.push({
      index,
      kind,
      call: sketch.call,
      user,
      operation,
      depth,
      parent: rows.findLast((above) => above.depth < depth && above.kind !== 'return')?.index ?? -1,
      handle: vm1,
      ioasid: id,
      life,
      outcome,
      flags:
        flags | (isRefusal(outcome) ? ROW_FLAG.refused : 0) | (outcome.kind === 'oops' ? ROW_FLAG.oops : 0),
      refcount: life < 0 ? undefined : to,
    });
    if (sketch.reclaimed === true) current.delete(id);
  }
  const at = <T>(list: readonly T[], index: number): T => {
    const found = list[index];
    invariant(found !== undefined, `nothing at ${index}`);
    return found;
  };
  return {
    semantics: 'v2',
    world,
    length: rows.length,
    row: (index) => at(rows, index),
    operationOf: (index) => asOperation(at(rows, index), world),
    snapshotAt: () => {
      throw new Error('a sketched playback has no snapshots');
    },
    effectsAt: (index) => effects[index] ?? [],
    cast: {
      users: users.map((name, user) => ({
        user,
        name,
        operations: rows.filter((row) => row.user === user).length,
      })),
      sets: [],
      places: places.map((place, index) => asPlace(place, index)),
      contexts: [],
    },
    life: (index) => at(lives, index),
    reference: (index) => at(references, index),
    referenceCount: references.length,
    lifeCount: lives.length,
  };
}

function delivered(user: number, event: EventName, ioasid: number): Effect {
  const nothing = { subscriber: 0, spid: 0, set: 0, priv: 0, held: [] } as const;
  return { kind: 'delivered', user, chain: 'global', event, ioasid, ...nothing };
}

function asPlace({ ioasid, lives }: { ioasid: number; lives: readonly number[] }, place: number): CastPlace {
  return { place, ioasid, set: 0, lives, mostReferences: 4 };
}

function asOperation(row: Row, world: World): Operation {
  const args = row.ioasid < 0 ? {} : { set: 'vm1', id: row.ioasid, min: 1, max: 15 };
  return { call: row.call, user: world.users.nameOf(row.user), args };
}
