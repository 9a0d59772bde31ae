import type { Texts } from '../en.ts';

export const record: Texts['record'] = {
  start: 'Lektion aufzeichnen',
  tab: 'Lektion',
  hint: 'Jede Operation, die Sie hinzufügen, wird ein Schritt. „Schritt hier“ macht einen aus der Operation, auf der Sie stehen.',
  stepHere: 'Schritt hier',
  steps: 'Schritte der Lektion',
  title: (step) => `Überschrift von Schritt ${step}`,
  caption: (step) => `Text von Schritt ${step}`,
  captionHint: 'Was geschieht hier, und warum?',
  remove: (step) => `Schritt ${step} entfernen`,
  save: 'Sichern',
  copy: 'Kopieren',
  copied: 'Die Lektion ist als Markdown kopiert',
  copyRefused: 'Der Browser lässt das Kopieren nicht zu',
  copyRefusedHint: 'Sichern Sie die Lektion als Datei.',
  discard: 'Verwerfen',
  discarded: 'Die Aufzeichnung wurde verworfen',
  lost: 'Eine Lektion kann nicht sagen:',
};
