import { createKept, type Kept } from '../storage/kept.ts';
import { languageFor, type Language } from '../texts/language.ts';
import type { Figure } from './figure.ts';

const NAME = 'language';

/** What the address asks for, else what was chosen in this browser, else what the browser prefers. */
export function startingLanguage(
  asked: string | undefined,
  preferred: readonly string[],
  kept: Kept = createKept(),
): Language {
  if (asked !== undefined) return languageFor([asked]);
  const chosen = kept.read(NAME);
  return languageFor(typeof chosen === 'string' ? [chosen, ...preferred] : preferred);
}

/** Of who uses this browser: remembered for the next visit. */
export function chooseLanguage(figure: Figure, language: Language, kept: Kept = createKept()): void {
  figure.actions.setLanguage(language);
  kept.write(NAME, language);
}
