import { memo } from 'react';
import type { Playback } from '../../timeline/playback.ts';
import type { Selection } from '../../store/state.ts';
import { outcomeClass } from '../../store/filter.ts';
import { stepNumber } from '../../words/names.ts';
import { outcomeText } from '../../words/outcome-text.ts';
import { rowTitle } from '../../words/step-text.ts';
import { useActions, useFigureState } from '../figure.ts';

interface Props {
  readonly playback: Playback;
  readonly index: number;
  readonly selection: Selection;
}

/** One step of a history with the count it left behind; a click goes there. */
export const HistoryStep = memo(function HistoryStep({ playback, index, selection }: Props) {
  const { seek } = useActions();
  const when = useFigureState((state) => whenIs(index, state.cursor));
  const row = playback.row(index);
  const refused = outcomeClass(row) !== 'ok';
  return (
    <li>
      <button
        type="button"
        className="history-step"
        data-when={when}
        aria-current={when === 'now' ? 'step' : undefined}
        onClick={() => seek(index)}
      >
        <span className="history-number">{stepNumber(index)}</span>
        <span className="history-title">{rowTitle(playback, row)}</span>
        {refused && <span className="history-refused">{outcomeText(row.outcome) || 'refused'}</span>}
        {selection.kind !== 'user' && row.refcount !== undefined && (
          <span className="history-count" title="references afterwards">
            {row.refcount < 0 ? 'sat.' : row.refcount}
          </span>
        )}
      </button>
    </li>
  );
});

function whenIs(index: number, cursor: number): 'past' | 'now' | 'future' {
  if (index === cursor) return 'now';
  return index < cursor ? 'past' : 'future';
}
