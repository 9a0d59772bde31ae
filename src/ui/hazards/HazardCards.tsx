import { hazardsAt } from '../../store/hazards.ts';
import { useFigureState, useHazards } from '../figure.ts';
import { HazardCard } from './HazardCard.tsx';

/** What goes wrong at a row. */
export function HazardCards({ row }: { readonly row: number }) {
  const hazards = useHazards();
  // What was found out about a hazard of one run says nothing about another's.
  const run = useFigureState(({ branchId, semantics }) => `${branchId} ${semantics}`);
  const here = hazards === undefined ? [] : hazardsAt(hazards, row);
  return here.map((hazard, index) => (
    <HazardCard key={`${run} ${row} ${hazard.code} ${index}`} hazard={hazard} expanded={index === 0} />
  ));
}
