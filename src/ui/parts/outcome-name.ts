import type { OutcomeClass } from '../../store/state.ts';

/** How a step ended, in a word, where its result has none. */
export const OUTCOME_NAME: Readonly<Record<OutcomeClass, string>> = {
  ok: 'ok',
  refused: 'refused',
  unheld: 'unheld',
  oops: 'oops',
};
