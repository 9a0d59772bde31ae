import type { Figure } from '../../store/figure.ts';
import { packedBranch, storyAsItCame } from '../../store/linking.ts';
import { openingRow } from '../../store/opening-row.ts';
import { savedText } from '../../store/saving.ts';
import type { FigureState } from '../../store/state.ts';
import { statusText } from '../../words/status-text.ts';
import { linkOf } from '../link/link-of.ts';
import type { Controls, Shared, ShareTheme } from './snippets.ts';

export interface ShareOptions {
  /** This moment, or where the log opens. */
  readonly moment: 'here' | 'opening';
  readonly theme: ShareTheme;
  readonly view: FigureState['view'];
  readonly controls: Controls;
}

/** What is on the stage, as somebody wants it to be shown elsewhere. */
export async function sharedOf(
  figure: Figure,
  { moment, theme, view, controls }: ShareOptions,
): Promise<Shared> {
  const state = figure.store.getState();
  const { document, semantics } = state;
  const row = sharedRow(figure, moment);
  // A log that says where it opens needs no index for that.
  const at = moment === 'opening' && document.start !== undefined ? undefined : row;
  const scenario = storyAsItCame(state);
  const packed = scenario === undefined ? await packedBranch(state) : undefined;
  const { name: file } = savedText(figure);
  const stem = scenario ?? file.replace(/\.ioasid\.json$/, '');
  return {
    folder: new URL('.', window.document.baseURI).href,
    hash: await linkOf(figure, { at, view, theme, selected: moment === 'here' }),
    title: document.title,
    caption: row < 0 ? document.title : statusText(figure.playback(state), row),
    log: scenario === undefined ? packed : { scenario },
    file: scenario === undefined ? file : `${scenario}.ioasid.json`,
    picture: `${stem}.${row}${view === 'lanes' ? '.lanes' : ''}.svg`,
    at,
    view,
    semantics: semantics === document.semantics ? undefined : semantics,
    theme,
    controls,
  };
}

/** The row that is shown to whoever opens it; -1 in an empty log. */
export function sharedRow(figure: Figure, moment: ShareOptions['moment']): number {
  return moment === 'here' ? figure.store.getState().cursor : openingRow(figure);
}
