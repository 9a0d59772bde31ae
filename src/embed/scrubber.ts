import type { Playback } from '../timeline/playback.ts';
import { positionText } from '../words/step-text.ts';
import { element } from './dom.ts';
import type { PlayedHazard } from './parts/played-log.ts';

export interface ScrubberInput {
  readonly playback: Playback;
  readonly cursor: number;
  readonly last: number;
  readonly markers: readonly { readonly row: number }[];
  readonly hazards: readonly PlayedHazard[];
}

interface Scrubber {
  readonly root: HTMLElement;
  update(input: ScrubberInput): void;
}

/** A slim slider over all steps, with a tick where a marker stands and another where something goes wrong. */
export function createScrubber(seek: (row: number) => void): Scrubber {
  const fill = element('div', { class: 'fig-fill' });
  const ticks = element('div', { class: 'fig-ticks' });
  // As wide as the slide, so that its own width is what it moves by.
  const knob = element('div', { class: 'fig-knob' });
  const slide = element(
    'div',
    { class: 'fig-slide' },
    element('div', { class: 'fig-rail' }, fill),
    ticks,
    knob,
  );
  const root = element(
    'div',
    {
      class: 'fig-scrubber',
      part: 'scrubber',
      role: 'slider',
      tabindex: '0',
      'aria-label': 'Timeline',
      'aria-valuemin': '0',
    },
    slide,
  );
  let input: ScrubberInput | undefined;
  let shown: Pick<ScrubberInput, 'playback' | 'markers' | 'hazards' | 'last'> | undefined;
  let dragging: number | undefined;

  function seekTo(clientX: number): void {
    if (input === undefined) return;
    const { left, width } = slide.getBoundingClientRect();
    const share = width === 0 ? 0 : (clientX - left) / width;
    seek(Math.round(Math.min(Math.max(share, 0), 1) * input.last));
  }

  root.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    dragging = event.pointerId;
    root.setPointerCapture(event.pointerId);
    seekTo(event.clientX);
  });
  root.addEventListener('pointermove', (event) => {
    if (dragging === event.pointerId) seekTo(event.clientX);
  });
  const letGo = (): void => {
    dragging = undefined;
  };
  root.addEventListener('pointerup', letGo);
  root.addEventListener('pointercancel', letGo);

  function drawTicks(next: ScrubberInput): void {
    const places = new Map<number, string>();
    const add = (row: number, kind: string): void => {
      if (row >= 0 && row <= next.last) places.set(Math.round(shareOf(row, next.last) * 1000), kind);
    };
    for (const { row } of next.markers) add(row, 'marker');
    for (const { row } of next.hazards) add(row, 'hazard');
    const made = [...places].map(([thousandth, kind]) => {
      const tick = element('i', { class: `fig-tick fig-tick-${kind}` });
      tick.style.left = `${thousandth / 10}%`;
      return tick;
    });
    ticks.replaceChildren(...made);
  }

  return {
    root,
    update(next) {
      input = next;
      const share = shareOf(next.cursor, next.last);
      // Transforms, since what is moved by its place counts as a shift of the page's layout.
      fill.style.transform = `scaleX(${share})`;
      knob.style.transform = `translateX(${share * 100}%)`;
      root.setAttribute('aria-valuemax', String(Math.max(next.last, 0)));
      root.setAttribute('aria-valuenow', String(Math.max(next.cursor, 0)));
      root.setAttribute('aria-valuetext', positionText(next.playback, Math.max(next.cursor, 0)));
      const same =
        shown?.playback === next.playback &&
        shown.markers === next.markers &&
        shown.hazards === next.hazards &&
        shown.last === next.last;
      if (!same) drawTicks(next);
      shown = next;
    },
  };
}

function shareOf(row: number, last: number): number {
  return last <= 0 ? 0 : Math.min(Math.max(row / last, 0), 1);
}
