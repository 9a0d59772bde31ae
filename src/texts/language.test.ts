import { describe, expect, it } from 'vitest';
import { languageFor } from './language.ts';

describe('the language of the interface', () => {
  it('is the first wish that there is, whatever its region', () => {
    expect(languageFor(['fr-CA', 'de-AT', 'en'])).toBe('de');
    expect(languageFor(['en-GB', 'de'])).toBe('en');
    expect(languageFor(['DE'])).toBe('de');
  });

  it('is English where no wish can be met', () => {
    expect(languageFor([])).toBe('en');
    expect(languageFor(['fr', 'pt-BR', ''])).toBe('en');
  });

  it('is the pseudo-locale only for its whole name', () => {
    expect(languageFor(['en-x-pseudo'])).toBe('en-x-pseudo');
    expect(languageFor(['en-x-other'])).toBe('en');
  });
});
