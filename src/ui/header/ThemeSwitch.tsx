import type { ThemeChoice } from '../../store/state.ts';
import { useActions, useFigureState } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';

const THEMES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

/** `name` keeps the two switches of a page apart. */
export function ThemeSwitch({ name }: { readonly name: string }) {
  const theme = useFigureState((state) => state.theme);
  const { setTheme } = useActions();
  const { theme: texts } = useTexts();
  return (
    <div className="segmented theme" role="radiogroup" aria-label={texts.group}>
      {THEMES.map((value) => (
        <label key={value} title={texts[value]}>
          <input
            type="radio"
            className="sr-only"
            name={name}
            value={value}
            checked={theme === value}
            onChange={() => setTheme(value)}
          />
          <Icon name={value} />
          <span className="sr-only">{texts[value]}</span>
        </label>
      ))}
    </div>
  );
}
