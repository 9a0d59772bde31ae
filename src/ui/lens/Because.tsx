import { followsRow, type Comparison, type Divergence } from '../../store/lens.ts';
import type { Playback } from '../../timeline/playback.ts';
import { StepLink } from '../parts/StepLink.tsx';

interface Props {
  readonly playback: Playback;
  readonly comparison: Comparison;
  readonly divergence: Divergence;
}

/** One sentence why, and the policy with the place where each variant has it from. */
export function Because({ playback, comparison, divergence }: Props) {
  const { because } = divergence;
  const follows = followsRow(playback, divergence);
  return (
    <>
      <p>
        {divergence === comparison.first && 'Here they part. '}
        {follows === undefined ? (
          because.text
        ) : (
          <>
            It follows from operation <StepLink row={follows} />, since which they stand differently.
          </>
        )}
      </p>
      {because.sources.length > 0 && (
        <details className="lens-sources">
          <summary>
            Policy <code>{because.policy}</code>, and where each has it from
          </summary>
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
