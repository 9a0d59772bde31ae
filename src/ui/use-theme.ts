import { useEffect } from 'react';
import { useFigureState } from './figure.ts';

/** The reader's choice beats the system's, for the whole page. */
export function useTheme(): void {
  const theme = useFigureState((state) => state.theme);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'auto') delete dataset['theme'];
    else dataset['theme'] = theme;
  }, [theme]);
}
