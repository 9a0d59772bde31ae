import { statusText } from '../words/status-text.ts';
import { stepSentence } from '../words/step-text.ts';
import { createBar } from './bar.ts';
import { startClock } from './clock.ts';
import { element } from './dom.ts';
import type { Environment } from './environment.ts';
import { listenToKeys } from './keys.ts';
import { createMarks } from './outside-marks.ts';
import { createOpenLink } from './open-link.ts';
import { placeSelected } from './picture.ts';
import type { Player, PlayerState } from './player.ts';
import { createStage } from './stage.ts';
import { markerText, tellStep } from './step-events.ts';

/** The figure in its place: sentence, picture, bar, timeline. */
export interface Mounted {
  /** Settled when what was asked for last is drawn. */
  drawn(): Promise<void>;
  destroy(): void;
}

export function mountFigure(root: HTMLElement, player: Player, env: Environment): Mounted {
  const { store } = player;
  const sentence = element('p', { class: 'fig-sentence', part: 'sentence' });
  const spoken = element('p', { class: 'fig-spoken', 'aria-live': 'polite' });
  const stageHost = element('div', { class: 'fig-stage', part: 'stage' });
  // The timeline measures its host, and measuring includes padding.
  const timelineHost = element('div');
  const timelineBox = element('div', { class: 'fig-timeline', part: 'timeline' }, timelineHost);
  const stage = createStage(stageHost, player, env);
  const timeline = createStage(timelineHost, player, env);
  const openLink = createOpenLink(env);
  const marks = createMarks(env.outside);
  const stopClock = startClock(player);
  let bar = createBar(player, 'none');

  const figure = element(
    'div',
    // The page's title for the figure is its name; as a tooltip over everything it would be in the way.
    { class: 'fig', part: 'figure', role: 'group', tabindex: '-1', lang: 'en', title: '' },
    sentence,
    stageHost,
    timelineBox,
    bar.root,
    spoken,
  );
  root.replaceChildren(figure);
  listenToKeys(figure, player, stage);

  function update(state: PlayerState): void {
    const { played, cursor, controls } = state;
    figure.setAttribute('aria-label', env.outside.title || played.document.title);
    const said = markerText(state) ?? statusText(played.playback, cursor, placeSelected(state));
    sentence.textContent = sentence.title = said;
    if (figure.dataset['controls'] !== controls) {
      figure.dataset['controls'] = controls;
      const next = createBar(player, controls);
      bar.root.replaceWith(next.root);
      bar = next;
      // The link stands with the buttons, and without them above the picture.
      (controls === 'none' ? figure : bar.root).append(openLink.link);
    }
    bar.update(state);
    const { needsFeatures } = played;
    stage.update(state, state.view === 'lanes' && needsFeatures ? 'lanesFeatures' : state.view);
    const time = needsFeatures ? 'timelineFeatures' : 'timeline';
    timeline.update(state, controls === 'full' ? time : undefined);
    openLink.update(state);
    marks.update(state);
  }

  /** A slider says where it stands by itself. */
  function speak(state: PlayerState, before: PlayerState): void {
    if (state.cursor === before.cursor || state.playing || state.cursor < 0) return;
    spoken.textContent =
      figure.querySelector('[role=slider]:focus') === null
        ? stepSentence(state.played.playback, state.cursor)
        : '';
  }

  update(store.getState());
  const unsubscribe = store.subscribe((state, before) => {
    update(state);
    speak(state, before);
    tellStep(player, state, before, env.tell);
  });

  return {
    async drawn() {
      await Promise.all([stage.drawn(), timeline.drawn()]);
    },
    destroy() {
      unsubscribe();
      stopClock();
      marks.stop();
      for (const each of [stage, timeline]) each.update(store.getState(), undefined);
      figure.remove();
    },
  };
}
