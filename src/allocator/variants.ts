import type { Semantics } from './policies.ts';
import { V2 } from './variants/v2.ts';

/** All variants, oldest posting first. */
export const VARIANTS: readonly Semantics[] = [V2];

const BY_ID = new Map(VARIANTS.map((variant) => [variant.id, variant]));

/** The variant of that id, or undefined where there is none. */
export function semanticsOf(id: string): Semantics | undefined {
  return BY_ID.get(id);
}
