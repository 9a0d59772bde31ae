import type { Figure } from '../store/figure.ts';
import { openLogText } from '../store/opening-text.ts';
import { shownState, type ShownState } from '../store/shown-state.ts';
import type { ThemeChoice } from '../store/state.ts';
import { seekMarker } from './link/follow-hash.ts';

/** What scripts of a page can do with the app: the methods of the embed's element, under the same names. */
export interface PageApi {
  load(request: { readonly log: string | object }): boolean;
  seek(request: { readonly to: number } | { readonly by: number } | { readonly marker: string }): void;
  play(): void;
  pause(): void;
  setTheme(request: { readonly theme: ThemeChoice }): void;
  setSemantics(request: { readonly semantics: string }): void;
  getState(): ShownState;
}

export function createPageApi(figure: Figure): PageApi {
  const { actions } = figure;
  return {
    load: ({ log }) => openLogText(figure, typeof log === 'string' ? log : JSON.stringify(log)),
    seek: (request) => {
      if ('to' in request) actions.seek(request.to);
      else if ('by' in request) actions.step(request.by);
      else seekMarker(figure, request.marker);
    },
    play: actions.play,
    pause: actions.pause,
    setTheme: ({ theme }) => actions.setTheme(theme),
    setSemantics: ({ semantics }) => actions.setSemantics(semantics),
    getState: () => shownState(figure),
  };
}
