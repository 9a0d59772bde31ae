import type { Row } from '../../timeline/row.ts';
import type { OutcomeClass } from '../../store/state.ts';
import { outcomeClass } from '../../store/filter.ts';
import { outcomeMeaning, outcomeText } from '../../words/outcome-text.ts';
import { usePlayback } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';

/** What to say of a call that returns nothing. */
const WITHOUT_RESULT: Readonly<Record<OutcomeClass, string>> = {
  ok: 'returns nothing',
  refused: 'refused, though the call returns nothing',
  unheld: 'drops a reference that it does not hold',
  oops: 'never returns',
};

/** What came back, with what it means here. */
export function Result({ row }: { readonly row: Row }) {
  const text = outcomeText(row.outcome);
  const { semantics } = usePlayback();
  const meaning = outcomeMeaning(row.call, row.outcome, semantics);
  const ended = outcomeClass(row);
  // What users do themselves returns nothing that anybody could look at.
  if (text === '' && (row.kind === 'delivery' || row.kind === 'work' || !row.call.startsWith('ioasid_')))
    return null;
  return (
    <p className="result" data-outcome={ended}>
      {ended === 'ok' ? <span className="result-arrow">→</span> : <Icon name="warning" />}
      <span>
        {text === '' ? <span>{WITHOUT_RESULT[ended]}</span> : <code>{text}</code>}
        {meaning !== '' && <span className="result-meaning"> {meaning}</span>}
      </span>
    </p>
  );
}
