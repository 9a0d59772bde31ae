import type { CheckEffect, Effect } from '../../allocator/effect.ts';
import { checkText, isNotMade } from '../../words/check-text.ts';
import { usePlayback } from '../figure.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Section } from '../parts/Section.tsx';

interface Props {
  readonly effects: readonly Effect[];
  /** What the row is about, -1 for nothing. */
  readonly ioasid: number;
}

/** The tests the kernel makes, in its order; the one that decided is marked. */
export function Checks({ effects, ioasid }: Props) {
  const checks = effects.filter((effect) => effect.kind === 'check');
  if (checks.length === 0) return null;
  return (
    <Section title="Checks, in order">
      <ol className="checks">
        {checks.map((check, index) => (
          <Check key={index} check={check} ioasid={ioasid} />
        ))}
      </ol>
    </Section>
  );
}

type Verdict = 'passed' | 'failed' | 'not-so' | 'not-made';

const VERDICTS: Readonly<Record<Verdict, { readonly icon: IconName; readonly word: string }>> = {
  passed: { icon: 'check', word: 'passed' },
  failed: { icon: 'cross', word: 'failed' },
  'not-so': { icon: 'dash', word: 'not so' },
  'not-made': { icon: 'dash', word: 'not made' },
};

function Check({ check, ioasid }: { readonly check: CheckEffect; readonly ioasid: number }) {
  const playback = usePlayback();
  const verdict = verdictOf(check);
  const { icon, word } = VERDICTS[verdict];
  return (
    <li className="check" data-verdict={verdict}>
      <Icon name={icon} />
      <span>
        <span className="sr-only">{word}: </span>
        {checkText(playback, check, ioasid)}
        {verdict === 'failed' && <span className="check-decides"> decides</span>}
      </span>
    </li>
  );
}

/** A check that says no without refusing anything ("was that the last reference?") is no failure. */
function verdictOf(check: CheckEffect): Verdict {
  if (isNotMade(check.check)) return 'not-made';
  if (check.passed) return 'passed';
  return check.decides ? 'failed' : 'not-so';
}
