import type { Operation } from '../allocator/operation.ts';
import type { Playback } from '../timeline/playback.ts';
import { currentBranch, forksAt } from './branch.ts';
import { NO_FILTER, type Branch, type Edit, type FigureState } from './state.ts';

/** Edits that undo remembers; older ones are forgotten, which the undo button says when it is reached. */
const UNDO_LIMIT = 500;

/** What the state must keep so that an edit can be taken back. */
function editOf(state: FigureState, label: string): Edit {
  const { document, origin, report, semantics, branches, branchId, cursor, bookmarks } = state;
  const { conditions, recording, lesson } = state;
  const log = { document, origin, report, semantics, branches, branchId, bookmarks, conditions };
  return { label, ...log, cursor, recording, lesson };
}

/** The part of the state that an edit brings back. In the same log the rules that were chosen and the step of a lesson come to meanwhile stay. */
function restored(state: FigureState, edit: Edit): Partial<FigureState> {
  const { label: _, semantics, lesson, ...rest } = edit;
  if (edit.document === state.document) return rest;
  return {
    ...rest,
    semantics,
    lesson,
    selection: undefined,
    hover: undefined,
    window: undefined,
    filter: NO_FILTER,
  };
}

export function remembered(state: FigureState, label: string): Pick<FigureState, 'past' | 'future'> {
  return { past: [...state.past, editOf(state, label)].slice(-UNDO_LIMIT), future: [] };
}

export function undone(state: FigureState): Partial<FigureState> {
  const edit = state.past.at(-1);
  if (edit === undefined) return {};
  return {
    ...restored(state, edit),
    past: state.past.slice(0, -1),
    future: [editOf(state, edit.label), ...state.future],
  };
}

export function redone(state: FigureState): Partial<FigureState> {
  const [edit, ...rest] = state.future;
  if (edit === undefined) return {};
  return { ...restored(state, edit), past: [...state.past, editOf(state, edit.label)], future: rest };
}

/**
 * The branch in which an operation runs after the one under the cursor. At the end of a branch that is the branch itself; in its
 * past it is a new one, and nothing of the old is touched. An operation cannot run inside another (that one holds the lock):
 * with the cursor inside a call it runs after the call has returned.
 */
export function branchWith(
  state: FigureState,
  playback: Playback,
  operation: Operation,
): { branch: Branch; isNew: boolean } {
  const branch = currentBranch(state);
  const after = state.cursor < 0 ? 0 : playback.row(state.cursor).operation + 1;
  const operations = [...branch.operations.slice(0, after), operation];
  if (!forksAt(state, after)) return { branch: { ...branch, operations }, isNew: false };
  return {
    isNew: true,
    branch: {
      id: unusedId(state.branches),
      name: branchName(operation, state.branches),
      parent: branch.id,
      forkedAfter: after,
      operations,
    },
  };
}

/** A branch that changes operations instead of adding one at the end. */
export function changedBranch(
  state: FigureState,
  name: string,
  forkedAfter: number,
  operations: readonly Operation[],
): Branch {
  const taken = state.branches.some((branch) => branch.name === name);
  return {
    id: unusedId(state.branches),
    name: taken ? `${name} (${state.branches.length})` : name,
    parent: state.branchId,
    forkedAfter,
    operations,
  };
}

function unusedId(branches: readonly Branch[]): string {
  let number = branches.length;
  while (branches.some((branch) => branch.id === `b${number}`)) number += 1;
  return `b${number}`;
}

/** "KVM ioasid_get", and a number where that is taken. */
function branchName(operation: Operation, branches: readonly Branch[]): string {
  const name = `${operation.user} ${operation.call}`;
  const taken = branches.filter(
    (branch) => branch.name === name || branch.name.startsWith(`${name} (`),
  ).length;
  return taken === 0 ? name : `${name} (${taken + 1})`;
}

/** Without a branch; its children hang on to its parent. The one that was opened stays. */
export function withoutBranch(
  state: FigureState,
  id: string,
): Pick<FigureState, 'branches' | 'branchId'> | undefined {
  const gone = state.branches.find((branch) => branch.id === id);
  if (gone?.parent === undefined) return undefined;
  const parent = gone.parent;
  const branches = state.branches
    .filter((branch) => branch.id !== id)
    .map((branch) =>
      branch.parent === id
        ? { ...branch, parent, forkedAfter: Math.min(branch.forkedAfter, gone.forkedAfter) }
        : branch,
    );
  return { branches, branchId: state.branchId === id ? parent : state.branchId };
}
