import type { Taking } from '../../analysis/ledger/ledger.ts';
import { currentRepairs, unpaired } from '../../store/balance.ts';
import { stepNumber } from '../../words/names.ts';
import { useActions, useFigureState } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';

/** The newest reference is dropped first: a guess, which somebody who knows the code can correct. */
export function Unpair({ taking }: { readonly taking: Taking }) {
  const repairs = useFigureState(currentRepairs);
  const { setRepairs } = useActions();
  const { reference, takenAt, droppedAt } = taking;
  return (
    <IconButton
      icon="cross"
      label={`Unpair ${stepNumber(takenAt)} and ${stepNumber(droppedAt)}`}
      className="button button-icon button-small button-plain unpair"
      onClick={() => setRepairs(unpaired(repairs, reference))}
    />
  );
}
