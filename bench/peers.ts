import { ActionCreators, instrument, type EnhancedStore } from '@redux-devtools/instrument';
import { legacy_createStore as createStore } from 'redux';
import type { Operation } from '../src/allocator/operation.ts';
import type { OperationSource } from '../src/timeline/operation-columns.ts';
import { EMPTY, reduce, type PersistentState } from './persistent.ts';

/** A design that can build its history from a log and show the state at any operation. */
export interface Peer {
  readonly name: string;
  build(log: OperationSource): History;
}

export interface History {
  seek(index: number): unknown;
  step(index: number): unknown;
}

type Action = { type: 'operation'; operation: Operation } | { type: '@@INIT' };

/** redux-devtools' `instrument`, fed in one piece through its own import, which is its fastest way in. */
export const instrumentPeer: Peer = {
  name: 'redux-devtools instrument',
  build(log) {
    const reducer = (state: PersistentState = EMPTY, action: Action): PersistentState =>
      action.type === 'operation' ? reduce(state, action.operation) : state;
    const store = createStore(reducer, instrument<PersistentState, Action>()) as unknown as EnhancedStore<
      PersistentState,
      Action,
      null
    >;
    const actions: Action[] = [];
    for (let index = 0; index < log.length; index += 1) {
      const operation = log.at(index);
      if (operation !== undefined) actions.push({ type: 'operation', operation });
    }
    store.liftedStore.dispatch(ActionCreators.importState<PersistentState, Action>(actions));
    const jump = (index: number): unknown => {
      store.liftedStore.dispatch(ActionCreators.jumpToState(index + 1));
      return store.liftedStore.getState().computedStates[index + 1]?.state;
    };
    return { seek: jump, step: jump };
  },
};

/** A persistent map kept whole after every operation. */
export const snapshotPeer: Peer = {
  name: 'persistent-map snapshots',
  build(log) {
    const states: PersistentState[] = [];
    let state = EMPTY;
    for (let index = 0; index < log.length; index += 1) {
      const operation = log.at(index);
      if (operation !== undefined) state = reduce(state, operation);
      states.push(state);
    }
    const at = (index: number): unknown => states[index];
    return { seek: at, step: at };
  },
};
