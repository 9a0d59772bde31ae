import { VIEWS, type Controls, type View } from './contract.ts';
import { element, iconButton } from './dom.ts';
import type { Player, PlayerState } from './player.ts';
import { LEAST_SPEED } from './parameters.ts';
import { createScrubber } from './scrubber.ts';

interface Bar {
  readonly root: HTMLElement;
  update(state: PlayerState): void;
}

const SPEEDS = [0.25, 0.5, 1, 2, 4];
const VIEW_TITLES: Readonly<Record<View, string>> = {
  graph: 'Graph',
  lanes: 'Lanes',
  balance: 'Balance',
  table: 'Table',
};

/** The buttons of a player and where one stands. `full` has the ends, the speed and the views as well; its slider is the timeline. */
export function createBar(player: Player, controls: Controls): Bar {
  const { store, seek, step, last } = player;
  const isFull = controls === 'full';
  const first = iconButton('first', 'First step (Home)', () => seek(0));
  const previous = iconButton('previous', 'Previous step (←)', () => step(-1));
  const play = iconButton('play', 'Play (Space)', player.toggle);
  const next = iconButton('next', 'Next step (→)', () => step(1));
  const final = iconButton('last', 'Last step (End)', () => seek(last()));
  play.button.classList.add('fig-play');
  // A narrow bar does without the ends: keys and the slider reach them.
  for (const { button } of [first, final]) button.classList.add('fig-end');
  const group = element(
    'div',
    { class: 'fig-transport', role: 'group', 'aria-label': 'Playback' },
    ...(isFull ? [first, previous, play, next, final] : [previous, play, next]).map(({ button }) => button),
  );
  const scrubber = createScrubber(player);
  const position = element('span', { class: 'fig-position', part: 'position' });
  const speed = element('button', { type: 'button', class: 'fig-button fig-speed' });
  speed.addEventListener('click', () => {
    const { speed: now } = store.getState();
    store.setState({ speed: SPEEDS.find((each) => each > now) ?? LEAST_SPEED });
  });
  const views = viewButtons((view) => store.setState({ view }));
  const root = element(
    'div',
    { class: 'fig-bar', part: 'bar' },
    group,
    ...(isFull
      ? [speed, position, element('span', { class: 'fig-gap' }), views.root]
      : [scrubber.root, position]),
  );
  root.hidden = controls === 'none';

  return {
    root,
    update(state) {
      const { cursor, playing, played, view } = state;
      for (const { button } of [first, previous]) disable(button, cursor <= 0);
      for (const { button } of [next, final]) disable(button, cursor >= last());
      play.show(playing ? 'pause' : 'play', playing ? 'Pause (Space)' : 'Play (Space)');
      speed.textContent = `${state.speed}×`;
      speed.setAttribute('aria-label', `Speed ${state.speed}, change`);
      const total = played.playback.length;
      position.textContent = total === 0 ? 'no operations' : `${cursor + 1} of ${total}`;
      // As wide as its longest text, lest the slider beside it changes with every ten.
      position.style.minWidth = `${2 * String(total).length + 3}ch`;
      views.show(view);
      scrubber.update(state);
    },
  };
}

/** A button at its end keeps the focus: a reader who goes back and forth must not lose the place. */
function disable(button: HTMLButtonElement, off: boolean): void {
  button.setAttribute('aria-disabled', String(off));
}

function viewButtons(choose: (view: View) => void): {
  readonly root: HTMLElement;
  show(view: View): void;
} {
  const buttons = new Map(
    VIEWS.map((view) => {
      const button = element('button', { type: 'button' }, VIEW_TITLES[view]);
      button.addEventListener('click', () => choose(view));
      return [view, button] as const;
    }),
  );
  const root = element(
    'div',
    { class: 'fig-views', role: 'group', 'aria-label': 'View' },
    ...buttons.values(),
  );
  return {
    root,
    show(view) {
      for (const [each, button] of buttons) button.setAttribute('aria-pressed', String(each === view));
    },
  };
}
