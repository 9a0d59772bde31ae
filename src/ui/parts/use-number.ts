import { useFigureState } from '../figure.ts';

/** Writes numbers as the language of the interface does: "1,204", "1.204". */
export function useNumber(): (value: number) => string {
  return useFigureState((state) => formatOf(state.language));
}

const formats = new Map<string, (value: number) => string>();

function formatOf(language: string): (value: number) => string {
  const known = formats.get(language) ?? new Intl.NumberFormat(language).format;
  formats.set(language, known);
  return known;
}
