import { Map as PersistentMap } from 'immutable';
import type { Operation } from '../src/allocator/operation.ts';

/** What the compared designs keep of an ID: the least that can show a count. No sets, no holders, no messages. */
export interface PersistentEntry {
  readonly references: number;
  readonly pending: boolean;
}

export interface PersistentState {
  readonly ids: PersistentMap<number, PersistentEntry>;
  readonly next: number;
}

export const EMPTY: PersistentState = { ids: PersistentMap(), next: 1 };

/** A reducer as one would write it for redux, over a persistent map so that states share what did not change. */
export function reduce(state: PersistentState, operation: Operation): PersistentState {
  const id = typeof operation.args.id === 'number' ? operation.args.id : 0;
  switch (operation.call) {
    case 'ioasid_alloc':
      return { ids: state.ids.set(state.next, { references: 1, pending: false }), next: state.next + 1 };
    case 'ioasid_get': {
      const entry = state.ids.get(id);
      if (entry === undefined || entry.pending) return state;
      return { ...state, ids: state.ids.set(id, { ...entry, references: entry.references + 1 }) };
    }
    case 'ioasid_put':
    case 'ioasid_free': {
      const entry = state.ids.get(id);
      if (entry === undefined) return state;
      const references = entry.references - 1;
      const pending = entry.pending || operation.call === 'ioasid_free';
      return {
        ...state,
        ids: references === 0 ? state.ids.delete(id) : state.ids.set(id, { references, pending }),
      };
    }
    default:
      return state;
  }
}
