import type { Texts } from '../en.ts';

export const inspector: Texts['inspector'] = {
  nothingYet: 'Noch ist nichts geschehen.',
  changes: 'Was sich geändert hat',
  noChange: 'Nichts.',
  checks: 'Prüfungen, der Reihe nach',
  verdicts: {
    passed: 'bestanden',
    failed: 'nicht bestanden',
    'not-so': 'trifft nicht zu',
    'not-made': 'nicht gemacht',
  },
  decides: 'entscheidet',
  partOf: 'Teil von',
  callsInside: 'Aufrufe darin',
  notListed: (before, after) =>
    `${before} frühere und ${after} spätere Schritte sind nicht aufgeführt; Umschalt mit den Pfeiltasten geht durch alle.`,
  references: 'Referenzen:',
  referencesAfter: 'Referenzen danach',
  locksHeld: 'Gehaltene Locks',
  kernelLog: 'Kernel-Log',
  levels: {
    debug: 'Debug',
    info: 'Info',
    warn: 'Warnung',
    err: 'Fehler',
    WARN: 'WARN, mit Stacktrace',
  },
  told: 'Wer benachrichtigt wird, der Reihe nach',
  refused: (event) => `${event} geht nie hinaus: Diese Regeln weisen das Ereignis ab.`,
  notToldYet: 'noch nicht benachrichtigt',
  reaction: {
    queues: 'stellt Arbeit für später ein',
    stops: 'hält die Kette an',
    nothing: 'tut nichts',
  },
  withoutResult: {
    ok: 'gibt nichts zurück',
    refused: 'abgelehnt, obwohl der Aufruf nichts zurückgibt',
    unheld: 'gibt eine Referenz ab, die er nicht hält',
    oops: 'kehrt nie zurück',
  },
  selected: (title) => `Ausgewählt: ${title}`,
  clearSelection: 'Auswahl aufheben',
  selection: {
    noId: 'IOASID',
    id: (name) => `IOASID ${name}`,
    set: (name) => `Menge ${name}`,
    reference: (user, id) => `Referenz von ${user} auf ${id}`,
    holds: (count) =>
      count === 0
        ? 'Hält keine gezählte Referenz.'
        : count === 1
          ? 'Hält eine gezählte Referenz.'
          : `Hält ${count} gezählte Referenzen.`,
    queued: (count) =>
      count === 1 ? 'Eine eingestellte Arbeit wartet noch.' : `${count} eingestellte Arbeiten warten noch.`,
    inUse: (count, quota) => `${count} von ${quota} benutzt.`,
    takenAt: (step) => `Genommen bei ${step}.`,
    neverDropped: 'In diesem Protokoll nie abgegeben.',
    droppedAt: (step) => `Abgegeben bei ${step}.`,
    stolenAt: (step, user) => `Abgegeben bei ${step} von ${user}, der keine hielt.`,
  },
  why: 'Warum ist sie noch da?',
};
