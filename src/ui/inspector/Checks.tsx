import type { CheckEffect, Effect } from '../../allocator/effect.ts';
import { checkText, isNotMade } from '../../words/check-text.ts';
import { usePlayback } from '../figure.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Section } from '../parts/Section.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly effects: readonly Effect[];
  /** What the row is about, -1 for nothing. */
  readonly ioasid: number;
}

/** The tests the kernel makes, in its order; the one that decided is marked. */
export function Checks({ effects, ioasid }: Props) {
  const { inspector: texts } = useTexts();
  const checks = effects.filter((effect) => effect.kind === 'check');
  if (checks.length === 0) return null;
  return (
    <Section title={texts.checks}>
      <ol className="checks">
        {checks.map((check, index) => (
          <Check key={index} check={check} ioasid={ioasid} />
        ))}
      </ol>
    </Section>
  );
}

type Verdict = 'passed' | 'failed' | 'not-so' | 'not-made';

const ICONS: Readonly<Record<Verdict, IconName>> = {
  passed: 'check',
  failed: 'cross',
  'not-so': 'dash',
  'not-made': 'dash',
};

function Check({ check, ioasid }: { readonly check: CheckEffect; readonly ioasid: number }) {
  const { inspector: texts } = useTexts();
  const playback = usePlayback();
  const verdict = verdictOf(check);
  return (
    <li className="check" data-verdict={verdict}>
      <Icon name={ICONS[verdict]} />
      <span>
        <span className="sr-only">{texts.verdicts[verdict]}: </span>
        {checkText(playback, check, ioasid)}
        {verdict === 'failed' && <span className="check-decides"> {texts.decides}</span>}
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
