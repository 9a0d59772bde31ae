import { adopt } from './adopt.ts';

/**
 * Heights follow from width, controls and the size of letters around the figure, whatever the log and the step, so that
 * nothing below ever moves: three quarters of the width, as the pictures of `render` are, and more where a narrow column
 * needs it. A page may set `--ioasid-height`.
 *
 * The whole figure is drawn larger where the page's letters are larger than 16 px, up to twice as large, and never so
 * large that it had less room than its own 240 px: `--em` is what 16 px of it become. An angle's tangent is the one way
 * to divide lengths that all browsers know.
 */
const BOX = `
.box, .root { --em: clamp(16px, min(1em, 100cqi / 15), 32px); }
.box {
  --base: calc(33.75 * var(--em));
  --extra: 0;
  position: relative;
  box-sizing: border-box;
  height: var(--kept, var(--ioasid-height, calc(var(--base) + var(--extra) * var(--em))));
}
.box[data-controls='none'] { --extra: -3; }
.box[data-controls='full'] { --extra: 17; }
@container (width < clamp(720px, 45em, 1440px)) { .box { --base: 75cqi; } }
@container (width < clamp(640px, 40em, 1280px)) {
  .box { --base: calc(35 * var(--em)); }
  .box[data-controls='full'] { --extra: 19.25; }
}
@container (width < clamp(400px, 25em, 800px)) { .box { --base: calc(40 * var(--em)); } }
@container (width < clamp(320px, 20em, 640px)) { .box { --base: calc(47 * var(--em)); } }
`;

const ENLARGED = 'zoom: tan(atan2(var(--em), 16px))';

/** What a page sets for its own text (letter spacing, alignment, case) ends at the root; its text in the slot keeps it. */
const ELEMENT = `
:host { display: block; container-type: inline-size; }
:host([hidden]) { display: none; }
.box { overflow: hidden; }
.root {
  all: initial;
  font-size: inherit;
  ${ENLARGED};
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
  padding: .6em 1.2em;
  border: 1px solid;
  border-radius: 6px;
  background: Canvas;
  color: CanvasText;
  font: 500 calc(.875 * var(--em)) / 1.4 system-ui, sans-serif;
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
.root { ${ENLARGED}; height: 100%; min-height: 240px; container: frame / size; }
.box { position: absolute; width: 0; visibility: hidden; }
.fig-address {
  position: absolute;
  inset: auto 12px 60px;
  z-index: 5;
  box-sizing: border-box;
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  padding: 12px;
  border: 1px solid var(--ioasid-line);
  border-radius: var(--ioasid-radius-m);
  background: var(--ioasid-surface);
  box-shadow: var(--ioasid-shadow-raised);
  color: var(--ioasid-ink);
  font: 400 var(--ioasid-text-m) / 20px var(--ioasid-font);
}
.fig-address p { width: 100%; margin: 0; }
.fig-address input { flex: 1; min-width: 0; }
`;

/** The page of a frame fills it; a hidden box of the usual height says how high it would like to be. */
export function adoptFrameStyles(): void {
  adopt(document, BOX + FRAME);
}
