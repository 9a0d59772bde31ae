import type { Texts } from '../en.ts';

export const report: Texts['report'] = {
  title: (name) => `Wie ${name} gelesen wurde`,
  lines: 'Zeilen',
  used: 'verwendet',
  ignored: (reason) => `übergangen: ${reason}`,
  sayLost: 'melden verlorene Ereignisse',
  withProblems: 'mit Fehlern',
  allLines: 'alle Zeilen',
  calls: 'Aufrufe nach Funktion',
  problemLines: 'Zeilen mit Fehlern',
  supposed: 'Was vermutet werden musste',
  notes: 'Anmerkungen',
  names: 'Namen und die Zeiger, für die sie stehen',
  lostEvents: 'Verlorene Ereignisse',
  start: 'Anfang',
  unknownNumber: 'unbekannt viele',
  place: (line, cpu) => `Zeile ${line}${cpu === undefined ? '' : `, CPU ${cpu}`}`,
  lostHere: (count, place) => `${count} Ereignisse nach diesem Schritt verloren (${place})`,
  line: (line) => `Zeile ${line}`,
  more: (count) => `und ${count} weitere`,
};
