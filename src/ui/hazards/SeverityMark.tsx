import type { Severity } from '../../analysis/hazards/rule.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';

const ICONS: Readonly<Record<Severity, IconName>> = { error: 'hazard', warning: 'warning', note: 'info' };

/** How bad it is: a sign and a word, never a colour alone. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { hazards: texts } = useTexts();
  return (
    <span className="severity" data-severity={severity}>
      <Icon name={ICONS[severity]} />
      {texts.severities[severity]}
    </span>
  );
}
