import type { Texts } from '../en.ts';

export const parts: Texts['parts'] = {
  close: 'Schließen',
  goTo: (step) => `Zu Operation ${step}`,
};
