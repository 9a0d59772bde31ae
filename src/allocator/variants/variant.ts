import type { Call } from '../calls.ts';
import type { Policies, PolicyTable, Semantics } from '../policies.ts';

/** What a variant's file states; the rest follows. */
export interface VariantText extends Omit<
  Semantics,
  'calls' | 'policies' | 'sources' | 'kernelNames' | 'nearest'
> {
  readonly calls: readonly Call[];
  readonly kernelNames?: Semantics['kernelNames'];
  readonly nearest?: Semantics['nearest'];
  readonly policies: PolicyTable;
}

export function variant(text: VariantText): Semantics {
  const column = (place: 0 | 1): unknown =>
    Object.fromEntries(Object.entries(text.policies).map(([policy, pair]) => [policy, pair[place]]));
  return {
    ...text,
    calls: new Set(text.calls),
    kernelNames: text.kernelNames ?? {},
    nearest: text.nearest ?? {},
    // The two halves of PolicyTable, whose type says that they are these.
    policies: column(0) as Policies,
    sources: column(1) as Semantics['sources'],
  };
}
