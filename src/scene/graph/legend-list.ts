import type { Playback } from '../../timeline/playback.ts';
import { legendOf } from './legend.ts';
import { createElement } from './patch.ts';

const shown = new WeakMap<Element, readonly [Playback, boolean]>();

/** The legend as a list below the picture; drawn once for a playback, and again where a step is pinned or let go. */
export function drawLegend(list: HTMLElement, playback: Playback, pinned = false): void {
  const before = shown.get(list);
  if (before?.[0] === playback && before[1] === pinned) return;
  shown.set(list, [playback, pinned]);
  list.replaceChildren(
    ...legendOf(playback, pinned).map(({ swatch, text }) => {
      const item = document.createElement('li');
      item.append(createElement(swatch), text);
      return item;
    }),
  );
}
