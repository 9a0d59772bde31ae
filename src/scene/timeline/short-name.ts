import { textWidth } from '../text-width.ts';

/** Of a name that is too wide its beginning and its end: names of tasks begin alike and are told apart by their ends. */
export function shortName(name: string, sizePx: number, widthPx: number): string {
  if (textWidth(name, sizePx) <= widthPx) return name;
  const characters = Array.from(name);
  for (let kept = characters.length - 1; kept > 1; kept -= 1) {
    const head = characters
      .slice(0, Math.ceil(kept / 2))
      .join('')
      .trimEnd();
    const tail = characters
      .slice(characters.length - Math.floor(kept / 2))
      .join('')
      .trimStart();
    const short = `${head}…${tail}`;
    if (textWidth(short, sizePx) <= widthPx) return short;
  }
  return '…';
}
