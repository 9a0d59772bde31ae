import type { Texts } from '../en.ts';

export const handout: Texts['handout'] = {
  minutes: (minutes) => `etwa ${minutes} Minuten`,
  objectives: 'Danach können Sie',
  step: (step, of) => `Schritt ${step} von ${of}`,
  question: 'Frage',
  orderQuestion: 'Nummerieren Sie in der richtigen Reihenfolge.',
  numberQuestion: 'Antwort:',
  pickQuestion: 'Antwort (im Bild zu finden):',
  happens: 'Was geschieht',
  continued: 'Nach der Frage',
  answers: 'Lösungen',
  answersLead: 'Erst nach dem Antworten ansehen.',
  notes: 'Notizen für Vortragende',
  rules: (variant) => `Nach den Regeln von ${variant}.`,
};
