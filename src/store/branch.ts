import type { Branch, FigureState } from './state.ts';

export function currentBranch(state: FigureState): Branch {
  const branch = state.branches.find((each) => each.id === state.branchId) ?? state.branches[0];
  if (branch === undefined) throw new Error('a figure always has a branch');
  return branch;
}
