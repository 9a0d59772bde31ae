import type { Texts } from '../en.ts';

export const differ: Texts['differ'] = {
  button: 'Was zählt',
  title: 'Was als Unterschied zählt',
  panel: 'Was als Unterschied zählt',
  legend: 'Als Unterschied zählt',
  note: 'Zustände, die nur anders heißen (IDLE und ACTIVE), zählen nie.',
  last: 'Mindestens eines muss zählen.',
  some: (count, all) => `${count} von ${all}`,
  results: 'Ergebnisse von Aufrufen',
  states: 'Zustände',
  refcounts: 'Referenzzähler',
  holders: 'Inhaber',
  sets: 'Mengen',
  notifications: 'Benachrichtigungen',
  comparing: (percent) => `Vergleiche… ${percent} %`,
  cancel: 'Vergleich abbrechen',
};
