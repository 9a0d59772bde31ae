import type { ScriptParts } from './script-parts.ts';

/** Where the script came from, and what else is there. */
export interface Delivery {
  readonly parts: ScriptParts;
  /** Address of the script; everything else is beside it. */
  readonly base: string;
  readonly version: string;
}

/** The program itself, at a log that it can open too; used where there is no figure that knows better. */
export function appLink(base: string, source: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(source).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URL(`index.html#${new URLSearchParams(given).toString()}`, base).href;
}
