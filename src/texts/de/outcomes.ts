import type { Texts } from '../en.ts';

export const outcomes: Texts['outcomes'] = {
  ok: 'ok',
  refused: 'abgelehnt',
  unheld: 'nicht gehalten',
  oops: 'Oops',
};
