import { FIRST_BRANCH } from '../../store/empty.ts';
import type { Branch } from '../../store/state.ts';
import { useTexts } from '../use-texts.ts';

/** A branch as its reader calls it; the one that a log opens with has a name of ours until then. */
export function useBranchName(): (branch: Branch) => string {
  const { time: texts } = useTexts();
  return ({ name }) => (name === FIRST_BRANCH ? texts.firstBranch : name);
}
