import { MAIN_BRANCH } from './empty.ts';
import type { Branch, FigureState } from './state.ts';

export function currentBranch(state: FigureState): Branch {
  const branch = state.branches.find((each) => each.id === state.branchId) ?? state.branches[0];
  if (branch === undefined) throw new Error('a figure always has a branch');
  return branch;
}

/** The one that was opened. */
export function mainBranch(state: FigureState): Branch {
  return state.branches.find(({ id }) => id === MAIN_BRANCH) ?? currentBranch(state);
}

/** Whether an operation that is added after so many others starts a branch. The log of a lesson is the lesson's: it always does there. */
export function forksAt(state: FigureState, after: number): boolean {
  const branch = currentBranch(state);
  return after < branch.operations.length || (state.lesson !== undefined && branch.id === MAIN_BRANCH);
}
