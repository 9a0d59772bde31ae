import type { Playback } from '../../timeline/playback.ts';
import { legendOf, legendSwatch } from './legend.ts';
import { createElement } from './patch.ts';

const shown = new WeakMap<Element, Playback>();

/** The legend as a list below the picture; drawn once for a playback. */
export function drawLegend(list: HTMLElement, playback: Playback): void {
  if (shown.get(list) === playback) return;
  shown.set(list, playback);
  list.replaceChildren(
    ...legendOf(playback).map(({ name, text }) => {
      const item = list.ownerDocument.createElement('li');
      item.append(createElement(legendSwatch(name)), text);
      return item;
    }),
  );
}
