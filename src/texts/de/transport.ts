import type { Texts } from '../en.ts';

export const transport: Texts['transport'] = {
  group: 'Abspielen',
  first: 'Anfang',
  previous: 'Zurück',
  play: 'Abspielen',
  pause: 'Anhalten',
  next: 'Weiter',
  last: 'Ende',
};
