/**
 * Advance widths of the characters from space to tilde in Inter at weight 600, in hundredths of the font size. Layout
 * must not ask a browser how wide a text is: it is the same in a worker, on the command line and before fonts are loaded.
 */
const WIDTHS: readonly number[] = [
  25, 32, 52, 64, 65, 100, 66, 33, 37, 37, 54, 67, 32, 47, 32, 38, 66, 42, 62, 64, 67, 61, 64, 58, 64, 64, 32,
  33, 67, 67, 67, 54, 100, 73, 66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92, 76, 77, 65, 77, 65, 65, 66, 74,
  73, 102, 72, 71, 65, 37, 38, 37, 48, 47, 35, 57, 62, 58, 62, 59, 39, 63, 61, 26, 26, 57, 26, 90, 61, 61, 62,
  62, 40, 55, 35, 61, 59, 84, 57, 59, 57, 45, 36, 45, 67,
];

const SPACE = 0x20;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
/** Numbers are set in tabular figures, all as wide as a zero. */
const TABULAR = 66;
const OTHER = 70;
/** Where Inter is missing, the fonts that replace it are a little wider. */
const SAFETY = 1.03;

/** How wide a text is at most, in pixels. */
export function textWidth(text: string, sizePx: number): number {
  let hundredths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    hundredths += code >= DIGIT_0 && code <= DIGIT_9 ? TABULAR : (WIDTHS[code - SPACE] ?? OTHER);
  }
  return (hundredths / 100) * sizePx * SAFETY;
}

/** The text, shortened with an ellipsis if it is wider than that. */
export function fitText(text: string, sizePx: number, widthPx: number): string {
  if (textWidth(text, sizePx) <= widthPx) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(`${characters.join('').trimEnd()}…`, sizePx) > widthPx)
    characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** One line if it fits, else two broken at a space; each shortened if it must be. */
export function wrapText(text: string, sizePx: number, widthPx: number): readonly string[] {
  if (textWidth(text, sizePx) <= widthPx) return [text];
  const words = text.split(' ');
  for (let count = words.length - 1; count >= 1; count -= 1) {
    const first = words.slice(0, count).join(' ');
    if (textWidth(first, sizePx) <= widthPx)
      return [first, fitText(words.slice(count).join(' '), sizePx, widthPx)];
  }
  return [fitText(text, sizePx, widthPx)];
}
