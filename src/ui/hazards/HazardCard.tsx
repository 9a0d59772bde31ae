import type { Hazard } from '../../analysis/hazards/rule.ts';
import { hazardStory, hazardText } from '../../store/hazards.ts';
import { whyStillHere } from '../../store/why.ts';
import { openStory } from '../../store/stories.ts';
import { useActions, useFigure, useFigureState, usePlayback } from '../figure.ts';
import { Sentence } from '../parts/Sentence.tsx';
import { StepLink } from '../parts/StepLink.tsx';
import { FixList } from './FixList.tsx';
import { SeverityMark } from './SeverityMark.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly hazard: Hazard;
  /** Whether the explanation is open at first. */
  readonly expanded: boolean;
}

/** One hazard in full: what happened, which rule it breaks, how it comes about and what it does on a machine. */
export function HazardCard({ hazard, expanded }: Props) {
  const { hazards: texts } = useTexts();
  const text = hazardText(hazard.code);
  const { severity, message, related } = hazard;
  const title = text?.title ?? hazard.code;
  return (
    <section className="hazard-card" data-severity={severity} aria-label={texts.card(title)}>
      <h3 className="hazard-title">
        <SeverityMark severity={severity} />
        <span>{title}</span>
      </h3>
      <p>
        <Sentence text={message} />
      </p>
      {related.length > 0 && (
        <p className="hazard-related">
          <span>{texts.see}</span>
          {related.map((row) => (
            <StepLink key={row} row={row} />
          ))}
        </p>
      )}
      <HazardTools hazard={hazard} />
      {text !== undefined && (
        <details open={expanded}>
          <summary>{texts.explanation}</summary>
          <dl>
            <dt>{texts.rule}</dt>
            <dd>{text.rule}</dd>
            <dt>{texts.mechanism}</dt>
            <dd>{text.mechanism}</dd>
            <dt>{texts.hardware}</dt>
            <dd>{text.hardware}</dd>
          </dl>
          <StoryLink code={hazard.code} />
        </details>
      )}
    </section>
  );
}

/** What one can ask of it. */
function HazardTools({ hazard }: { readonly hazard: Hazard }) {
  const { hazards: texts } = useTexts();
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const selection = useFigureState((state) => state.selection);
  const { select } = useActions();
  const place = hazard.life === undefined ? undefined : playback.life(hazard.life).place;
  const asked = selection?.kind === 'ioasid' && selection.place === place;
  const wonders =
    place !== undefined && !asked && whyStillHere(playback, place, cursor)?.life === hazard.life;
  return (
    <>
      {wonders && (
        <button
          type="button"
          className="button button-small"
          onClick={() => select({ kind: 'ioasid', place })}
        >
          {texts.why}
        </button>
      )}
      {hazard.severity !== 'note' && <FixList hazard={hazard} />}
    </>
  );
}

/** The way to the story that teaches it, unless that is open. */
function StoryLink({ code }: { readonly code: string }) {
  const { hazards: texts } = useTexts();
  const figure = useFigure();
  const open = useFigureState((state) => (state.origin.kind === 'story' ? state.origin.id : undefined));
  const story = hazardStory(code);
  if (story === undefined || story.id === open) return null;
  return (
    <button type="button" className="button button-small" onClick={() => openStory(figure, story.id)}>
      {texts.openStory(story.title)}
    </button>
  );
}
