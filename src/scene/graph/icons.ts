import { round, svg, svgText, type SvgNode } from '../svg-tree.ts';

/** A triangle with an exclamation mark, 16 pixels wide about the given middle. Stands wherever the hazard colour does. */
export function hazardIcon(x: number, y: number, sizePx = 16): SvgNode {
  const scale = sizePx / 16;
  return svg(
    'g',
    {
      class: 'ioasid-hazard-icon',
      transform: `translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}`,
    },
    svg('path', { class: 'ioasid-hazard-sign', d: 'M0-6.5 7 5.5Q7.4 6.5 6.4 6.5H-6.4Q-7.4 6.5-7 5.5Z' }),
    svg('path', { class: 'ioasid-hazard-mark', d: 'M0-2.2V2M0 4.1V4.2' }),
  );
}

/** Outlines by which users differ besides colour and letter, about the origin and of equal weight. */
const SHAPES: readonly ((radius: number) => string)[] = [
  (r) => `M0 ${-r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 ${-r}Z`,
  (r) => roundedSquare(r * 0.92, r * 0.3),
  (r) => polygon(6, r * 1.06),
  (r) => polygon(4, r * 1.14),
];

function roundedSquare(half: number, corner: number): string {
  const [h, f] = [round(half), round(half - corner)];
  return `M${-f} ${-h}H${f}Q${h} ${-h} ${h} ${-f}V${f}Q${h} ${h} ${f} ${h}H${-f}Q${-h} ${h} ${-h} ${f}V${-f}Q${-h} ${-h} ${-f} ${-h}Z`;
}

function polygon(corners: number, radius: number): string {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI - Math.PI / 2;
    return `${round(Math.cos(angle) * radius)} ${round(Math.sin(angle) * radius)}`;
  });
  return `M${points.join('L')}Z`;
}

/** A user's sign: its colour, its letter, and a shape. */
export function userSign(user: number, letter: string, x: number, y: number, radius: number): SvgNode {
  const shape = SHAPES[user % SHAPES.length] ?? SHAPES[0];
  return svg(
    'g',
    { class: 'ioasid-sign', transform: `translate(${x} ${y})`, 'aria-hidden': 'true' },
    svg('path', { d: shape?.(radius) }),
    svgText('text', { 'font-size': Math.round(radius * 1.05), y: Math.round(radius * 3.8) / 10 }, letter),
  );
}

/** A clock face: work that runs later. */
export function clockIcon(x: number, y: number): SvgNode {
  return svg('path', {
    class: 'ioasid-clock',
    transform: `translate(${x} ${y})`,
    d: 'M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5ZM0-2.5V0L1.8 1.2',
  });
}
