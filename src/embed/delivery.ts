import type { ScriptParts } from './script-parts.ts';

/** Where the script came from, and what else is there. */
export interface Delivery {
  readonly parts: ScriptParts;
  /** Address of the script; everything else is beside it. */
  readonly base: string;
  readonly version: string;
}

/** The program itself, at a scenario; used where there is no figure that knows better. */
export function appLink(base: string, scenario: string | undefined, at: string | undefined): string {
  const hash = new URLSearchParams();
  if (scenario !== undefined) hash.set('scenario', scenario);
  if (at !== undefined) hash.set('at', at);
  return new URL(`index.html#${hash.toString()}`, base).href;
}
