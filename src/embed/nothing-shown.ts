import type { ShownState } from '../store/shown-state.ts';

/** What a figure says before there is one. */
export const NOTHING_SHOWN: ShownState = {
  index: -1,
  total: 0,
  semantics: '',
  stateHash: '',
  ids: [],
  sets: [],
  hazards: [],
};
