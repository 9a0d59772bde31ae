import { followsRow, type Comparison, type Divergence } from '../../store/lens.ts';
import type { Playback } from '../../timeline/playback.ts';
import { filled } from '../parts/filled.tsx';
import { StepLink } from '../parts/StepLink.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly comparison: Comparison;
  readonly divergence: Divergence;
}

/** One sentence why, and the policy with the place where each variant has it from. */
export function Because({ playback, comparison, divergence }: Props) {
  const { lens: texts } = useTexts();
  const { because } = divergence;
  const follows = followsRow(playback, divergence);
  return (
    <>
      <p>
        {divergence === comparison.first && `${texts.part} `}
        {follows === undefined ? because.text : filled(texts.follows, <StepLink row={follows} />)}
      </p>
      {because.sources.length > 0 && (
        <details className="lens-sources">
          <summary>{filled(texts.policy, <code>{because.policy}</code>)}</summary>
          <dl>
            {because.sources.map(({ semantics, source }) => (
              <div key={semantics}>
                <dt>{semantics}</dt>
                <dd>{source}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
