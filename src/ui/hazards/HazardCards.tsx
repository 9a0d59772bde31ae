import { hazardsAt } from '../../store/hazards.ts';
import { useHazards } from '../figure.ts';
import { HazardCard } from './HazardCard.tsx';

/** What goes wrong at a row. */
export function HazardCards({ row }: { readonly row: number }) {
  const hazards = useHazards();
  const here = hazards === undefined ? [] : hazardsAt(hazards, row);
  return here.map((hazard, index) => (
    <HazardCard key={`${hazard.code} ${index}`} hazard={hazard} expanded={index === 0} />
  ));
}
