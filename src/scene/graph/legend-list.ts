import type { Playback } from '../../timeline/playback.ts';
import { DIFFERS_ENTRY, legendOf, legendSwatch } from './legend.ts';
import { createElement } from './patch.ts';

const shown = new WeakMap<Element, readonly [Playback, boolean]>();

/** The legend as a list below the picture; drawn once for a playback, and again where a step is pinned or let go. */
export function drawLegend(list: HTMLElement, playback: Playback, pinned = false): void {
  const before = shown.get(list);
  if (before?.[0] === playback && before[1] === pinned) return;
  shown.set(list, [playback, pinned]);
  const entries = pinned ? [...legendOf(playback), DIFFERS_ENTRY] : legendOf(playback);
  list.replaceChildren(
    ...entries.map(({ name, text }) => {
      const item = list.ownerDocument.createElement('li');
      item.append(createElement(legendSwatch(name)), text);
      return item;
    }),
  );
}
