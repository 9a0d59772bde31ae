import type { Effect } from '../../allocator/effect.ts';
import { World } from '../../allocator/world.ts';
import { invariant } from '../../base/assert.ts';
import type { Life, Playback, Reference } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import type { IoasidView } from '../../timeline/snapshot.ts';
import {
  at,
  CALLS,
  lastView,
  placesOf,
  snapshotOf,
  unborn,
  type Deed,
  type Open,
  type Sketch,
  type Stage,
  type State,
} from './staged-state.testing.ts';

/** Plays sketches; a stand-in for a run of the real allocator that can stand in any situation we want to draw. */
export function stagedPlayback(stage: Stage, sketches: readonly Sketch[]): Playback {
  const world = new World();
  for (const name of stage.users) world.users.indexOf(name);
  const lives: Open<Life>[] = [];
  const references: Open<Reference>[] = [];
  const places = placesOf(stage, sketches);
  const rows: Row[] = [];
  const effects: Effect[][] = [];
  const state: State = {
    ids: places.map(({ place, ioasid, set }) => unborn(place, ioasid, set)),
    sets: stage.sets.map(({ quota }, set) => ({
      set,
      state: 'unborn',
      quota,
      nr: 0,
      refcount: 1,
      chain: [],
    })),
    contexts: [],
    borrowed: [],
    queued: stage.users.map(() => 0),
    stoppedAt: stage.users.map(() => -1),
  };
  const snapshots = [snapshotOf(state, stage, -1)];
  for (const [index, [name, deed]] of sketches.entries()) {
    const user = world.users.indexOf(name);
    const told: Effect[] = [];
    const view = 'id' in deed ? lastView(state, places, deed, stage) : undefined;
    play(index, user, deed, view);
    effects.push(told);
    rows.push({
      index,
      kind: 'call',
      call: CALLS[deed.does],
      user,
      operation: index,
      depth: 0,
      parent: -1,
      handle: 0,
      ioasid: view?.ioasid ?? -1,
      life: view?.life ?? -1,
      flags: 0,
      refcount: view?.refcount,
      outcome: deed.does === 'find' ? { kind: 'pointer', value: 1 } : { kind: 'void' },
    });
    snapshots.push(snapshotOf(state, stage, index));

    function take(view: Open<IoasidView>): void {
      const reference =
        references.push({ life: view.life, user, takenAt: index, droppedAt: -1, droppedBy: -1 }) - 1;
      view.references = [...view.references, { reference, user, takenAt: index }];
      if (view.refcount !== undefined && view.refcount >= 0) view.refcount += 1;
      told.push({ kind: 'reference-taken', reference, life: view.life, user });
    }

    function drop(view: Open<IoasidView>, holder: number): void {
      const found = view.references.findLast((each) => each.user === holder);
      invariant(found, `${name} holds nothing on ${view.ioasid}`);
      Object.assign(references[found.reference] ?? {}, { droppedAt: index, droppedBy: user });
      view.references = view.references.filter((each) => each !== found);
      view.refcount = (view.refcount ?? 1) - 1;
      told.push({
        kind: 'reference-dropped',
        reference: found.reference,
        life: view.life,
        user: holder,
        by: user,
        unheld: holder !== user,
      });
      if (view.references.length === 0) reclaim(view);
    }

    function reclaim(view: Open<IoasidView>): void {
      Object.assign(view, { state: 'reclaimed', reclaimedAt: index, refcount: undefined, orphan: false });
      Object.assign(lives[view.life] ?? {}, { reclaimedAt: index });
      told.push({ kind: 'reclaimed', life: view.life, ioasid: view.ioasid });
      const set = state.sets[view.set];
      if (set) set.nr -= 1;
      for (const each of [...state.contexts, ...state.borrowed])
        if (each.life === view.life) each.stale = true;
    }

    function play(index: number, user: number, deed: Deed, view: Open<IoasidView> | undefined): void {
      if (deed.does === 'create' || deed.does === 'destroy') {
        const set = state.sets[stage.sets.findIndex((each) => each.name === deed.set)];
        invariant(set, `no set ${deed.set}`);
        set.state = deed.does === 'create' ? 'alive' : 'gone';
        told.push({
          kind: deed.does === 'create' ? 'set-created' : 'set-destroyed',
          set: set.set,
          sid: set.set,
        });
        return;
      }
      if (deed.does === 'oops') {
        state.stoppedAt[user] = index;
        return;
      }
      invariant(view, 'a number');
      switch (deed.does) {
        case 'alloc': {
          const life =
            lives.push({
              ioasid: view.ioasid,
              set: view.set,
              generation: view.generation + 1,
              place: view.place,
              allocatedAt: index,
              pendingAt: -1,
              reclaimedAt: -1,
            }) - 1;
          Object.assign(view, {
            life,
            generation: view.generation + 1,
            state: 'ACTIVE',
            refcount: stage.uncounted ? undefined : 0,
            allocatedAt: index,
            pendingAt: -1,
            reclaimedAt: -1,
          });
          told.push({ kind: 'allocated', life, ioasid: view.ioasid, set: view.set });
          const set = state.sets[view.set];
          if (set) set.nr += 1;
          told.push({ kind: 'nr', set: view.set, from: 0, to: 1 });
          if (stage.uncounted !== true) take(view);
          break;
        }
        case 'get':
          take(view);
          break;
        case 'put':
          drop(view, user);
          break;
        case 'steal':
          drop(view, world.users.indexOf(deed.from));
          break;
        case 'free':
          view.state = 'FREE_PENDING';
          view.pendingAt = index;
          Object.assign(lives[view.life] ?? {}, { pendingAt: index });
          told.push({ kind: 'state', life: view.life, from: 'ACTIVE', to: 'FREE_PENDING' });
          if (stage.uncounted === true) reclaim(view);
          break;
        case 'find':
          state.borrowed.push({ user, ioasid: view.ioasid, life: view.life, stale: false });
          told.push({ kind: 'borrowed', user, life: view.life });
          break;
        case 'queue':
          state.queued[user] = (state.queued[user] ?? 0) + 1;
          told.push({ kind: 'work-queued', by: user, ioasid: view.ioasid });
          break;
        case 'work':
          state.queued[user] = Math.max(0, (state.queued[user] ?? 0) - 1);
          drop(view, user);
          break;
        case 'set':
          state.contexts.push({
            user,
            context: deed.context,
            ioasid: view.ioasid,
            life: view.life,
            stale: false,
            dma: false,
          });
          told.push({
            kind: 'context',
            action: 'set',
            user,
            context: deed.context,
            ioasid: view.ioasid,
            life: view.life,
          });
          break;
        case 'clear':
          state.contexts.splice(
            state.contexts.findIndex((each) => each.user === user && each.context === deed.context),
            1,
          );
          told.push({
            kind: 'context',
            action: 'clear',
            user,
            context: deed.context,
            ioasid: view.ioasid,
            life: view.life,
          });
          break;
        case 'dma':
          for (const each of state.contexts)
            if (each.life === view.life && each.user === user) each.dma = true;
          break;
        case 'orphan':
          view.orphan = true;
          told.push({ kind: 'orphaned', life: view.life, ioasid: view.ioasid, set: view.set });
          break;
        case 'dangle':
          view.dangling = true;
          break;
        case 'hide':
          view.hidden = true;
          break;
        case 'saturate':
          view.refcount = -1073741824;
          told.push({ kind: 'refcount', life: view.life, from: 1, to: -1073741824 });
          break;
      }
    }
  }
  const most = places.map(({ place }) =>
    Math.max(...snapshots.map(({ ids }) => ids[place]?.references.length ?? 0)),
  );
  return {
    semantics: 'v2',
    counts: true,
    nearestCall: () => undefined,
    world,
    length: rows.length,
    row: (index) => at(rows, index),
    operationOf: (index) => ({ call: at(rows, index).call, user: '', args: {} }),
    callText: (index) => `${at(rows, index).call}()`,
    stateHash: (index) => String(index),
    snapshotAt: (index) => at(snapshots, index + 1),
    effectsAt: (index) => at(effects, index),
    cast: {
      users: stage.users.map((name, user) => ({ user, name, operations: 1 })),
      sets: stage.sets.map((set, index) => ({ ...set, set: index, sid: index, type: 'MM' })),
      places: places.map((place, index) => ({
        ...place,
        lives: lives.flatMap((life, number) => (life.place === index ? number : [])),
        mostReferences: most[index] ?? 0,
      })),
      contexts: [...new Set(sketches.flatMap(([, deed]) => ('context' in deed ? deed.context : [])))],
    },
    life: (index) => at(lives, index),
    reference: (index) => at(references, index),
    referenceCount: references.length,
    lifeCount: lives.length,
  };
}
