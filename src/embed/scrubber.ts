import { positionText } from '../words/step-text.ts';
import { element } from './dom.ts';
import type { Player, PlayerState } from './player.ts';

interface Scrubber {
  readonly root: HTMLElement;
  update(state: PlayerState): void;
}

/** A slim slider over all steps, with a tick where a marker stands and another where something goes wrong. */
export function createScrubber({ seek, last }: Player): Scrubber {
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
  let ticked: PlayerState['played'] | undefined;
  let tickedTo: number | undefined;

  function seekTo({ clientX }: PointerEvent): void {
    const { left, width } = slide.getBoundingClientRect();
    seek(width === 0 ? 0 : ((clientX - left) / width) * last());
  }

  root.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    root.setPointerCapture(event.pointerId);
    seekTo(event);
  });
  // Captured from the press until the pointer is let go or taken away.
  root.addEventListener('pointermove', (event) => {
    if (root.hasPointerCapture(event.pointerId)) seekTo(event);
  });

  /** One tick a place, however many stand there; hazards go before markers. */
  function drawTicks({ played }: PlayerState): void {
    const kinds = new Map<number, string>();
    for (const kind of ['markers', 'hazards'] as const) {
      for (const { row } of played[kind])
        if (row >= 0 && row <= last()) kinds.set(Math.round(shareOf(row) * 1000), kind);
    }
    const made = [...kinds].map(([thousandth, kind]) => {
      const tick = element('i', { class: `fig-tick fig-tick-${kind}` });
      tick.style.left = `${thousandth / 10}%`;
      return tick;
    });
    ticks.replaceChildren(...made);
  }

  function shareOf(row: number): number {
    return last() <= 0 ? 0 : Math.min(row / last(), 1);
  }

  return {
    root,
    update(state) {
      const { played, cursor } = state;
      const row = Math.max(cursor, 0);
      const share = shareOf(row);
      // Transforms, since what is moved by its place counts as a shift of the page's layout.
      fill.style.transform = `scaleX(${share})`;
      knob.style.transform = `translateX(${share * 100}%)`;
      root.setAttribute('aria-valuemax', String(Math.max(last(), 0)));
      root.setAttribute('aria-valuenow', String(row));
      root.setAttribute('aria-valuetext', positionText(played.playback, row));
      if (ticked === played && tickedTo === last()) return;
      ticked = played;
      tickedTo = last();
      drawTicks(state);
    },
  };
}
