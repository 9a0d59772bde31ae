import type { Figure } from '../../store/figure.ts';
import { openLinkedLog } from '../../store/linking.ts';
import { markedRows, markersOf } from '../../store/markers.ts';
import { rulesOffered } from '../../store/rules.ts';
import { openStory } from '../../store/stories.ts';
import { parseHash, type HashLink } from './hash.ts';

/** Opens what a link says. What it says wrongly is told, and the rest of it is done. Answers whether it opened a log. */
export async function followHash(figure: Figure, hash: string): Promise<boolean> {
  const link = parseHash(hash);
  const { at, view, semantics } = link;
  const { actions, store } = figure;
  const opened = await openLog(figure, link);
  if (view !== undefined) actions.setView(view);
  if (semantics !== undefined) {
    const known = rulesOffered(store.getState().semantics).some(({ id }) => id === semantics);
    if (known) actions.setSemantics(semantics);
    else actions.notify('error', 'These rules are unknown here', `The link names “${semantics}”.`);
  }
  if (typeof at === 'number') actions.seek(at);
  else if (at !== undefined) seekMarker(figure, at);
  return opened;
}

async function openLog(figure: Figure, { log, scenario }: HashLink): Promise<boolean> {
  if (log !== undefined) return openLinkedLog(figure, log);
  if (scenario === undefined) return false;
  if (openStory(figure, scenario)) return true;
  figure.actions.notify('error', 'There is no such story', `The link names “${scenario}”.`);
  return false;
}

/** Goes to a marker by its name; says so where the log has none of that name. */
export function seekMarker({ actions, store, playback }: Figure, name: string): void {
  const marker = markedRows(playback(), markersOf(store.getState())).find((each) => each.name === name);
  if (marker === undefined) actions.notify('info', `There is no marker “${name}” in this log`, '');
  else actions.seek(marker.row);
}
