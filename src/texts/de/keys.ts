import type { Texts } from '../en.ts';

const CAPS: Readonly<Record<string, string>> = {
  Space: 'Leertaste',
  Shift: 'Umschalt',
  Ctrl: 'Strg',
  Home: 'Pos1',
  End: 'Ende',
  'Page Up': 'Bild ↑',
  'Page Down': 'Bild ↓',
};

const NAMED = new RegExp(Object.keys(CAPS).join('|'), 'g');

export const keys: Texts['keys'] = {
  title: 'Tasten',
  note: 'Tasten gelten im ganzen Fenster, solange nichts eingegeben wird. Das Mausrad rollt; mit Strg vergrößert es.',
  cap: (key) => key.replaceAll(NAMED, (name) => CAPS[name] ?? name),
  groups: {
    time: 'Zeit',
    picture: 'Bild',
    log: 'Protokoll',
    lesson: 'Lektion',
  },
  does: {
    play: 'abspielen oder anhalten',
    back: 'einen Schritt zurück',
    forward: 'einen Schritt weiter',
    selected: 'voriger oder nächster Schritt des Ausgewählten',
    ends: 'erster oder letzter Schritt',
    tenths: 'Zehntel des Protokolls',
    markers: 'vorige oder nächste Marke',
    hazard: 'nächste Gefahr',
    refused: 'nächster abgelehnter Aufruf oder nächste Abgabe ohne Referenz',
    conditions: 'nächster oder voriger Schritt, bei dem eine Bedingung wahr wird',
    pin: 'diesen Moment festhalten: gezeigt wird, was davon abweicht',
    speed: 'langsamer oder schneller abspielen',
    nextView: 'nächste Ansicht: Graph, Spuren, Bilanz, Meldungen, Locks, Tabelle',
    view: 'diese Ansicht',
    fit: 'Bild einpassen',
    zoom: 'vergrößern, verkleinern',
    clear: 'erst die Auswahl, dann den festgehaltenen Schritt, dann den Filter aufheben',
    add: 'Operation hinzufügen',
    filter: 'filtern',
    bookmark: 'Lesezeichen für diesen Schritt',
    undo: 'rückgängig machen',
    redo: 'wiederholen',
    present: 'auf einem Projektor vorführen',
    help: 'diese Tasten',
    lessonForward: 'nächster Schritt der Lektion',
    lessonBack: 'voriger Schritt der Lektion',
    lessonReturn: 'zurück zum Schritt, wohin auch immer Sie geschaut haben',
    lessonQuestion: 'zur offenen Frage, oder eine Frage zum nächsten Schritt',
  },
};
