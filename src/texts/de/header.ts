import type { Texts } from '../en.ts';

export const header: Texts['header'] = {
  isOpen: 'Was offen ist',
  openPanel: 'Geschichten und Dateien',
  openAnother: 'Andere Geschichte oder Datei öffnen',
  openFile: 'Datei öffnen',
  newLog: 'Neues Protokoll',
  new: 'Neu',
  newHint: 'Ein neues Protokoll beginnen',
  open: 'Öffnen',
  openHint: 'Ein Protokoll oder eine aufgezeichnete Ablaufspur öffnen',
  save: 'Speichern',
  saveHint: 'Das Protokoll als Datei speichern',
  rulesOf: 'Regeln von',
  help: 'Tasten und Hilfe',
  more: 'Mehr',
  moreLabel: 'Regeln, Dateien, Farben, Hilfe',
  language: 'Sprache',
};
