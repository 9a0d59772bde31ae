import { createContext, use, useEffect, useState } from 'react';
import { EN, type Texts } from '../texts/en.ts';
import { loadTexts } from '../texts/load-texts.ts';
import { useFigureState } from './figure.ts';

export const TextsContext = createContext<Texts>(EN);

/** The interface texts in the language that was chosen. */
export function useTexts(): Texts {
  return use(TextsContext);
}

/** Loads the catalogue of the chosen language; the one before stands until it is there, or stays where it cannot be had. */
export function useLoadedTexts(): Texts {
  const language = useFigureState((state) => state.language);
  const [texts, setTexts] = useState<Texts>(EN);
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      const loaded = await loadTexts(language);
      if (!wanted) return;
      setTexts(loaded);
      document.documentElement.lang = language;
    };
    load().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}
