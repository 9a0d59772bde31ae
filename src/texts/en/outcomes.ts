/** How a step ended, in a word, where its result has none. */
export const outcomes = {
  ok: 'ok',
  refused: 'refused',
  unheld: 'unheld',
  oops: 'oops',
};
