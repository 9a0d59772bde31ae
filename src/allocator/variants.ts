import type { Semantics } from './policies.ts';
import { DCP_2021 } from './variants/dcp-2021.ts';
import { V2_FIND_GETS, V2_SECOND_FREE_NOOP } from './variants/hypothetical.ts';
import { MAINLINE_5_11, MAINLINE_5_5, MAINLINE_6_1 } from './variants/mainline.ts';
import { V2 } from './variants/v2.ts';
import { V3 } from './variants/v3.ts';
import { V4_2021 } from './variants/v4-2021.ts';

/** All variants: the postings, mainline, and what nobody posted. */
export const VARIANTS: readonly Semantics[] = [
  V2,
  V3,
  V4_2021,
  DCP_2021,
  MAINLINE_5_5,
  MAINLINE_5_11,
  MAINLINE_6_1,
  V2_FIND_GETS,
  V2_SECOND_FREE_NOOP,
];

const BY_ID = new Map(VARIANTS.map((variant) => [variant.id, variant]));

/** The variant of that id, or undefined where there is none. */
export function semanticsOf(id: string): Semantics | undefined {
  return BY_ID.get(id);
}
