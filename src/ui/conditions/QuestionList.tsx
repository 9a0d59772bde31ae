import { Fragment } from 'react';
import { CONDITION_QUESTIONS } from '../../store/conditions.ts';
import { useTexts } from '../use-texts.ts';

/** As the language of conditions has them, whatever that of the interface is. */
const JOINS = ['and', 'or', 'not', '( )', '==', '!=', '<', '<=', '>', '>='];

/** What can be asked, for who wants to read it all. */
export function QuestionList() {
  const { conditions: texts } = useTexts();
  return (
    <details className="condition-help">
      <summary>{texts.help}</summary>
      <p>
        {JOINS.map((join) => (
          <Fragment key={join}>
            <code>{join}</code>{' '}
          </Fragment>
        ))}
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
