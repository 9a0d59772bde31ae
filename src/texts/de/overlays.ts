import type { Texts } from '../en.ts';

export const overlays: Texts['overlays'] = {
  drop: 'Hier loslassen, um das Protokoll oder die Ablaufspur zu öffnen',
  reading: (name) => `${name} wird gelesen …`,
  running: (name) => `${name} wird durchgespielt …`,
  cancel: 'Abbrechen',
  beside: (branch, origin) => `„${branch}“ neben „${origin}“`,
  sameUpTo: (operation) => `Dasselbe bis Operation ${operation} des Protokolls.`,
  sameEnd: 'Beide enden im selben Zustand.',
  endsDifferently: 'Was anders endet',
  ioasid: 'IOASID',
  more: (count) => `und ${count} weitere`,
  nothingAfter: 'nichts nach der Gabelung',
};
