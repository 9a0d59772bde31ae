import { markedRows, markerReached, markersOf } from '../../store/markers.ts';
import { useFigureState, usePlayback } from '../figure.ts';
import { useTexts } from '../use-texts.ts';

/** What only the speaker reads: a log says something at its markers. */
export function SpeakerNotes() {
  const { speaker } = useTexts();
  const playback = usePlayback();
  const text = useFigureState((state) => {
    const marked = markedRows(playback, markersOf(state));
    return markerReached(marked, state.cursor)?.text ?? '';
  });
  return (
    <section className="speaker-card" aria-label={speaker.notes}>
      <h2>{speaker.notes}</h2>
      {text === '' ? <p className="quiet">{speaker.noNotes}</p> : <p className="speaker-notes">{text}</p>}
    </section>
  );
}
