import type { Effect } from '../../allocator/effect.ts';
import type { Playback } from '../../timeline/playback.ts';
import { changeText } from '../../words/effect-text.ts';
import { Section } from '../parts/Section.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly effects: readonly Effect[];
  /** A reader would expect a change here: that there is none is worth saying. */
  readonly expected: boolean;
}

const HAZARDS: ReadonlySet<Effect['kind']> = new Set([
  'saturated',
  'dangling',
  'orphaned',
  'drop-without-reference',
]);

/** What is different after this step, line by line. */
export function Changes({ playback, effects, expected }: Props) {
  const { inspector: texts } = useTexts();
  const changes = effects.flatMap((effect, index) => {
    const change = changeText(playback, effect);
    return change === undefined ? [] : [{ ...change, index, hazard: isHazard(effect) }];
  });
  if (changes.length === 0 && !expected) return null;
  return (
    <Section title={texts.changes}>
      {changes.length === 0 && <p className="quiet">{texts.noChange}</p>}
      <dl className="facts">
        {changes.map((change) => (
          <div key={change.index} data-hazard={change.hazard || undefined}>
            <dt>{change.label}</dt>
            <dd>{change.text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function isHazard(effect: Effect): boolean {
  if (effect.kind === 'reference-dropped') return effect.unheld;
  if (effect.kind === 'used') return effect.stale;
  return HAZARDS.has(effect.kind);
}
