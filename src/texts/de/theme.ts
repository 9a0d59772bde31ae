import type { Texts } from '../en.ts';

export const theme: Texts['theme'] = {
  group: 'Farben',
  auto: 'Farben des Systems',
  light: 'Helle Farben',
  dark: 'Dunkle Farben',
};
