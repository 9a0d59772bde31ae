import { markedRows, type MarkedRow } from '../store/markers.ts';
import { statusText } from '../words/status-text.ts';
import { stepSentence } from '../words/step-text.ts';
import { createBar } from './bar.ts';
import { createClock } from './clock.ts';
import type { Controls } from './contract.ts';
import { element } from './dom.ts';
import type { Environment } from './environment.ts';
import { listenToKeys } from './keys.ts';
import { createMarks } from './outside-marks.ts';
import { createOpenLink } from './open-link.ts';
import type { PlayedLog } from './parts/played-log.ts';
import type { Player, PlayerState } from './player.ts';
import { placeSelected } from './selected.ts';
import { createStage, timeInput } from './stage.ts';
import { tellSteps } from './step-events.ts';

/** The figure in its place: sentence, picture, bar, timeline. */
export interface Mounted {
  readonly markers: () => readonly MarkedRow[];
  setControls(controls: Controls): void;
  setKeys(on: boolean): void;
  setVisible(visible: boolean): void;
  /** Another log stands in the player. */
  follow(scenario: string | undefined): void;
  /** Settled when what was asked for last is drawn. */
  drawn(): Promise<void>;
  destroy(): void;
}

export function mountFigure(root: HTMLElement, player: Player, env: Environment): Mounted {
  const { parts, styleRoot } = env;
  const { store } = player;
  const markers = markersOf(player);
  const sentence = element('p', { class: 'fig-sentence', part: 'sentence' });
  const spoken = element('p', { class: 'fig-spoken', 'aria-live': 'polite' });
  const stageHost = element('div', { class: 'fig-stage', part: 'stage' });
  // The timeline measures its host, and measuring includes padding.
  const timelineHost = element('div');
  const timelineBox = element('div', { class: 'fig-timeline', part: 'timeline' }, timelineHost);
  const openLink = createOpenLink(env.appUrl, parts);
  const onFailure = (error: unknown): void =>
    env.tell('error', { code: 'part/unreachable', message: String(error) });
  const stage = createStage(stageHost, { player, parts, styleRoot, markers, onFailure });
  const marks = createMarks(env.outside);
  const clock = createClock(player);
  const stopTelling = tellSteps(player, markers, env.tell);
  let bar = createBar(player, 'basic');
  let timeline: TimelinePicture | undefined;
  /** What the timeline shows, or will when it is loaded. */
  let timelineLog: PlayedLog | undefined;
  let keys: AbortController | undefined;

  const figure = element('div', { class: 'fig', part: 'figure', role: 'group', tabindex: '-1', lang: 'en' });
  figure.append(sentence, stageHost, timelineBox, bar.root, openLink.link, spoken);
  // The page's title for the figure is its name; as a tooltip over everything it would be in the way.
  figure.title = '';
  root.replaceChildren(figure);

  function update(): void {
    const state = store.getState();
    const { playback, hazards, document } = state.played;
    figure.setAttribute('aria-label', env.outside.title || document.title);
    const said = markers().find(({ row, text }) => row === state.cursor && text !== '')?.text;
    sentence.textContent = said ?? statusText(playback, state.cursor, placeSelected(state.selection));
    sentence.title = sentence.textContent;
    bar.update(state, { markers: markers(), hazards });
    stage.update(state);
    updateTimeline(state);
    openLink.update(state);
    marks.update(state);
  }

  /** A slider says where it stands by itself. */
  function speak(state: PlayerState, before: PlayerState): void {
    if (state.cursor === before.cursor || state.playing || state.cursor < 0) return;
    const root = figure.getRootNode();
    const focused = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    spoken.textContent =
      focused?.getAttribute('role') === 'slider' ? '' : stepSentence(state.played.playback, state.cursor);
  }

  /** Another log may need a timeline that can do more. */
  function updateTimeline(state: PlayerState): void {
    const wanted = figure.dataset['controls'] === 'full' ? state.played : undefined;
    if (wanted === timelineLog) {
      timeline?.update(state);
      return;
    }
    timelineLog = wanted;
    timeline?.destroy();
    timeline = undefined;
    if (wanted !== undefined) timelineShown = showTimeline(wanted).catch(onFailure);
  }

  async function showTimeline(log: PlayedLog): Promise<void> {
    const { createTimeline, needsFeatures, adoptStyles } = await parts.timeline();
    const more = needsFeatures(log) ? await parts.timelineFeatures() : undefined;
    // Something else was asked for meanwhile, or the figure is gone.
    if (timelineLog !== log) return;
    adoptStyles(styleRoot);
    more?.adoptStyles(styleRoot);
    const events = { seek: player.seek, hover: (hover?: number) => store.setState({ hover }) };
    const made = createTimeline(timelineHost, events, more?.timelineFeatures);
    timeline = {
      update: (state) => made.update(timeInput(state, markers())),
      destroy: made.destroy,
    };
    timeline.update(store.getState());
  }

  let timelineShown: Promise<void> = Promise.resolve();
  const unsubscribe = store.subscribe((state, before) => {
    update();
    speak(state, before);
  });

  return {
    markers,
    setControls(controls) {
      figure.dataset['controls'] = controls;
      const next = createBar(player, controls);
      bar.root.replaceWith(next.root);
      bar = next;
      // The link stands with the buttons, and without them above the picture.
      if (controls === 'none') figure.append(openLink.link);
      else bar.root.append(openLink.link);
      update();
    },
    setKeys(on) {
      keys?.abort();
      if (!on) return;
      keys = new AbortController();
      const rows = (list: readonly { readonly row: number }[]): readonly number[] =>
        list.map(({ row }) => row).toSorted((a, b) => a - b);
      const target = {
        player,
        markers: () => rows(markers()),
        hazards: () => rows(store.getState().played.hazards),
        zoom: stage.zoom,
        fit: stage.fit,
      };
      listenToKeys(figure, target, keys.signal);
    },
    setVisible: clock.setVisible,
    follow(scenario) {
      openLink.follow(store.getState(), scenario);
    },
    async drawn() {
      await Promise.all([stage.drawn(), timelineShown]);
    },
    destroy() {
      unsubscribe();
      stopTelling();
      clock.stop();
      marks.stop();
      keys?.abort();
      stage.destroy();
      timelineLog = undefined;
      timeline?.destroy();
      figure.remove();
    },
  };
}

interface TimelinePicture {
  update(state: PlayerState): void;
  destroy(): void;
}

/** The markers of the log in the player, by row; the same list while the log is the same. */
function markersOf(player: Player): () => readonly MarkedRow[] {
  let of: PlayedLog | undefined;
  let found: readonly MarkedRow[] = [];
  return () => {
    const { played } = player.store.getState();
    if (played !== of) {
      of = played;
      found = markedRows(played.playback, played.document.markers);
    }
    return found;
  };
}
