import { expect, test } from 'vitest';
import { VARIANTS } from '../allocator/variants.ts';
import { randomLog } from './random-log.testing.ts';
import { createRun, type Run } from './run.ts';

/** A moment answers what a snapshot of the same row says. */
test.each(VARIANTS.map(({ id }) => id))(
  'a moment of %s agrees with the snapshot at every row',
  (semantics) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const run = createRun(randomLog(seed, 80), semantics);
      for (let row = -1; row < run.length; row += 1) {
        expect({ seed, row, ...byMoment(run, row) }).toEqual({ seed, row, ...bySnapshot(run, row) });
      }
    }
  },
);

const numbersOf = ({ cast }: Run): readonly number[] => [...new Set(cast.places.map(({ ioasid }) => ioasid))];

/** Sets by the last object that a handle ever means; before that is born the handle means another. */
function lastSets({ cast, world }: Run): readonly { readonly set: number; readonly handle: number }[] {
  return cast.sets
    .filter(({ name }) => !cast.sets.some((other) => other.name === `${name}′`))
    .map(({ set, name }) => ({ set, handle: world.handles.find(name.replace(/′+$/, '')) }))
    .filter(({ handle }) => handle >= 0);
}

function byMoment(run: Run, row: number): object {
  const born = new Set(
    run.snapshotAt(row).sets.flatMap(({ set, state }) => (state === 'unborn' ? [] : [set])),
  );
  const moment = run.momentAt(row);
  return {
    users: run.cast.users.map(({ user }) => [moment.queued(user), moment.isStopped(user)]),
    sets: lastSets(run)
      .filter(({ set }) => born.has(set))
      .map(({ handle }) => [moment.isAlive(handle), moment.nr(handle), moment.quota(handle)]),
    ids: numbersOf(run).map((number) => [
      moment.state(number),
      moment.generation(number),
      moment.isOrphan(number),
      moment.refcount(number),
      run.cast.users.map(({ user }) => [
        moment.held(user, number),
        moment.hasTable('context', user, number),
        moment.hasTable('borrowed', user, number),
      ]),
    ]),
  };
}

function bySnapshot(run: Run, row: number): object {
  const { users, sets, ids, contexts, borrowed } = run.snapshotAt(row);
  const counting = ids.some(({ refcount }) => refcount !== undefined);
  return {
    users: users.map(({ queued, stoppedAt }) => [queued, stoppedAt >= 0]),
    sets: lastSets(run).flatMap(({ set }) => {
      const view = sets.find((each) => each.set === set);
      if (view === undefined || view.state === 'unborn') return [];
      return [[view.state === 'alive', view.nr, view.state === 'gone' ? 0 : view.quota]];
    }),
    ids: numbersOf(run).map((number) => {
      const born = ids.filter(({ ioasid, state }) => ioasid === number && state !== 'unborn');
      const living = born.filter(({ state }) => state !== 'reclaimed');
      const [shown] = (living.length > 0 ? living : born).toSorted((a, b) => b.life - a.life);
      const uncounted = run.momentAt(row).refcount(number);
      return [
        shown?.state ?? 'unborn',
        shown?.generation ?? 0,
        shown?.orphan ?? false,
        // What stands in the counter of rules that do not count means nothing.
        counting ? (shown?.refcount ?? 0) : uncounted,
        run.cast.users.map(({ user }) => [
          shown?.references.filter((each) => each.user === user).length ?? 0,
          contexts.some((each) => each.user === user && each.ioasid === number),
          borrowed.some((each) => each.user === user && each.ioasid === number),
        ]),
      ];
    }),
  };
}
