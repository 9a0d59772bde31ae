import { statusText } from '../../words/status-text.ts';
import { stepSentence } from '../../words/step-text.ts';
import { useFigureState, usePlayback } from '../figure.ts';
import { Sentence } from '../parts/Sentence.tsx';
import { useTexts } from '../use-texts.ts';

/** What a room reads: what happens, and who holds what now. */
export function PresentCaption() {
  const { present } = useTexts();
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const place = useFigureState(({ selection }) =>
    selection?.kind === 'ioasid' ? selection.place : undefined,
  );
  if (cursor < 0 || cursor >= playback.length) return <p className="present-caption">{present.nothing}</p>;
  return (
    <div className="present-words">
      <p className="present-caption" data-testid="sentence">
        <Sentence text={statusText(playback, cursor, place)} />
      </p>
      <p className="present-step">
        <span className="present-position">{present.position(cursor + 1, playback.length)}</span>
        <span className="present-call">{stepSentence(playback, cursor)}</span>
      </p>
    </div>
  );
}
