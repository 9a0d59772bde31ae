import { markedRows, markerReached, markersOf } from '../../store/markers.ts';
import type { LessonState } from '../../store/lesson/lesson-state.ts';
import { useFigureState, usePlayback } from '../figure.ts';
import { Prose } from '../lesson/Prose.tsx';
import { useLesson } from '../lesson/use-lesson.ts';
import { useTexts } from '../use-texts.ts';

/** What only the speaker reads: the notes of a lesson's step; a log says something at its markers. */
export function SpeakerNotes() {
  const { speaker } = useTexts();
  const lesson = useLesson();
  return (
    <section className="speaker-card" aria-label={speaker.notes}>
      <h2>{speaker.notes}</h2>
      {lesson === undefined ? <MarkerText /> : <LessonNotes state={lesson} />}
    </section>
  );
}

function LessonNotes({ state: { compiled, position } }: { readonly state: LessonState }) {
  const { speaker } = useTexts();
  const step = position.kind === 'stop' ? compiled.lesson.steps[position.step] : undefined;
  const notes = step?.blocks.flatMap((block) => (block.kind === 'notes' ? block.content : [])) ?? [];
  if (notes.length === 0) return <p className="quiet">{speaker.noNotes}</p>;
  return (
    <div className="speaker-notes" lang={compiled.lesson.lang}>
      {notes.map((block, index) => (
        <Prose key={index} block={block} />
      ))}
    </div>
  );
}

function MarkerText() {
  const { speaker } = useTexts();
  const playback = usePlayback();
  const text = useFigureState((state) => {
    const marked = markedRows(playback, markersOf(state));
    return markerReached(marked, state.cursor)?.text ?? '';
  });
  return text === '' ? <p className="quiet">{speaker.noNotes}</p> : <p className="speaker-notes">{text}</p>;
}
