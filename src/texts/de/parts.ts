import type { Texts } from '../en.ts';

export const parts: Texts['parts'] = {
  close: 'Schließen',
  list: (items) => new Intl.ListFormat('de').format(items),
  goTo: (step) => `Zu Operation ${step}`,
};
