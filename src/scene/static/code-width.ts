/** Every character of a fixed-width font is as wide: six tenths of the size, in all that are common. */
const ADVANCE = 0.602;

/** How wide code is, in pixels. */
export function codeWidth(text: string, sizePx: number): number {
  return Array.from(text).length * ADVANCE * sizePx;
}

/** The code, shortened with an ellipsis if it is wider than that. */
export function fitCode(text: string, sizePx: number, widthPx: number): string {
  const most = Math.floor(widthPx / (ADVANCE * sizePx));
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  return most < 2 ? '' : `${characters.slice(0, most - 1).join('')}…`;
}
