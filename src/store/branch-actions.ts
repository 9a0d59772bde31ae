import type { StoreApi } from 'zustand/vanilla';
import type { Operation } from '../allocator/operation.ts';
import { rowAtPlace } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';
import { branchWith, changedBranch, redone, remembered, undone, withoutBranch } from './edits.ts';
import { firstChanged, type Fix } from './fixes.ts';
import { stepTitle, withStep } from './recording.ts';
import type { NoticeActions } from './notices.ts';
import type { FigureState } from './state.ts';

interface Needs {
  readonly playback: (state?: FigureState) => Playback;
  readonly seek: (row: number) => void;
  readonly tell: NoticeActions['tell'];
}

/** What changes the log: operations, the branches they stand in, and the way back. */
export function createBranchActions(store: StoreApi<FigureState>, { playback, seek, tell }: Needs) {
  const get = store.getState;
  const set = store.setState;

  return {
    /** Runs an operation after the one under the cursor and stands on its last row; forks where that is the past. */
    addOperation(operation: Operation): { forked: boolean } {
      const state = get();
      const { branch, isNew } = branchWith(state, playback(state), operation);
      const branches = isNew
        ? [...state.branches, branch]
        : state.branches.map((each) => (each.id === branch.id ? branch : each));
      set({
        ...remembered(state, `Add ${operation.call}`),
        branches,
        branchId: branch.id,
        window: undefined,
        recording:
          state.recording && withStep(state.recording, branch.operations.length - 1, stepTitle(operation)),
      });
      seek(playback().length - 1);
      return { forked: isNew };
    },

    /** Shows a fix as a branch of its own, at the place that it changes. */
    tryFix(fix: Fix, name: string): void {
      const state = get();
      const branch = changedBranch(state, name, firstChanged(fix), fix.log.operations);
      set({
        ...remembered(state, 'Try a fix'),
        branches: [...state.branches, branch],
        branchId: branch.id,
        playing: false,
        window: undefined,
      });
      seek(rowAtPlace(playback(), { operation: firstChanged(fix) }));
      const { hazardsLeft } = fix;
      tell('info', 'fix-shown', { name, more: String(hazardsLeft), undoable: true });
    },

    /** Stands on the same row in the other branch where they still agree, else where they part. */
    switchBranch(id: string): void {
      const state = get();
      if (id === state.branchId || !state.branches.some((branch) => branch.id === id)) return;
      set({ branchId: id, playing: false, window: undefined, stopped: undefined });
      seek(state.cursor);
    },

    renameBranch(id: string, name: string): void {
      const trimmed = name.trim();
      const state = get();
      if (trimmed === '' || state.branches.some((branch) => branch.id === id && branch.name === trimmed))
        return;
      const branches = state.branches.map((branch) =>
        branch.id === id ? { ...branch, name: trimmed } : branch,
      );
      set({ ...remembered(state, 'Rename branch'), branches });
    },

    deleteBranch(id: string): void {
      const state = get();
      const without = withoutBranch(state, id);
      const gone = state.branches.find((branch) => branch.id === id);
      if (without === undefined || gone === undefined) return;
      set({ ...remembered(state, `Delete branch ${gone.name}`), ...without, window: undefined });
      seek(state.cursor);
      tell('info', 'branch-deleted', { name: gone.name, undoable: true });
    },

    undo(): void {
      set({ ...undone(get()), playing: false });
      seek(get().cursor);
    },

    redo(): void {
      set({ ...redone(get()), playing: false });
      seek(get().cursor);
    },
  };
}
