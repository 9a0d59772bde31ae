import { CONDITION_QUESTIONS } from '../../store/conditions.ts';
import { useTexts } from '../use-texts.ts';

/** What can be asked, for who wants to read it all. */
export function QuestionList() {
  const { conditions: texts } = useTexts();
  return (
    <details className="condition-help">
      <summary>{texts.help}</summary>
      <p>
        <code>and</code> <code>or</code> <code>not</code> <code>( )</code> <code>==</code> <code>!=</code>{' '}
        <code>&lt;</code> <code>&lt;=</code> <code>&gt;</code> <code>&gt;=</code>
      </p>
      <dl>
        {CONDITION_QUESTIONS.map(({ written, says }) => (
          <div key={written}>
            <dt>
              <code>{written}</code>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
