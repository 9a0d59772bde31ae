import { statusText } from '../../words/status-text.ts';
import { stepSentence } from '../../words/step-text.ts';
import { useFigureState, usePlayback } from '../figure.ts';
import { useLesson } from '../lesson/use-lesson.ts';
import { Sentence } from '../parts/Sentence.tsx';
import { useTexts } from '../use-texts.ts';
import { LessonCaption } from './LessonCaption.tsx';

/** What a room reads: a lesson's words, else what happens and who holds what now. */
export function PresentCaption() {
  const lesson = useLesson();
  return lesson === undefined ? <LogCaption /> : <LessonCaption state={lesson} />;
}

function LogCaption() {
  const { present } = useTexts();
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const place = useFigureState(({ selection }) =>
    selection?.kind === 'ioasid' ? selection.place : undefined,
  );
  const nothing = cursor < 0 || cursor >= playback.length;
  return (
    <div className="present-words">
      <p className="present-caption" data-testid="sentence">
        {nothing ? present.nothing : <Sentence text={statusText(playback, cursor, place)} />}
      </p>
      {!nothing && (
        <p className="present-step">
          <span className="present-position">{present.position(cursor + 1, playback.length)}</span>
          <span className="present-call">{stepSentence(playback, cursor)}</span>
        </p>
      )}
    </div>
  );
}
