import type { Texts } from '../en.ts';

export const panels: Texts['panels'] = {
  played: 'Was abgespielt wird',
  step: 'Dieser Schritt',
  steps: 'Schritte',
  timeline: 'Zeitleiste',
  panels: 'Seitenleisten',
  panel: 'Seitenleiste',
};
