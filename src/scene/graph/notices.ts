import { NOTICE_LINE_PX, type GraphLayout } from './layout.ts';
import type { NoticeMark } from './marks.ts';
import type { GraphModel } from './model.ts';

const FEW_STRANDS_TEXT =
  'Rings show every reference; lines only those of this operation and of what is selected.';

/** What a picture of very many numbers says about itself. */
export function noticesOf({ left, all }: GraphModel, layout: GraphLayout): readonly NoticeMark[] {
  const { notice, visitorBox: box, fewStrands } = layout;
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
