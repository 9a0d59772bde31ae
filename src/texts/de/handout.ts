import type { Texts } from '../en.ts';

export const handout: Texts['handout'] = {
  button: 'Arbeitsblatt',
  about:
    'Bild und Text zu jedem Schritt, für Papier. Die Fragen stehen ohne Antworten da; die Lösungen kommen zuletzt.',
  withNotes: 'mit Notizen für Vortragende',
  print: 'Drucken',
  save: 'Als HTML speichern',
  failed: 'Das Arbeitsblatt kann nicht erstellt werden',
  minutes: (minutes) => `etwa ${minutes} Minuten`,
  objectives: 'Danach können Sie',
  step: (step, of) => `Schritt ${step} von ${of}`,
  question: 'Frage',
  orderQuestion: 'Nummerieren Sie in der richtigen Reihenfolge.',
  numberQuestion: 'Antwort:',
  pickQuestion: 'Antwort (im Bild zu finden):',
  happens: 'Was geschieht',
  right: 'richtig',
  wrong: 'falsch',
  continued: 'Nach der Frage',
  answers: 'Lösungen',
  answersLead: 'Erst nach dem Antworten ansehen.',
  notes: 'Notizen für Vortragende',
  rules: (variant) => `Nach den Regeln von ${variant}.`,
};
