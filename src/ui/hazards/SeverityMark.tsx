import type { Severity } from '../../analysis/hazards/rule.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';

const ICONS: Readonly<Record<Severity, IconName>> = { error: 'hazard', warning: 'warning', note: 'info' };

/** How bad it is: a sign and a word, never a colour alone. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span className="severity" data-severity={severity}>
      <Icon name={ICONS[severity]} />
      {severity}
    </span>
  );
}
