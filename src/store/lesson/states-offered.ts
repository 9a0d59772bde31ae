import { semanticsOf } from '../../allocator/variants.ts';

export type StateWord = 'IDLE' | 'ACTIVE' | 'FREE_PENDING' | 'reclaimed';

/** The states one can choose from under some rules. */
export function statesOffered(semantics: string): readonly StateWord[] {
  const idle = semanticsOf(semantics)?.policies.firstState === 'IDLE';
  return idle ? ['IDLE', 'ACTIVE', 'FREE_PENDING', 'reclaimed'] : ['ACTIVE', 'FREE_PENDING', 'reclaimed'];
}
