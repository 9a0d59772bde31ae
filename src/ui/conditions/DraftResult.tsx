import type { ConditionDraft } from '../../store/conditions.ts';
import { useNumber } from '../parts/use-number.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly id: string;
  readonly when: string;
  readonly draft: ConditionDraft;
}

/** What is wrong with a condition, at its place; or how often it becomes true, and what it finds right now. */
export function DraftResult({ id, when, draft }: Props) {
  const number = useNumber();
  const { conditions: texts } = useTexts();
  if (when.trim() === '') return <p id={id} className="condition-result" />;
  const [problem] = draft.problems;
  if (problem === undefined) {
    const { count, holds, readings } = draft;
    const now = readings.map(({ question, answer }) => `${question} = ${answer}`);
    return (
      <p id={id} className="condition-result" aria-live="polite">
        <strong>{count === undefined ? texts.manyRows : texts.times(count, number(count))}</strong>{' '}
        <span className="quiet">
          {texts.now}: {[...now, holds ? texts.holds : texts.doesNotHold].join(', ')}
        </span>
      </p>
    );
  }
  const { from, to, message, hint } = problem;
  // Whoever has not come to the end yet has made no mistake.
  const unfinished = from >= when.trimEnd().length;
  return (
    <p id={id} className="condition-result" data-wrong={!unfinished} aria-live="polite">
      {!unfinished && (
        <code className="condition-echo">
          {when.slice(0, from)}
          <mark>{when.slice(from, Math.max(to, from + 1))}</mark>
          {when.slice(Math.max(to, from + 1))}
        </code>
      )}
      <span>
        {!unfinished && `${texts.problemAt(from + 1)} `}
        {message}
        {hint !== undefined && <span className="condition-hint"> {hint}</span>}
      </span>
    </p>
  );
}
