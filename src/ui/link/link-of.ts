import type { Figure } from '../../store/figure.ts';
import { linkedConditions } from '../../store/condition-links.ts';
import { ASPECTS, comparable, comparedSemantics } from '../../store/lens.ts';
import { isAway } from '../../store/lesson/standing.ts';
import { printSelection } from '../../store/link-selection.ts';
import { linkedLog, packedLog } from '../../store/linking.ts';
import type { ThemeChoice, ViewName } from '../../store/state.ts';
import { printHash } from './hash.ts';

interface LinkOptions {
  /** Another moment than the present one; undefined is where the log opens. */
  readonly at?: number | undefined;
  readonly view?: ViewName;
  /** Only where the sender wants the reader to have it. */
  readonly theme?: ThemeChoice;
  readonly selected?: boolean;
  /** Puts a story in whole as well, for a program that may not have it. */
  readonly carried?: boolean;
}

/**
 * The hash that opens exactly what is shown: log, branches, rules, moment, view, selection, comparison, conditions; or
 * what the options say instead. Undefined where the log is too long for a link.
 */
export async function linkOf(figure: Figure, options: LinkOptions = {}): Promise<string | undefined> {
  const state = figure.store.getState();
  const named = options.carried === true ? await packedLog(state) : await linkedLog(state);
  if (named === undefined) return undefined;
  const { semantics, document, compared, aspects, pin } = state;
  const { view = state.view, theme = 'auto', selected = true } = options;
  const at = 'at' in options ? options.at : state.cursor;
  const comparing = compared.length > 0;
  const offers = comparable(document.semantics, document.compare ?? []);
  const asOpened = semantics === document.semantics && String(compared) === String(offers);
  const compare = asOpened || (!comparing && offers.length === 0) ? undefined : comparedSemantics(state);
  // A step of a lesson knows where it stands.
  const there = ('lesson' in named || 'src' in named) && !isAway(state, figure.playback(state));
  const selection = selected ? state.selection : undefined;
  return printHash({
    ...named,
    at: at === undefined || at < 0 || there ? undefined : at,
    pin: selected ? pin : undefined,
    view: view === 'graph' ? undefined : view,
    // A comparison names the rules it begins with.
    semantics: compare !== undefined || semantics === document.semantics ? undefined : semantics,
    compare,
    differ: comparing && aspects.length < ASPECTS.length ? aspects : undefined,
    // A packed log brings its conditions along.
    when: 'log' in named ? undefined : linkedConditions(state),
    select: selection === undefined ? undefined : printSelection(figure.playback(state), selection),
    theme: theme === 'auto' ? undefined : theme,
  });
}
