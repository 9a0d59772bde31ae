import { clamp } from '../../base/clamp.ts';
import { svg, svgText, type SvgNode } from '../svg-tree.ts';
import { fitText, textWidth } from '../text-width.ts';
import { differsIcon } from './differs.ts';
import { setTitle } from './labels.ts';
import { markGroup } from './mark-group.ts';
import { pointedBox } from './pointed-box.ts';
import type { SetMark } from './marks.ts';

const TITLE_SIZE_PX = 14;
const TEXT_SIZE_PX = 12;
const METER_Y = 39;
const METER_PX = 5;
/** More numbers than this are a bar without divisions. */
const MOST_SEGMENTS = 32;

/** A set: its name, token and quota. Its numbers are marks of their own and stand over it. */
export function setBox(mark: SetMark): SvgNode {
  const { box } = mark;
  const pad = mark.compact ? 12 : 16;
  const title = setTitle(mark.set, mark.name);
  const wordWidth = textWidth(mark.word, TEXT_SIZE_PX);
  const room = box.width - 2 * pad - wordWidth - 12;
  const shownTitle = fitText(title, TITLE_SIZE_PX, room);
  const subX = pad + textWidth(shownTitle, TITLE_SIZE_PX) + 10;
  const subRoom = box.width - pad - wordWidth - 12 - subX;
  // Half a word helps nobody: a narrow figure leaves it to the sentence.
  const sub =
    subRoom < 120 && textWidth(mark.sub, TEXT_SIZE_PX) > subRoom
      ? ''
      : fitText(mark.sub, TEXT_SIZE_PX, subRoom);
  return markGroup(
    'set',
    mark,
    {
      'data-state': mark.state,
      transform: `translate(${box.x} ${box.y})`,
    },
    mark.highlighted && pointedBox(box.width, box.height, 14),
    svg('rect', {
      class: mark.changed ? 'ioasid-box is-changed' : 'ioasid-box',
      width: box.width,
      height: box.height,
      rx: 14,
    }),
    svgText('text', { class: 'ioasid-name', x: pad, y: 26, 'font-size': TITLE_SIZE_PX }, shownTitle),
    sub !== '' && svgText('text', { class: 'ioasid-sub', x: subX, y: 26, 'font-size': TEXT_SIZE_PX }, sub),
    svgText(
      'text',
      { class: 'ioasid-word', x: box.width - pad, y: 26, 'font-size': TEXT_SIZE_PX, 'text-anchor': 'end' },
      mark.word,
    ),
    mark.meter && meter(mark.meter, pad, box.width - 2 * pad),
    mark.differs && differsIcon(5, 5),
  );
}

function meter({ used, quota, most }: NonNullable<SetMark['meter']>, x: number, width: number): SvgNode {
  const group = (parts: readonly SvgNode[]): SvgNode =>
    svg(
      'g',
      { class: 'ioasid-meter', transform: `translate(${x} ${METER_Y})`, 'aria-hidden': 'true' },
      ...parts,
    );
  const bar = (from: number, length: number, kind: string): SvgNode =>
    svg('rect', {
      class: `ioasid-meter-${kind}`,
      x: from,
      width: Math.max(0, length),
      height: METER_PX,
      rx: METER_PX / 2,
    });
  if (most > MOST_SEGMENTS) {
    const share = clamp(used / most, 0, 1);
    const parts = [bar(0, width, 'none'), bar(0, (Math.min(quota, most) / most) * width, 'free')];
    return group(share > 0 ? [...parts, bar(0, Math.max(METER_PX, share * width), 'used')] : parts);
  }
  const gap = most > 16 ? 3 : 5;
  const length = (width - gap * (most - 1)) / most;
  return group(
    Array.from({ length: most }, (_, index) =>
      bar(index * (length + gap), length, index < used ? 'used' : index < quota ? 'free' : 'none'),
    ),
  );
}
