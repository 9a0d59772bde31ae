import type { CheckEffect, Effect } from '../../allocator/effect.ts';
import { checkText, isNotMade } from '../../words/check-text.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Section } from '../parts/Section.tsx';

/** The tests the kernel makes, in its order; the one that decided is marked. */
export function Checks({ effects }: { readonly effects: readonly Effect[] }) {
  const checks = effects.filter((effect) => effect.kind === 'check');
  if (checks.length === 0) return null;
  return (
    <Section title="Checks, in order">
      <ol className="checks">
        {checks.map((check, index) => (
          <Check key={index} check={check} />
        ))}
      </ol>
    </Section>
  );
}

type Verdict = 'passed' | 'failed' | 'not-made';

const VERDICTS: Readonly<Record<Verdict, { readonly icon: IconName; readonly word: string }>> = {
  passed: { icon: 'check', word: 'passed' },
  failed: { icon: 'cross', word: 'failed' },
  'not-made': { icon: 'dash', word: 'not made' },
};

function Check({ check }: { readonly check: CheckEffect }) {
  const verdict = verdictOf(check);
  const { icon, word } = VERDICTS[verdict];
  return (
    <li className="check" data-verdict={verdict}>
      <Icon name={icon} />
      <span>
        <span className="sr-only">{word}: </span>
        {checkText(check)}
        {check.decides && !check.passed && <span className="check-decides"> decides</span>}
      </span>
    </li>
  );
}

function verdictOf(check: CheckEffect): Verdict {
  if (isNotMade(check.check)) return 'not-made';
  return check.passed ? 'passed' : 'failed';
}
