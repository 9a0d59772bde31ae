import type { Hazard, Severity } from '../../analysis/hazards/rule.ts';
import { hazardText } from '../../store/hazards.ts';
import { useActions } from '../figure.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';

const ICONS: Readonly<Record<Severity, IconName>> = { error: 'hazard', warning: 'warning', note: 'info' };

/** The way to a hazard's card, which the inspector shows at its step. */
export function HazardLink({ hazard }: { readonly hazard: Hazard }) {
  const { seek } = useActions();
  return (
    <button
      type="button"
      className="hazard-link"
      data-severity={hazard.severity}
      onClick={() => seek(hazard.row)}
    >
      <Icon name={ICONS[hazard.severity]} />
      {hazardText(hazard.code)?.title ?? hazard.code}
    </button>
  );
}
