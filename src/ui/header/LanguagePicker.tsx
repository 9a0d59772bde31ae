import { useId } from 'react';
import { chooseLanguage } from '../../store/language-choice.ts';
import { LANGUAGES, LANGUAGE_NAMES } from '../../texts/language.ts';
import { useFigure, useFigureState } from '../figure.ts';
import { useTexts } from '../use-texts.ts';

/** Each language by its own name, for who cannot read the others. The pseudo-locale is listed only where it is on. */
export function LanguagePicker() {
  const { header: texts } = useTexts();
  const figure = useFigure();
  const language = useFigureState((state) => state.language);
  const id = useId();
  const pick = (value: string) => {
    const picked = LANGUAGES.find((each) => each === value);
    if (picked !== undefined) chooseLanguage(figure, picked);
  };
  return (
    <div className="language">
      <label htmlFor={id}>{texts.language}</label>
      <select id={id} className="select" value={language} onChange={(event) => pick(event.target.value)}>
        {LANGUAGES.filter((each) => each !== 'en-x-pseudo' || each === language).map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
