import { adopt } from './adopt.ts';

/**
 * Heights follow from width and controls alone, whatever the log and the step, so that nothing below ever moves: three
 * quarters of the width, as the pictures of `render` are, and more where a narrow column needs it. A page may set
 * `--ioasid-height`.
 */
const BOX = `
.box {
  --base: 540px;
  --extra: 0px;
  position: relative;
  box-sizing: border-box;
  height: var(--kept, var(--ioasid-height, calc(var(--base) + var(--extra))));
}
.box[data-controls='none'] { --extra: -48px; }
.box[data-controls='full'] { --extra: 272px; }
@container (max-width: 719px) { .box { --base: 75cqi; } }
@container (max-width: 639px) {
  .box { --base: 560px; }
  .box[data-controls='full'] { --extra: 308px; }
}
@container (max-width: 399px) { .box { --base: 640px; } }
`;

/** What a page sets for its own text (letter spacing, alignment, case) ends at the root; its text in the slot keeps it. */
const ELEMENT = `
:host { display: block; container-type: inline-size; }
:host([hidden]) { display: none; }
.box { overflow: hidden; }
.root {
  all: initial;
  visibility: inherit;
  color-scheme: inherit;
  display: block;
  height: 100%;
  container: frame / size;
}
.box[data-state='waiting'] > .root, .box[data-state='shown'] > slot { display: none; }
.box[data-state='trouble'] { overflow: auto; }
.box[data-state='trouble'] > .root { height: auto; container-type: normal; }
.start {
  position: absolute;
  inset: auto 0 12px;
  width: max-content;
  margin: 0 auto;
  padding: 8px 16px;
  border: 1px solid;
  border-radius: 6px;
  background: Canvas;
  color: CanvasText;
  font: 500 14px/20px system-ui, sans-serif;
  cursor: pointer;
}
@media print {
  :host { container-type: normal; }
  .box[data-fallback] { height: auto; overflow: visible; }
  .box[data-fallback] > :is(.root, .start) { display: none; }
  .box[data-fallback] > slot { display: contents; }
}
`;

export function adoptElementStyles(root: ShadowRoot): void {
  adopt(root, BOX + ELEMENT);
}

const FRAME = `
html, body { height: 100%; margin: 0; background: none; }
body { container-type: inline-size; }
.root { height: 100vh; min-height: 240px; container: frame / size; }
.box { position: absolute; width: 0; visibility: hidden; }
`;

/** The page of a frame fills it; a hidden box of the usual height says how high it would like to be. */
export function adoptFrameStyles(): void {
  adopt(document, BOX + FRAME);
}
