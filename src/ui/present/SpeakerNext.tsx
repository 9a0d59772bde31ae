import { useRef } from 'react';
import { statusText } from '../../words/status-text.ts';
import { stepSentence } from '../../words/step-text.ts';
import { useFigureState, usePlayback } from '../figure.ts';
import { GraphDrawing } from '../stage/GraphDrawing.tsx';
import { useTexts } from '../use-texts.ts';
import { FIGURE_PX, useScale } from './use-scale.ts';

const ignore = (): void => undefined;

/** What the next key press shows, in words and small. */
export function SpeakerNext() {
  const { speaker } = useTexts();
  const playback = usePlayback();
  const next = useFigureState((state) => state.cursor) + 1;
  const host = useRef<HTMLDivElement>(null);
  const scale = useScale(host);
  const there = next < playback.length;
  return (
    <section className="speaker-card" aria-label={speaker.next}>
      <h2>{speaker.next}</h2>
      {there ? (
        <>
          <p className="speaker-next-step">{stepSentence(playback, next)}</p>
          <p className="quiet">{statusText(playback, next)}</p>
        </>
      ) : (
        <p className="quiet">{speaker.last}</p>
      )}
      <div ref={host} className="speaker-preview" aria-hidden="true" inert>
        {there && (
          <div className="present-scaled" style={{ zoom: scale }}>
            <GraphDrawing
              playback={playback}
              row={next}
              selection={undefined}
              onSelect={ignore}
              onHandle={ignore}
              legend={false}
              widthPx={FIGURE_PX}
              follows
            />
          </div>
        )}
      </div>
    </section>
  );
}
