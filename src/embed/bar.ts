import { VIEWS, type Controls, type View } from './contract.ts';
import { element, iconButton } from './dom.ts';
import type { Player, PlayerState } from './player.ts';
import { createScrubber, type ScrubberInput } from './scrubber.ts';

interface Bar {
  readonly root: HTMLElement;
  update(state: PlayerState, input: Omit<ScrubberInput, 'playback' | 'cursor' | 'last'>): void;
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
  const isFull = controls === 'full';
  const toggle = (): void => (player.store.getState().playing ? player.pause() : player.play());
  const first = iconButton('first', 'First step (Home)', () => player.seek(0));
  const previous = iconButton('previous', 'Previous step (←)', () => player.step(-1));
  const play = iconButton('play', 'Play (Space)', toggle);
  play.button.classList.add('fig-play');
  const next = iconButton('next', 'Next step (→)', () => player.step(1));
  const last = iconButton('last', 'Last step (End)', () => player.seek(player.last()));
  // A narrow bar does without the ends: keys and the slider reach them.
  first.button.classList.add('fig-end');
  last.button.classList.add('fig-end');
  const scrubber = createScrubber(player.seek);
  const position = element('span', { class: 'fig-position', part: 'position' });
  const speed = element('button', { type: 'button', class: 'fig-button fig-speed' });
  speed.addEventListener('click', () => {
    const at = SPEEDS.indexOf(player.store.getState().speed);
    player.store.setState({ speed: SPEEDS[(at + 1) % SPEEDS.length] ?? 1 });
  });
  const views = viewButtons((view) => player.store.setState({ view }));
  const group = element('div', { class: 'fig-transport', role: 'group', 'aria-label': 'Playback' });
  group.append(
    ...(isFull ? [first.button] : []),
    previous.button,
    play.button,
    next.button,
    ...(isFull ? [last.button] : []),
  );
  const root = element('div', { class: 'fig-bar', part: 'bar' }, group);
  root.append(
    ...(isFull
      ? [speed, position, element('span', { class: 'fig-gap' }), views.root]
      : [scrubber.root, position]),
  );
  root.hidden = controls === 'none';

  return {
    root,
    update(state, input) {
      const { cursor, playing, played } = state;
      const end = player.last();
      disable(first.button, cursor <= 0);
      disable(previous.button, cursor <= 0);
      disable(next.button, cursor >= end);
      disable(last.button, cursor >= end);
      play.show(playing ? 'pause' : 'play', playing ? 'Pause (Space)' : 'Play (Space)');
      speed.textContent = `${state.speed}×`;
      speed.setAttribute('aria-label', `Speed ${state.speed}, change`);
      const total = played.playback.length;
      position.textContent = total === 0 ? 'no operations' : `${cursor + 1} of ${total}`;
      // As wide as its longest text, lest the slider beside it changes with every ten.
      position.style.minWidth = `${2 * String(total).length + 3}ch`;
      views.show(state.view);
      scrubber.update({ ...input, playback: played.playback, cursor, last: end });
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
