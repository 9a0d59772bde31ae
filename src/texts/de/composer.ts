import type { Texts } from '../en.ts';

export const composer: Texts['composer'] = {
  title: 'Operation hinzufügen',
  close: 'Schließen',
  user: 'Nutzer',
  newUser: 'neu in diesem Protokoll',
  call: 'Aufruf',
  optional: 'freiwillig',
  somethingElse: 'etwas anderes …',
  nothingToChoose: 'nichts zur Auswahl',
  wholeNumber: 'bitte eine ganze Zahl',
  needed: 'nötig',
  wrongOnPurpose: 'Absichtlich falsch',
  nobody: 'niemand',
  run: 'Ausführen',
  runsAfter: (step) => `Läuft nach ${step}`,
  runsFirst: 'Läuft am Anfang',
  startsBranchAfter: (step) => `Beginnt einen Zweig nach ${step}`,
  startsBranchFirst: 'Beginnt einen Zweig am Anfang',
  newBranchFrom: (step) => `Neuer Zweig ab ${step}`,
  newBranchFirst: 'Neuer Zweig vom Anfang an',
  branchNote: 'Was danach kam, ist noch da: in dem Zweig, von dem er abgeht.',
};
