import type { Row } from '../../timeline/row.ts';
import { outcomeClass } from '../../store/filter.ts';
import { outcomeMeaning, outcomeText } from '../../words/outcome-text.ts';
import { usePlayback } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';

/** What came back, with what it means here. */
export function Result({ row }: { readonly row: Row }) {
  const { inspector: texts } = useTexts();
  const text = outcomeText(row.outcome);
  const meaning = outcomeMeaning(row.call, row.outcome, usePlayback());
  const ended = outcomeClass(row);
  // What users do themselves returns nothing that anybody could look at.
  if (text === '' && (row.kind === 'delivery' || row.kind === 'work' || !row.call.startsWith('ioasid_')))
    return null;
  return (
    <p className="result" data-outcome={ended}>
      {ended === 'ok' ? <span className="result-arrow">→</span> : <Icon name="warning" />}
      <span>
        {text === '' ? <span>{texts.withoutResult[ended]}</span> : <code>{text}</code>}
        {meaning !== '' && <span className="result-meaning"> {meaning}</span>}
      </span>
    </p>
  );
}
