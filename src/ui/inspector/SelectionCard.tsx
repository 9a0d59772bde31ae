import { useMemo } from 'react';
import { historyOf } from '../../store/history.ts';
import type { Selection } from '../../store/state.ts';
import { useActions, useFigureState, usePlayback } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { WhyCard } from './WhyCard.tsx';
import { HistoryList } from './HistoryList.tsx';
import { selectionFacts, selectionTitle } from './selection-words.ts';
import { useTexts } from '../use-texts.ts';

/** What was picked in the picture: what is so with it now, and its history. */
export function SelectionCard() {
  const selection = useFigureState((state) => state.selection);
  return selection === undefined ? null : <Card selection={selection} />;
}

function Card({ selection }: { readonly selection: Selection }) {
  const { inspector: texts } = useTexts();
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const { select } = useActions();
  const history = useMemo(() => historyOf(playback, selection), [playback, selection]);
  const title = selectionTitle(playback, cursor, selection, texts.selection);
  return (
    <section className="selection" aria-label={texts.selected(title)}>
      <header className="selection-head">
        <h2>{title}</h2>
        <IconButton
          icon="cross"
          label={texts.clearSelection}
          keyHint="Esc"
          className="button button-icon button-small button-plain"
          onClick={() => select(undefined)}
        />
      </header>
      {selectionFacts(playback, cursor, selection, texts.selection).map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {selection.kind === 'ioasid' && <WhyCard place={selection.place} />}
      <HistoryList playback={playback} history={history} cursor={cursor} counts={selection.kind !== 'user'} />
    </section>
  );
}
