import type { RowShape, Trouble } from './row-shape.ts';

/** Outlines about the origin, so that one transform places them; `size` is half the width. */
export function shapePath(shape: RowShape, size: number): string {
  switch (shape) {
    case 'call':
      return circle(size);
    case 'delivery':
      return circle(size * 0.72);
    case 'work':
      return `M0 ${-n(size * 1.15)}L${n(size * 1.15)} 0L0 ${n(size * 1.15)}L${-n(size * 1.15)} 0Z`;
    case 'action':
      return box(size * 0.78);
    case 'return':
      return `M0 ${-n(size * 0.8)}V${n(size * 0.8)}`;
  }
}

/** Icons of trouble, to be filled by the even-odd rule: their signs are cut out, so they need no second colour. */
export function troublePath(trouble: Trouble, size: number): string {
  switch (trouble) {
    case 'refused':
      return triangle(size) + bar(size, -0.28, 0.32) + bar(size, 0.46, 0.7);
    case 'unheld':
      return (
        circle(size) +
        `M${-n(size * 0.55)} ${-n(size * 0.17)}h${n(size * 1.1)}v${n(size * 0.34)}h${-n(size * 1.1)}z`
      );
    case 'stale':
      return brokenRing(size);
    case 'oops':
      return cross(size);
  }
}

function circle(radius: number): string {
  const r = n(radius);
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
}

function box(half: number): string {
  const h = n(half);
  return `M${-h} ${-h}H${h}V${h}H${-h}Z`;
}

function triangle(size: number): string {
  return `M0 ${-n(size)}L${n(size * 1.08)} ${n(size * 0.9)}H${-n(size * 1.08)}Z`;
}

/** An upright bar of the exclamation mark, between two heights. */
function bar(size: number, from: number, to: number): string {
  const half = n(size * 0.13);
  return `M${-half} ${n(size * from)}h${n(half * 2)}V${n(size * to)}h${-n(half * 2)}z`;
}

function cross(size: number): string {
  const [far, near] = [n(size * 0.95), n(size * 0.3)];
  const arm = n(far - near);
  return (
    `M${-far} ${-arm}L${-arm} ${-far}L0 ${-near}L${arm} ${-far}L${far} ${-arm}L${near} 0` +
    `L${far} ${arm}L${arm} ${far}L0 ${near}L${-arm} ${far}L${-far} ${arm}L${-near} 0Z`
  );
}

/** Two half rings that do not meet: what it points to is gone. */
function brokenRing(size: number): string {
  const [outer, inner, gap] = [n(size), n(size * 0.55), n(size * 0.25)];
  const halfRing = (side: 1 | -1): string => {
    const x = side * gap;
    const sweep = side === 1 ? 1 : 0;
    return (
      `M${x} ${-outer}A${outer} ${outer} 0 0 ${sweep} ${x} ${outer}V${inner}` +
      `A${inner} ${inner} 0 0 ${1 - sweep} ${x} ${-inner}Z`
    );
  };
  return halfRing(-1) + halfRing(1);
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
