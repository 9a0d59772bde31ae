import type { Call } from '../allocator/calls.ts';
import { semanticsOf } from '../allocator/variants.ts';

/** The call's nearest relative, as the kernel names it, where some rules lack the call. Nothing is ever mapped to it silently. */
export function nearestCall(semanticsId: string, call: Call): string | undefined {
  const semantics = semanticsOf(semanticsId);
  const nearest = semantics?.nearest[call];
  return nearest === undefined ? undefined : (semantics?.kernelNames[nearest] ?? nearest);
}
