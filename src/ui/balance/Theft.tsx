import type { StolenReference } from '../../analysis/ledger/stolen.ts';
import { StepLink } from '../parts/StepLink.tsx';

/** Thief and victim, with their operations, and what becomes of the put that the victim makes in good faith. */
export function Theft({ theft }: { readonly theft: StolenReference }) {
  const { stolenAt, later, text } = theft;
  return (
    <p className="theft">
      <StepLink row={stolenAt} />
      <span>{text}</span>
      {later.kind !== 'nothing-yet' && <StepLink row={later.row} />}
    </p>
  );
}
