import { useId, type ReactNode } from 'react';
import type { ChoiceQuiz } from '../../lessons/lesson.ts';
import { statesOffered } from '../../store/lesson/states-offered.ts';
import type { Given, Question } from '../../store/lesson/lesson-state.ts';
import { useFigureState } from '../figure.ts';
import { useTexts } from '../use-texts.ts';
import { NumberField } from './NumberField.tsx';
import { OrderField } from './OrderField.tsx';
import { PickField } from './PickField.tsx';
import { Words } from './Prose.tsx';

interface Props {
  readonly question: Question;
  readonly given: Given | undefined;
  readonly onChange: (given: Given | undefined) => void;
}

/** Where an answer is given, by mouse or by keyboard alone. */
export function AnswerField({ question, given, onChange }: Props) {
  const { quiz } = question;
  switch (quiz.asks) {
    case 'choice':
      return (
        <ChoiceField
          quiz={quiz}
          chosen={given?.asks === 'choice' ? given.option : undefined}
          onChange={(option) => onChange({ asks: 'choice', option })}
        />
      );
    case 'state':
      return (
        <StateField
          chosen={given?.asks === 'state' ? given.state : undefined}
          onChange={(state) => onChange({ asks: 'state', state })}
        />
      );
    case 'number':
      return (
        <NumberField
          value={given?.asks === 'number' ? given.value : undefined}
          onChange={(value) => onChange(value === undefined ? undefined : { asks: 'number', value })}
        />
      );
    case 'order':
      return (
        <OrderField
          quiz={quiz}
          items={given?.asks === 'order' ? given.items : []}
          onChange={(items) => onChange({ asks: 'order', items })}
        />
      );
    case 'id':
    case 'user':
      return <PickField asks={quiz.asks} given={given} onChange={onChange} />;
  }
}

function ChoiceField({
  quiz,
  chosen,
  onChange,
}: {
  readonly quiz: ChoiceQuiz;
  readonly chosen: number | undefined;
  readonly onChange: (option: number) => void;
}) {
  return (
    <Options>
      {(name) =>
        quiz.options.map(({ label }, index) => (
          <label key={index} className="lesson-option">
            <input type="radio" name={name} checked={chosen === index} onChange={() => onChange(index)} />
            <span>
              <Words content={label} />
            </span>
          </label>
        ))
      }
    </Options>
  );
}

function StateField({
  chosen,
  onChange,
}: {
  readonly chosen: string | undefined;
  readonly onChange: (state: string) => void;
}) {
  const { states } = useTexts().lesson;
  const semantics = useFigureState((state) => state.lesson?.compiled.lesson.semantics ?? state.semantics);
  return (
    <Options>
      {(name) =>
        statesOffered(semantics).map((state) => (
          <label key={state} className="lesson-option">
            <input type="radio" name={name} checked={chosen === state} onChange={() => onChange(state)} />
            <span>{states[state]}</span>
          </label>
        ))
      }
    </Options>
  );
}

function Options({ children }: { readonly children: (name: string) => ReactNode }) {
  const name = useId();
  const { answerField } = useTexts().lesson;
  return (
    <div role="radiogroup" aria-label={answerField} className="lesson-options">
      {children(name)}
    </div>
  );
}
