import { shuffledItems } from '../../store/lesson/judge.ts';
import { isOpen, type LessonState, type Question } from '../../store/lesson/lesson-state.ts';
import { newBlocks } from '../../store/lesson/shown.ts';
import { Prose, Words } from '../lesson/Prose.tsx';
import { RightAnswer } from '../lesson/RightAnswer.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';
import { letter } from './VoteCard.tsx';

/** A step of a lesson as a room reads it: what is new at this stop, and nothing that was said before. */
export function LessonCaption({ state }: { readonly state: LessonState }) {
  const { present } = useTexts();
  const { compiled, position } = state;
  const { lesson, steps } = compiled;
  if (position.kind !== 'stop') return <Objectives state={state} />;
  return (
    <div className="present-words" lang={lesson.lang} data-testid="lesson">
      <p className="present-step">
        <span className="present-position">{present.position(position.step + 1, steps.length)}</span>
        <span data-step={steps[position.step]?.anchor}>{lesson.steps[position.step]?.title}</span>
      </p>
      <div className="present-prose present-lead">
        {newBlocks(compiled, position).map((block, index) => {
          if (block.kind === 'prose') return <Prose key={index} block={block.block} />;
          if (block.kind === 'question')
            return <RoomQuestion key={index} state={state} question={block.question} />;
          return undefined;
        })}
      </div>
    </div>
  );
}

/** Before the first step and after the last one. */
function Objectives({ state: { compiled, position } }: { readonly state: LessonState }) {
  const { lesson: texts } = useTexts();
  const { title, lang, objectives } = compiled.lesson;
  return (
    <div className="present-words" data-testid="lesson">
      <p className="present-caption" lang={lang}>
        {title}
      </p>
      {objectives.length > 0 && (
        <div className="present-prose">
          <p>{position.kind === 'start' ? texts.objectives : texts.learnt}</p>
          <ul lang={lang}>
            {objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** A question to be thought about; the answer comes with the next press. */
function RoomQuestion({ state, question }: { readonly state: LessonState; readonly question: Question }) {
  const { vote } = useTexts();
  const { quiz, key } = question;
  const shown = !isOpen(state.answers[key]);
  const options =
    quiz.asks === 'choice'
      ? quiz.options.map(({ label, right }) => ({ label, right }))
      : quiz.asks === 'order'
        ? shuffledItems(quiz, key).map((item) => ({ label: quiz.items[item]?.label ?? [], right: false }))
        : [];
  return (
    <section className="room-question" data-answered={shown}>
      <p>
        <Words content={quiz.question} />
      </p>
      {options.length > 0 && (
        <ol className="vote-options">
          {options.map(({ label, right }, index) => (
            <li key={index} className="vote-option" data-right={shown && right}>
              <span className="vote-letter">{letter(index)}</span>
              <span className="vote-label">
                <Words content={label} />
              </span>
              {shown && right && (
                <span className="vote-right">
                  <Icon name="check" />
                  {vote.right}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {shown && (
        <div className="room-answer">
          <RightAnswer state={state} question={question} />
        </div>
      )}
    </section>
  );
}
