import type { Texts } from './en.ts';

const LETTERS: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  i: 'ï',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Û',
};

type Text = string | ((...values: never[]) => string);
type Tree = { readonly [name: string]: Text | Tree };

/** Accented, in brackets, and a third longer: what German or Finnish would ask of the layout. No text stays none. */
export function pseudo(text: string): string {
  if (text === '') return '';
  const accented = text.replaceAll(/[a-z]/gi, (letter) => LETTERS[letter] ?? letter);
  return `[${accented}${'~'.repeat(Math.ceil(text.length / 3))}]`;
}

/** The catalogue with every text made {@link pseudo}. */
export function pseudoTexts(texts: Texts): Texts {
  return pseudoTree(texts) as Texts;
}

function pseudoTree(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([name, each]) => [
      name,
      typeof each === 'string'
        ? pseudo(each)
        : typeof each === 'function'
          ? (...values: never[]) => pseudo(each(...values))
          : pseudoTree(each),
    ]),
  );
}
