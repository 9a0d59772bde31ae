import { markedRows, markersOf } from '../store/markers.ts';
import type { Figure } from '../store/figure.ts';
import { resultsOf, type LessonResults } from '../store/lesson/results.ts';
import { openLogText } from '../store/opening-text.ts';
import { checkRequest, type RequestName, type Requests, type SeekRequest } from '../store/requests.ts';
import { rulesOffered } from '../store/rules.ts';
import { shownState, type ShownState } from '../store/shown-state.ts';

/** What scripts of a page can do with the app: the methods of the embed's element, under the same names and with the same answers. */
export interface PageApi {
  load(request: Requests['load']): Promise<boolean>;
  seek(request: SeekRequest): Promise<boolean>;
  play(): Promise<boolean>;
  pause(): Promise<boolean>;
  setTheme(request: Requests['setTheme']): Promise<boolean>;
  setSemantics(request: Requests['setSemantics']): Promise<boolean>;
  getState(): ShownState;
  /** How the lesson that is open went so far; undefined where none is. */
  getResults(): LessonResults | undefined;
}

export function createPageApi(figure: Figure): PageApi {
  const ask = (name: RequestName, given: unknown): Promise<boolean> =>
    Promise.resolve(act(figure, name, given));
  return {
    load: (request) => ask('load', request),
    seek: (request) => ask('seek', request),
    play: () => ask('play', {}),
    pause: () => ask('pause', {}),
    setTheme: (request) => ask('setTheme', request),
    setSemantics: (request) => ask('setSemantics', request),
    getState: () => shownState(figure),
    getResults: () => {
      const { lesson } = figure.store.getState();
      return lesson && resultsOf(lesson);
    },
  };
}

/** Does what is asked before it returns; false where nothing was done. */
function act(figure: Figure, name: RequestName, given: unknown): boolean {
  const checked = checkRequest(name, given);
  if (!checked.ok) return false;
  const { request } = checked;
  const { actions, store } = figure;
  if (request.name === 'load') return openLogText(figure, request.text);
  if (request.name === 'setTheme') {
    // The app has no host but the system.
    actions.setTheme(request.theme === 'host' ? 'auto' : request.theme);
    return true;
  }
  if (figure.playback().length === 0) return false;
  switch (request.name) {
    case 'play':
      actions.play();
      return true;
    case 'pause':
      actions.pause();
      return true;
    case 'getState':
      return true;
    case 'seek':
      return seek(figure, request.seek);
    case 'setSemantics': {
      const known = rulesOffered(store.getState().semantics).some(({ id }) => id === request.semantics);
      if (known) actions.setSemantics(request.semantics);
      return known;
    }
  }
}

function seek({ actions, store, playback }: Figure, { to, by, marker }: SeekRequest): boolean {
  const state = store.getState();
  const row =
    to ??
    (by === undefined
      ? markedRows(playback(), markersOf(state)).find(({ name }) => name === marker)?.row
      : state.cursor + by);
  if (row !== undefined) actions.seek(row);
  return row !== undefined;
}
