import type { Texts } from '../en.ts';

export const follow: Texts['follow'] = {
  title: 'Mitverfolgen',
  stepLink: 'Ein Link zu diesem Schritt',
  stepLinkHint: 'Öffnet genau diesen Schritt auf jedem Rechner. Er geht nicht von selbst weiter.',
  tooLong: 'Dieses Protokoll ist zu lang für einen Link. Geben Sie es als Datei weiter.',
  tabLink: 'Ein Fenster dieses Browsers, das folgt',
  tabLinkHint: 'Für einen zweiten Bildschirm an diesem Rechner.',
  openTab: 'Folgendes Fenster öffnen',
  machine: 'Ein anderer Rechner, der folgt',
  machineHint:
    'Beide Rechner müssen in einem Netz sein, das sie miteinander sprechen lässt; nichts läuft über einen Server. Viele Gästenetze erlauben es nicht.',
  invite: 'Einen Rechner einladen',
  inviting: 'Die Einladung wird vorbereitet …',
  one: '1. Geben Sie diese Einladung weiter. Sie gilt für einen Rechner.',
  two: '2. Fügen Sie die Antwort ein, die Sie zurückbekommen.',
  answer: 'Antwort des anderen Rechners',
  connect: 'Verbinden',
  connecting: 'Wird verbunden …',
  connected: 'Verbunden. Laden Sie den nächsten ein, wann Sie möchten.',
  lost: 'Die Verbindung ging verloren. Laden Sie noch einmal ein.',
  another: 'Noch einen Rechner einladen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  qr: 'QR-Code',
  following: 'Sie folgen der Vorführung.',
  away: 'Sie sehen sich um.',
  comeBack: 'Zurück zur Vorführung',
  gone: 'Die Vorführung ist gerade nicht da. Sie kommt von selbst zurück.',
  lostHere: 'Die Verbindung ging verloren. Bitten Sie um eine neue Einladung.',
  leave: 'Nicht mehr folgen',
  welcome: 'Sie sind eingeladen, einer Vorführung zu folgen',
  give: 'Geben Sie diese Antwort der Person, die vorführt. Die Vorführung erscheint, sobald sie dort eingegeben ist.',
  preparing: 'Ihre Antwort wird vorbereitet …',
  yourAnswer: 'Ihre Antwort',
  broken: 'Diese Einladung gilt nicht',
  plain: 'Das Programm öffnen, ohne zu folgen',
  problems: {
    'rtc/missing':
      'Dieser Browser kann sich nicht mit anderen Rechnern verbinden. Nehmen Sie den Link zum Schritt.',
    'rtc/no-address': 'Dieser Rechner fand keine eigene Adresse. Ist er in einem Netz?',
    'rtc/other-session':
      'Das gehört zu einer anderen Vorführung. Bitten Sie um die Antwort auf diese Einladung.',
    'rtc/refused': 'Der Browser nimmt diesen Text nicht an. Laden Sie noch einmal ein.',
    'signal/foreign':
      'Das ist keiner unserer Texte. Kopieren Sie ihn ganz, vom ersten bis zum letzten Zeichen.',
    'signal/version': 'Das kommt aus einer anderen Version des Programms. Beide Seiten brauchen dieselbe.',
    'signal/kind':
      'Einladung und Antwort sind vertauscht: Wer vorführt, gibt Antworten ein; wer folgt, öffnet Einladungen.',
    'signal/cut': 'Ein Teil fehlt. Kopieren Sie den Text ganz, vom ersten bis zum letzten Zeichen.',
  },
};
