import type { Figure } from '../../store/figure.ts';
import { linkedConditions } from '../../store/condition-links.ts';
import { ASPECTS, comparable, comparedSemantics } from '../../store/lens.ts';
import { isAway } from '../../store/lesson/standing.ts';
import { linkedLog } from '../../store/linking.ts';
import { printHash } from './hash.ts';

/** The hash that opens what is shown; undefined where a link cannot say it. */
export async function linkOf(figure: Figure): Promise<string | undefined> {
  const named = await linkedLog(figure);
  if (named === undefined) return undefined;
  const state = figure.store.getState();
  const { cursor, pin, view, semantics, document, compared, aspects } = state;
  const comparing = compared.length > 0;
  const offers = comparable(document.semantics, document.compare ?? []);
  const asOpened = semantics === document.semantics && String(compared) === String(offers);
  const compare = asOpened || (!comparing && offers.length === 0) ? undefined : comparedSemantics(state);
  // A step of a lesson knows where it stands.
  const there = 'lesson' in named && !isAway(state, figure.playback(state));
  return printHash({
    ...named,
    at: cursor < 0 || there ? undefined : cursor,
    pin,
    view: view === 'graph' ? undefined : view,
    // A packed log names its own rules, and a comparison the ones it begins with.
    semantics:
      compare !== undefined || 'log' in named || semantics === document.semantics ? undefined : semantics,
    compare,
    differ: comparing && aspects.length < ASPECTS.length ? aspects : undefined,
    // A packed log brings its conditions along.
    when: 'log' in named ? undefined : linkedConditions(state),
  });
}
