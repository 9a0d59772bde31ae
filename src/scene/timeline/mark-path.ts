import type { RowShape, Trouble } from './row-shape.ts';

const CIRCLE = 'M-100 0A100 100 0 1 1 100 0A100 100 0 1 1 -100 0Z';

/** Outlines about the origin in hundredths of half the width. Numbers of one digit are flags of arcs, and zero. */
const SHAPES: Readonly<Record<RowShape, string>> = {
  call: CIRCLE,
  delivery: 'M-72 0A72 72 0 1 1 72 0A72 72 0 1 1 -72 0Z',
  work: 'M0 -115L115 0L0 115L-115 0Z',
  action: 'M-78 -78H78V78H-78Z',
  return: 'M0 -80V80',
};

/** To be filled by the even-odd rule: signs are cut out, so they need no second colour. */
const TROUBLES: Readonly<Record<Trouble, string>> = {
  // A triangle with an exclamation mark.
  refused: 'M0 -100L108 90H-108ZM-13 -28h26V32h-26zM-13 46h26V70h-26z',
  // No entry.
  unheld: `${CIRCLE}M-55 -17h110v34h-110z`,
  // Two half rings that do not meet: what it points to is gone.
  stale:
    'M-25 -100A100 100 0 0 0 -25 100V55A55 55 0 0 1 -25 -55ZM25 -100A100 100 0 0 1 25 100V55A55 55 0 0 0 25 -55Z',
  // A cross.
  oops: 'M-95 -65L-65 -95L0 -30L65 -95L95 -65L30 0L95 65L65 95L0 30L-65 95L-95 65L-30 0Z',
};

/** `size` is half the width in pixels; one transform places the mark. */
export function shapePath(shape: RowShape, size: number): string {
  return sized(SHAPES[shape], size);
}

export function troublePath(trouble: Trouble, size: number): string {
  return sized(TROUBLES[trouble], size);
}

function sized(outline: string, size: number): string {
  return outline.replaceAll(/-?\d\d+/g, (hundredths) => String(Math.round(Number(hundredths) * size) / 100));
}
