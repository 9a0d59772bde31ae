import { assertNever } from '../base/assert.ts';
import { EN, type Texts } from './en.ts';
import type { Language } from './language.ts';

/** The catalogue of a language. Only English comes with the page; others are fetched from beside it when asked for. */
export async function loadTexts(language: Language): Promise<Texts> {
  switch (language) {
    case 'en':
      return EN;
    case 'de':
      return (await import('./de.ts')).DE;
    case 'en-x-pseudo':
      return (await import('./pseudo.ts')).pseudoTexts(EN);
    default:
      return assertNever(language);
  }
}
