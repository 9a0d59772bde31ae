import { useDeferredValue, useMemo } from 'react';
import { whyStillHere } from '../../store/why.ts';
import { useFigureState, usePlayback } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { Section } from '../parts/Section.tsx';
import { Sentence } from '../parts/Sentence.tsx';
import { StepLink } from '../parts/StepLink.tsx';
import { useTexts } from '../use-texts.ts';

/** From the free to the missing put: why an ID is still there, in a handful of operations and one sentence. */
export function WhyCard({ place }: { readonly place: number }) {
  const { inspector: texts } = useTexts();
  const playback = usePlayback();
  const cursor = useDeferredValue(useFigureState((state) => state.cursor));
  const why = useMemo(
    () => whyStillHere(playback, place, Math.min(cursor, playback.length - 1)),
    [playback, place, cursor],
  );
  if (why === undefined) return null;
  return (
    <div className="why">
      <Section title={texts.why}>
        <ol className="steps">
          {why.links.map((link, index) => (
            <li key={index} data-missing={link.missing}>
              {link.missing ? <Icon name="warning" /> : <StepLink row={link.row} />}
              <span>{link.text}</span>
            </li>
          ))}
        </ol>
        <p className="why-conclusion">
          <Sentence text={why.conclusion} />
        </p>
      </Section>
    </div>
  );
}
