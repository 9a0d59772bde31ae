import { describe, expect, it } from 'vitest';
import { EN } from './en.ts';
import { LANGUAGES } from './language.ts';
import { loadTexts } from './load-texts.ts';
import { pseudo } from './pseudo.ts';

/** Paths of all leaves; a function is one. */
function leaves(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([name, each]: [string, unknown]) =>
    typeof each === 'object' && each !== null ? leaves(each, `${path}${name}.`) : [`${path}${name}`],
  );
}

function plainTexts(tree: object): string[] {
  return Object.values(tree).flatMap((each: unknown) =>
    typeof each === 'string' ? [each] : typeof each === 'object' && each !== null ? plainTexts(each) : [],
  );
}

describe('the catalogue', () => {
  it.each(LANGUAGES)('has every text in %s', async (language) => {
    expect(leaves(await loadTexts(language))).toEqual(leaves(EN));
  });

  it.each(LANGUAGES)('has no empty text in %s, and none that begins or ends with space', async (language) => {
    for (const text of plainTexts(await loadTexts(language))) {
      expect(text).not.toBe('');
      expect(text).toBe(text.trim());
    }
  });
});

describe('the pseudo-locale', () => {
  it('accents, brackets and lengthens', () => {
    expect(pseudo('Next step')).toBe('[Nëxt štëp~~~]');
  });

  it('reaches texts that are functions', async () => {
    const texts = await loadTexts('en-x-pseudo');
    expect(texts.transport.play).toBe(pseudo(EN.transport.play));
  });
});
