import type { Texts } from '../en.ts';

export const stage: Texts['stage'] = {
  view: 'Ansicht',
  views: {
    graph: 'Graph',
    lanes: 'Spuren',
    balance: 'Bilanz',
    told: 'Meldungen',
    locks: 'Locks',
    table: 'Tabelle',
  },
  zoom: 'Vergrößerung',
  zoomOut: 'Verkleinern',
  zoomIn: 'Vergrößern',
  fit: 'Bild einpassen',
};
