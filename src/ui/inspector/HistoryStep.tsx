import { memo } from 'react';
import type { Playback } from '../../timeline/playback.ts';
import { outcomeClass } from '../../store/filter.ts';
import { stepNumber, refcountText } from '../../words/names.ts';
import { outcomeText } from '../../words/outcome-text.ts';
import { rowTitle } from '../../words/step-text.ts';
import { useActions, useFigureState } from '../figure.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly index: number;
  /** References afterwards, where they changed. */
  readonly count: number | undefined;
}

/** One step of a history with the count it left behind; a click goes there. */
export const HistoryStep = memo(function HistoryStep({ playback, index, count }: Props) {
  const { inspector: texts, outcomes } = useTexts();
  const { seek } = useActions();
  const when = useFigureState((state) => whenIs(index, state.cursor));
  const row = playback.row(index);
  const ended = outcomeClass(row);
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
        {ended !== 'ok' && (
          <span className="history-refused">{outcomeText(row.outcome) || outcomes[ended]}</span>
        )}
        {count !== undefined && (
          <span className="history-count" title={texts.referencesAfter}>
            <span className="sr-only">{texts.references} </span>
            {refcountText(count)}
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
