/** Languages of the interface as BCP 47 tags. The pseudo-locale is for tests and for whoever lays out panels. */
export const LANGUAGES = ['en', 'de', 'en-x-pseudo'] as const;

export type Language = (typeof LANGUAGES)[number];

/** As each calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  'en-x-pseudo': 'Pseudo',
};

/** The language that fits some wishes best, as `navigator.languages` lists them; English where none does. */
export function languageFor(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const tag = wish.toLowerCase();
    const exact = LANGUAGES.find((language) => language === tag);
    // A pseudo-locale is asked for by its whole name, or not at all.
    const match = exact ?? LANGUAGES.find((language) => tag.split('-')[0] === language);
    if (match !== undefined) return match;
  }
  return 'en';
}
