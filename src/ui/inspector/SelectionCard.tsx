import { useMemo } from 'react';
import { historyOf } from '../../store/history.ts';
import type { Selection } from '../../store/state.ts';
import { useActions, useFigureState, usePlayback } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { HistoryStep } from './HistoryStep.tsx';
import { selectionFacts, selectionTitle } from './selection-words.ts';

/** Rows of a history that are drawn around the cursor; the rest is counted. */
const SHOWN = 60;

/** The history of the ID, user, set or reference that was picked in the picture. */
export function SelectionCard() {
  const selection = useFigureState((state) => state.selection);
  return selection === undefined ? null : <Card selection={selection} />;
}

function Card({ selection }: { readonly selection: Selection }) {
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const { select } = useActions();
  const history = useMemo(() => historyOf(playback, selection), [playback, selection]);
  const shown = around(history, cursor);
  const facts = selectionFacts(playback, cursor, selection);
  const title = selectionTitle(playback, cursor, selection);
  return (
    <section className="selection" aria-label={`Selected: ${title}`}>
      <header className="selection-head">
        <h2>{title}</h2>
        <IconButton
          icon="cross"
          label="Clear the selection"
          keyHint="Esc"
          className="button button-icon button-small"
          onClick={() => select(undefined)}
        />
      </header>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <ol className="history">
        {shown.rows.map((index) => (
          <HistoryStep key={index} playback={playback} index={index} selection={selection} />
        ))}
      </ol>
      {shown.rows.length < history.length && (
        <p className="quiet">
          {shown.before} earlier and {shown.after} later steps are not listed. Shift with the arrow keys walks
          through all of them.
        </p>
      )}
    </section>
  );
}

function around(history: readonly number[], cursor: number) {
  if (history.length <= SHOWN) return { rows: history, before: 0, after: 0 };
  const here = history.findLastIndex((row) => row <= cursor);
  const before = Math.max(0, Math.min(here - SHOWN / 2, history.length - SHOWN));
  const rows = history.slice(before, before + SHOWN);
  return { rows, before, after: history.length - before - rows.length };
}
