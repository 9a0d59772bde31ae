import type { Call } from '../../allocator/calls.ts';
import { invariant } from '../../base/assert.ts';
import type {
  BorrowedView,
  CastPlace,
  CastSet,
  ContextView,
  IoasidView,
  SetView,
  Snapshot,
} from '../../timeline/snapshot.ts';

/** One row, told by what it does: only what the graph draws, and no rule is checked. */
export type Deed =
  | { readonly does: 'create' | 'destroy'; readonly set: string }
  | { readonly does: 'alloc'; readonly set: string; readonly id: number }
  | {
      readonly does:
        'get' | 'put' | 'free' | 'find' | 'queue' | 'work' | 'orphan' | 'dangle' | 'hide' | 'saturate';
      readonly id: number;
    }
  /** A drop by somebody who holds none. */
  | { readonly does: 'steal'; readonly id: number; readonly from: string }
  | { readonly does: 'set' | 'clear'; readonly id: number; readonly context: string }
  | { readonly does: 'dma'; readonly id: number }
  | { readonly does: 'oops' };

export type Sketch = readonly [user: string, deed: Deed];

export interface Stage {
  readonly users: readonly string[];
  readonly sets: readonly Pick<CastSet, 'name' | 'token' | 'quota'>[];
  /** Without counts, as in kernels before the series. */
  readonly uncounted?: boolean;
}

export const CALLS: Readonly<Record<Deed['does'], Call>> = {
  create: 'ioasid_alloc_set',
  destroy: 'ioasid_set_put',
  alloc: 'ioasid_alloc',
  get: 'ioasid_get',
  put: 'ioasid_put',
  free: 'ioasid_free',
  find: 'ioasid_find',
  queue: 'queue_work',
  work: 'run_work',
  orphan: 'ioasid_set_put',
  dangle: 'ioasid_set_free',
  hide: 'ioasid_register_allocator',
  saturate: 'preset_refcount',
  steal: 'ioasid_free',
  set: 'set_context',
  clear: 'clear_context',
  dma: 'dma_start',
  oops: 'ioasid_put',
};

export type Open<T> = { -readonly [Key in keyof T]: T[Key] };

export interface State {
  readonly ids: Open<IoasidView>[];
  readonly sets: Open<SetView>[];
  readonly contexts: Open<ContextView>[];
  readonly borrowed: Open<BorrowedView>[];
  readonly queued: number[];
  readonly stoppedAt: number[];
}

type Place = Pick<CastPlace, 'place' | 'ioasid' | 'set'>;

export function placesOf(stage: Stage, sketches: readonly Sketch[]): readonly Place[] {
  const found: Place[] = [];
  for (const [, deed] of sketches) {
    if (deed.does !== 'alloc') continue;
    const set = stage.sets.findIndex(({ name }) => name === deed.set);
    if (!found.some((each) => each.set === set && each.ioasid === deed.id))
      found.push({ place: found.length, ioasid: deed.id, set });
  }
  return found;
}

/** The living one of that number, or the one that died last. */
export function lastView(
  state: State,
  places: readonly Place[],
  deed: Extract<Deed, { id: number }>,
  stage: Stage,
): Open<IoasidView> {
  if (deed.does === 'alloc') {
    const set = stage.sets.findIndex(({ name }) => name === deed.set);
    return at(
      state.ids,
      places.findIndex((each) => each.set === set && each.ioasid === deed.id),
    );
  }
  const same = state.ids.filter(({ ioasid }) => ioasid === deed.id);
  return at(
    same.toSorted((a, b) => b.allocatedAt - a.allocatedAt),
    0,
  );
}

export function unborn(place: number, ioasid: number, set: number): Open<IoasidView> {
  return {
    place,
    ioasid,
    set,
    life: -1,
    generation: 0,
    state: 'unborn',
    refcount: undefined,
    references: [],
    spid: undefined,
    priv: 0,
    orphan: false,
    dangling: false,
    hidden: false,
    allocatedAt: -1,
    pendingAt: -1,
    reclaimedAt: -1,
  };
}

export function snapshotOf(state: State, stage: Stage, row: number): Snapshot {
  // References are never changed in place, so that flat copies do.
  const copy = {
    ...state,
    ids: state.ids.map((view) => ({ ...view })),
    sets: state.sets.map((set) => ({ ...set })),
    contexts: state.contexts.map((context) => ({ ...context })),
    borrowed: state.borrowed.map((borrowed) => ({ ...borrowed })),
    queued: [...state.queued],
    stoppedAt: [...state.stoppedAt],
  };
  return {
    row,
    capacity: 1048576,
    available: 1048576,
    ids: copy.ids.map((view) => ({ ...view, generation: Math.max(1, view.generation) })),
    sets: copy.sets,
    users: stage.users.map((_, user) => ({
      user,
      held: copy.ids.reduce(
        (sum, { references }) => sum + references.filter((each) => each.user === user).length,
        0,
      ),
      queued: copy.queued[user] ?? 0,
      stoppedAt: copy.stoppedAt[user] ?? -1,
    })),
    contexts: copy.contexts,
    borrowed: copy.borrowed,
    globalChain: [],
    work: [],
  };
}

export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  invariant(found !== undefined, `nothing at ${index}`);
  return found;
}
