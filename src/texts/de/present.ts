import type { Texts } from '../en.ts';

export const present: Texts['present'] = {
  button: 'Vorführen',
  buttonHint: 'Für einen Projektor zeigen',
  screen: 'Vorführung',
  figure: 'Bild',
  tools: 'Vorführen',
  position: (at, total) => `${at} von ${total}`,
  next: 'Nächster Schritt',
  previous: 'Voriger Schritt',
  blank: 'Schwarzes Bild',
  blanked: 'Das Bild ist schwarz. Jede Taste bringt es zurück.',
  pointer: 'Zeiger',
  speaker: 'Sprecherfenster',
  follow: 'Mitverfolgen',
  fullscreen: 'Vollbild',
  leave: 'Beenden',
  refused: 'Der Browser hat das Sprecherfenster nicht geöffnet',
  refusedHint: 'Erlauben Sie dieser Seite Fenster, oder öffnen Sie diesen Link in einem eigenen Fenster:',
  openByHand: 'Sprecherfenster öffnen',
  nothing: 'In diesem Protokoll ist noch nichts geschehen.',
  unsent: (title) => `„${title}“ ist zu lang, um in einem zweiten Fenster gezeigt zu werden.`,
};
