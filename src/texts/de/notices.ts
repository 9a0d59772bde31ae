import type { Texts } from '../en.ts';

const none = () => '';
const stillOpen = () => 'Was offen war, ist noch da.';
const named = (name: string) => `Der Link nennt „${name}“.`;
const srcTitle = () => 'Das Protokoll dieses Links lässt sich nicht öffnen';

export const notices: Texts['notices'] = {
  notices: 'Hinweise',
  undo: 'Rückgängig',
  copy: 'Kopieren',
  dismiss: 'Schließen',
  problems: 'Fehler',
  moreProblems: (count) => `und ${count} weitere`,
  told: {
    'put-away': { title: (name) => `„${name}“ wurde mit Ihren Änderungen weggelegt`, text: none },
    'fix-shown': {
      title: () => 'Ein Zweig mit dieser Änderung',
      text: (name, left) =>
        `${name}. ${left === '0' ? 'Keine Gefahr bleibt übrig.' : `Gefahren, die übrig bleiben: ${left}.`}`,
    },
    'branch-deleted': { title: (name) => `Zweig „${name}“ gelöscht`, text: none },
    'condition-removed': { title: (name) => `Bedingung „${name}“ entfernt`, text: none },
    'condition-unreadable': {
      title: () => 'Eine Bedingung dieses Links lässt sich nicht lesen',
      text: (condition) => condition,
    },
    'log-unreadable': { title: () => 'Das Protokoll lässt sich nicht öffnen', text: stillOpen },
    'file-unreadable': { title: (name) => `${name} lässt sich nicht öffnen`, text: stillOpen },
    'linked-log-unreadable': {
      title: () => 'Das Protokoll in diesem Link lässt sich nicht öffnen',
      text: stillOpen,
    },
    'link-unreadable': { title: () => 'Dieser Link lässt sich nicht öffnen', text: stillOpen },
    'lesson-unreadable': {
      title: () => 'Die Lektion der Vorführung lässt sich hier nicht öffnen',
      text: (id) => id,
    },
    'src-no-address': { title: srcTitle, text: (src) => `„${src}“ ist keine Adresse.` },
    'src-other-host': {
      title: srcTitle,
      text: (host) =>
        `Es liegt auf einem anderen Rechner, ${host}. Speichern Sie es dort und öffnen Sie hier die Datei.`,
    },
    'src-refused': {
      title: srcTitle,
      text: (path, status) => `Der Server antwortet auf ${path} mit ${status}.`,
    },
    'src-unreadable': { title: srcTitle, text: (path) => `${path} lässt sich nicht lesen.` },
    'nothing-differs-so': {
      title: () => 'Darin kann sich nichts unterscheiden',
      text: (name, known) => `Der Link nennt „${name}“; es gibt ${known}.`,
    },
    'unknown-rules': { title: () => 'Diese Regeln gibt es hier nicht', text: named },
    'unknown-story': { title: () => 'Diese Geschichte gibt es nicht', text: named },
    'unknown-marker': { title: (name) => `Dieses Protokoll hat keine Marke „${name}“`, text: none },
    'unknown-step': { title: (name) => `Diese Lektion hat keinen Schritt „${name}“`, text: none },
    'lesson-broken': {
      title: (name) => `${name} lässt sich so nicht lesen`,
      text: () => 'Sie sehen die Lektion, wie sie vorher war.',
    },
    'lesson-does-not-hold': {
      title: (name) => `${name} stimmt nicht`,
      text: () => 'Im Text steht etwas anderes, als geschieht.',
    },
    'unknown-name': { title: (name) => `In diesem Protokoll gibt es kein „${name}“`, text: none },
  },
};
