import type { Policies } from '../policies.ts';
import { V2, V2_POLICIES } from './v2.ts';
import { variant } from './variant.ts';

/** v2 with one policy changed: nobody posted these, they answer "what if". */
function whatIf<P extends keyof Policies>(
  id: string,
  title: string,
  policy: P,
  value: Policies[P],
  source: string,
) {
  return variant({
    id,
    title,
    date: V2.date,
    hypothetical: true,
    calls: [...V2.calls],
    policies: { ...V2_POLICIES, [policy]: [value, source] },
  });
}

/** What Lu Baolu asked for on v2 4/9, 23 August 2020. */
export const V2_FIND_GETS = whatIf(
  'v2-find-gets',
  'v2, if find took a reference',
  'findTakes',
  'reference',
  'hypothetical: asked for by Lu Baolu on v2 4/9, 23 August 2020; never adopted',
);

/** The one thing of v3 that ends quirk Q1. */
export const V2_SECOND_FREE_NOOP = whatIf(
  'v2-second-free-noop',
  'v2, if a second free did nothing',
  'secondFree',
  'does-nothing',
  'hypothetical: ioasid_free_locked() of v3 8/14 in v2',
);
