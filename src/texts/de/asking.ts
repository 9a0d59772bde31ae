import type { Texts } from '../en.ts';

export const asking: Texts['asking'] = {
  quizMe: 'Frag mich',
  about: 'Fragt nach dem nächsten Schritt (Q)',
  none: 'Kein Schritt in der Nähe gibt etwas zu fragen',
  title: 'Was geschieht als Nächstes?',
  result: (who, call) => `${who} ruft jetzt ${call} auf. Was kommt zurück?`,
  count: (who, call, ioasid) =>
    `${who} ruft jetzt ${call} auf. Wie viele Referenzen gibt es danach auf IOASID ${ioasid}?`,
  state: (who, call, ioasid) =>
    `${who} ruft jetzt ${call} auf. In welchem Zustand ist IOASID ${ioasid} danach?`,
  told: (who, call) => `${who} ruft jetzt ${call} auf. Wer wird benachrichtigt?`,
  nobody: 'niemand',
  right: (rules) => `Richtig: das tut ${rules}.`,
  wrongOther: (rules) => `Hier nicht: das tut ${rules}.`,
  wrongNobody: 'Hier nicht, und keine Fassung der Regeln antwortet so.',
  answerIs: (answer) => `Die Antwort ist: ${answer}.`,
  showIt: 'Zeigen, was geschieht',
  another: 'Noch eine Frage',
  close: 'Frage schließen',
};
