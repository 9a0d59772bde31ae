import { NOTICE_LINE_PX, type NoticeMark } from './notice.ts';
import type { Box } from './spots.ts';

/** How many numbers a picture has not, of how many. */
interface Drawn {
  readonly left: number;
  readonly all: number;
}

interface Room {
  readonly notice: { readonly x: number; readonly y: number } | undefined;
  readonly visitorBox: Box | undefined;
  readonly fewStrands: boolean;
}

const FEW_STRANDS_TEXT =
  'Rings show every reference; lines only those of this operation and of what is selected.';

/** What a picture of very many numbers says about itself. */
export function noticesOf(
  { left, all }: Drawn,
  { notice, visitorBox: box, fewStrands }: Room,
): readonly NoticeMark[] {
  if (!notice) return [];
  const texts = [left > 0 ? leftOutText(all - left, all) : '', fewStrands ? FEW_STRANDS_TEXT : ''];
  const lines: NoticeMark[] = texts
    .filter((text) => text !== '')
    .map((text, index) => ({
      key: `notice:${index}`,
      x: notice.x,
      y: notice.y + index * NOTICE_LINE_PX,
      text,
      box: undefined,
    }));
  return box
    ? [...lines, { key: 'visitors', x: box.x + 16, y: box.y + 24, text: 'also at this operation', box }]
    : lines;
}

function leftOutText(drawn: number, all: number): string {
  return `Showing ${number(drawn)} of ${number(all)} numbers: those shared most, and those of this operation.`;
}

function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
