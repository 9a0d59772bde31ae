import type { Taking } from '../../analysis/ledger/ledger.ts';
import { currentRepairs, unpaired } from '../../store/balance.ts';
import { stepNumber } from '../../words/names.ts';
import { useActions, useFigureState } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useTexts } from '../use-texts.ts';

/** The newest reference is dropped first: a guess, which somebody who knows the code can correct. */
export function Unpair({ taking }: { readonly taking: Taking }) {
  const repairs = useFigureState(currentRepairs);
  const { setRepairs } = useActions();
  const { balance: texts } = useTexts();
  const { reference, takenAt, droppedAt } = taking;
  return (
    <IconButton
      icon="cross"
      label={texts.unpair(stepNumber(takenAt), stepNumber(droppedAt))}
      className="button button-icon button-small button-plain unpair"
      onClick={() => setRepairs(unpaired(repairs, reference))}
    />
  );
}
