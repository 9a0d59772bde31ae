import type { ThemeChoice } from '../../store/state.ts';
import { useActions, useFigureState } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';

const THEMES: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'auto', label: 'Theme of the system' },
  { value: 'light', label: 'Light theme' },
  { value: 'dark', label: 'Dark theme' },
];

/** `name` keeps the two switches of a page apart. */
export function ThemeSwitch({ name }: { readonly name: string }) {
  const theme = useFigureState((state) => state.theme);
  const { setTheme } = useActions();
  return (
    <div className="segmented theme" role="radiogroup" aria-label="Theme">
      {THEMES.map(({ value, label }) => (
        <label key={value} title={label}>
          <input
            type="radio"
            className="sr-only"
            name={name}
            value={value}
            checked={theme === value}
            onChange={() => setTheme(value)}
          />
          <Icon name={value} />
          <span className="sr-only">{label}</span>
        </label>
      ))}
    </div>
  );
}
