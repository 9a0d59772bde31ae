import type { Figure } from '../../store/figure.ts';
import { linkedLog } from '../../store/linking.ts';
import { printHash } from './hash.ts';

/** The hash that opens what is shown; undefined where a link cannot say it. */
export async function linkOf(figure: Figure): Promise<string | undefined> {
  const named = await linkedLog(figure);
  if (named === undefined) return undefined;
  const { cursor, view, semantics, document } = figure.store.getState();
  return printHash({
    ...named,
    at: cursor < 0 ? undefined : cursor,
    view: view === 'graph' ? undefined : view,
    // A packed log names its own rules.
    semantics: 'log' in named || semantics === document.semantics ? undefined : semantics,
  });
}
