import type { Texts } from '../en.ts';
import { day } from '../en/sources.ts';

export const sources: Texts['sources'] = {
  group: 'Woher das kommt',
  date: (iso) => day('de', iso, '.'),
  list: (name) => `Liste ${name}`,
  more: (count) => (count === 1 ? 'Noch eine' : `Noch ${count}`),
  became: 'Was daraus wurde',
  compare: (own, others) => `${own} mit ${new Intl.ListFormat('de').format(others)} vergleichen`,
};
