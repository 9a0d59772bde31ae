import { useRef, type ReactNode } from 'react';
import { isOpen, questionAt, type LessonState } from '../../store/lesson/lesson-state.ts';
import { moved, rowOf, samePosition } from '../../store/lesson/moves.ts';
import { questionText } from '../../store/lesson/results.ts';
import { newBlocks } from '../../store/lesson/shown.ts';
import { statusText } from '../../words/status-text.ts';
import { stepSentence } from '../../words/step-text.ts';
import { useFigure, useFigureState, usePlayback } from '../figure.ts';
import { Prose } from '../lesson/Prose.tsx';
import { useLesson } from '../lesson/use-lesson.ts';
import { GraphDrawing } from '../stage/GraphDrawing.tsx';
import { useTexts } from '../use-texts.ts';
import { FIGURE_PX, useScale } from './use-scale.ts';

const ignore = (): void => undefined;

/** What the next key press shows, in words and small. */
export function SpeakerNext() {
  const { speaker } = useTexts();
  const lesson = useLesson();
  return (
    <section className="speaker-card" aria-label={speaker.next}>
      <h2>{speaker.next}</h2>
      {lesson === undefined ? <NextRow /> : <NextStop state={lesson} />}
    </section>
  );
}

function NextRow() {
  const { speaker } = useTexts();
  const playback = usePlayback();
  const next = useFigureState((state) => state.cursor) + 1;
  if (next >= playback.length) return <p className="quiet">{speaker.last}</p>;
  return (
    <>
      <p className="speaker-next-step">{stepSentence(playback, next)}</p>
      <p className="quiet">{statusText(playback, next)}</p>
      <Preview row={next} />
    </>
  );
}

function NextStop({ state }: { readonly state: LessonState }) {
  const { speaker, lesson: texts } = useTexts();
  const figure = useFigure();
  const { compiled, position } = state;
  const open = questionAt(compiled, position);
  if (open !== undefined && isOpen(state.answers[open.key]))
    return <p className="speaker-next-step">{speaker.answerNext}</p>;
  const next = moved(state, 1);
  if (samePosition(next, position)) return <p className="quiet">{speaker.last}</p>;
  if (next.kind !== 'stop') return <p className="speaker-next-step">{texts.done}</p>;
  const row = rowOf(compiled, figure.playbackUnder(compiled.lesson.semantics), next);
  return (
    <div className="speaker-next-stop" lang={compiled.lesson.lang}>
      <p className="speaker-next-step">{compiled.lesson.steps[next.step]?.title}</p>
      {newBlocks(compiled, next).map((block, index): ReactNode => {
        if (block.kind === 'prose') return <Prose key={index} block={block.block} />;
        return block.kind === 'question' ? <p key={index}>{questionText(block.question.quiz)}</p> : undefined;
      })}
      {row >= 0 && <Preview row={row} />}
    </div>
  );
}

/** The picture at a row, whatever a question hides from the room. */
function Preview({ row }: { readonly row: number }) {
  const figure = useFigure();
  const semantics = useFigureState((state) => state.semantics);
  const playback = figure.playbackUnder(semantics);
  const host = useRef<HTMLDivElement>(null);
  const scale = useScale(host);
  return (
    <div ref={host} className="speaker-preview" aria-hidden="true" inert>
      <div className="present-scaled" style={{ zoom: scale }}>
        <GraphDrawing
          playback={playback}
          row={row}
          selection={undefined}
          onSelect={ignore}
          onHandle={ignore}
          legend={false}
          widthPx={FIGURE_PX}
          follows
        />
      </div>
    </div>
  );
}
