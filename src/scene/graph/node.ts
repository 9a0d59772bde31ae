import { svg, svgText, type SvgNode } from '../svg-tree.ts';
import { fitText, textWidth } from '../text-width.ts';
import { tenth } from '../timeline/pixels.ts';
import { captionOf, type CaptionLine } from './caption.ts';
import { differsIcon } from './differs.ts';
import { hazardIcon } from './icons.ts';
import { captionLine } from './grid.ts';
import type { GraphLayout } from './layout.ts';
import { markGroup } from './mark-group.ts';
import type { IdMark } from './marks.ts';
import { ring } from './ring.ts';

const CAPTION_GAP_PX = 8;
const HATCH_STEP_PX = 7;

/** An IOASID: number, state and ring of references, with its caption below. */
export function node(mark: IdMark, layout: GraphLayout): SvgNode {
  const { tier } = layout;
  return markGroup(
    'id',
    mark,
    {
      'data-state': mark.state,
      transform: `translate(${mark.spot.x} ${mark.spot.y})`,
    },
    // Catches the pointer where nothing is painted.
    svg('circle', { key: 'ground', class: 'ioasid-ground', r: tier.radius }),
    mark.highlighted && svg('circle', { key: 'pointed', class: 'ioasid-pointed', r: tier.radius + 11 }),
    mark.selected && svg('circle', { key: 'selected', class: 'ioasid-halo', r: tier.radius + 9 }),
    mark.changed && svg('circle', { key: 'changed', class: 'ioasid-changed', r: tier.radius + 5 }),
    ...body(mark, layout),
    ...captionOf(mark, layout).map((line, index) => caption(line, index, layout)),
    mark.differs && differsIcon(-tier.radius * 0.8, -tier.radius * 0.8),
    // No words at this size: the icon stands at the circle, and the word in the sentence.
    mark.hazards.length > 0 &&
      tier.caption === 'number' &&
      hazardIcon(tier.radius * 0.8, -tier.radius * 0.8, 14),
  );
}

function body(mark: IdMark, layout: GraphLayout): readonly (SvgNode | undefined)[] {
  const { tier } = layout;
  // Rules that count nothing have no ring.
  const counted = mark.refcount !== undefined;
  const inner = tier.radius - (counted ? tier.ringPx + 3 : 3);
  switch (mark.state) {
    case 'unborn':
      // No number: a reader may be asked which one comes next.
      return [svg('circle', { key: 'unborn', class: 'ioasid-unborn', r: tier.radius - tier.ringPx - 3 })];
    case 'reclaimed':
      return [
        svg('circle', { key: 'tombstone', class: 'ioasid-tombstone', r: tier.radius - tier.ringPx / 2 }),
        number(mark, layout),
      ];
    case 'pending':
      return [
        counted ? ring(mark, tier) : undefined,
        svg('circle', { key: 'pending', class: 'ioasid-disk-pending', r: inner }),
        svg('path', { key: 'hatch', class: 'ioasid-hatch', d: hatchedDisk(inner - 0.5, HATCH_STEP_PX) }),
        number(mark, layout),
      ];
    default:
      return [
        counted ? ring(mark, tier) : undefined,
        svg('circle', { key: 'disk', class: `ioasid-disk-${mark.state}`, r: inner }),
        number(mark, layout),
      ];
  }
}

function number(mark: IdMark, layout: GraphLayout): SvgNode | undefined {
  if (!layout.numberInside) return undefined;
  const size = layout.numberSizePx;
  const attributes = {
    key: 'number',
    class: 'ioasid-number',
    'font-size': size,
    y: Math.round(size * 3.6) / 10,
  };
  if (mark.generation < 4) return svgText('text', attributes, mark.name);
  return svg(
    'text',
    attributes,
    svgText('tspan', {}, mark.number),
    svgText(
      'tspan',
      { 'font-size': Math.round(size * 0.5), dy: -Math.round(size * 0.35) },
      `(${mark.generation})`,
    ),
  );
}

function caption({ text, tone }: CaptionLine, index: number, { tier, captionPx }: GraphLayout): SvgNode {
  const size = index === 0 ? tier.captionSizePx : Math.min(12, tier.captionSizePx);
  const y = tier.radius + CAPTION_GAP_PX + captionLine(tier) * (index + 0.78);
  const icon = tone === 'hazard' ? size + 5 : 0;
  const shown = fitText(text, size, captionPx - icon);
  // Beside an icon the words begin where it ends: in a font wider than ours they grow to the right, never over it.
  const x = tone === 'hazard' ? icon / 2 - textWidth(shown, size) / 2 : 0;
  const words = svgText(
    'text',
    { class: `ioasid-caption ioasid-caption-${tone}`, 'font-size': size, x, y },
    shown,
  );
  if (tone !== 'hazard') return { ...words, key: `caption:${index}` };
  return svg('g', { key: `caption:${index}` }, hazardIcon(x - size + 2, y - size * 0.36, size + 1), words);
}

/** Lines at 45 degrees inside a circle, as one path; see timeline/hatch.ts for why no pattern. */
function hatchedDisk(radius: number, stepPx: number): string {
  const parts: string[] = [];
  const count = Math.floor(radius / stepPx);
  for (let line = -count; line <= count; line += 1) {
    const away = line * stepPx;
    const half = Math.sqrt(radius * radius - away * away);
    const [x, y] = [away * Math.SQRT1_2, away * Math.SQRT1_2];
    const [dx, dy] = [half * Math.SQRT1_2, half * Math.SQRT1_2];
    parts.push(`M${tenth(x - dx)} ${tenth(y + dy)}L${tenth(x + dx)} ${tenth(y - dy)}`);
  }
  return parts.join('');
}
