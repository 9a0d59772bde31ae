import type { Problem } from '../base/result.ts';
import { shownStateAt, type ShownState } from '../store/shown-state.ts';
import type { ParameterName, RawParameters } from './contract.ts';
import type { Answer, RequestName } from '../store/requests.ts';
import { createComplaints } from './complaints.ts';
import type { Environment } from './environment.ts';
import { adoptFigureStyles } from './figure-styles.ts';
import { mountFigure } from './mount.ts';
import type { Parameters } from './parameters.ts';
import { NOTHING_SHOWN } from './nothing-shown.ts';
import { createPlayer } from './player.ts';
import { showProblems } from './problem-panel.ts';
import { answerRequest, refusal } from './answer-request.ts';
import type { Shown } from './shown.ts';
import { openSource, type Opened } from './source.ts';
import { startRow } from './start-row.ts';

export interface FigureHandle {
  /** Does what a page's script asks. Bad requests change nothing and are told once as an error. */
  request(name: RequestName, given: unknown): Promise<Answer>;
  getState(): ShownState;
  /** A parameter was set or taken away; `raw` has all as they are now. */
  change(name: ParameterName, raw: RawParameters): void;
  /** Out of sight nothing plays. */
  setVisible(visible: boolean): void;
  destroy(): void;
}

/** A figure without React, in a host of its own. Figures share code and style sheets, and nothing else. */
export function create(root: HTMLElement, given: RawParameters, env: Environment): FigureHandle {
  const complaints = createComplaints(env.defaultTheme);
  let parameters = complaints.read(given);
  let shown: Shown | undefined;
  let opening: Promise<void> = Promise.resolve();
  let attempt = 0;
  let isVisible = true;
  adoptFigureStyles(env.styleRoot);

  /** Opens what the parameters name; a later opening overtakes an earlier one. */
  async function open(): Promise<void> {
    attempt += 1;
    const own = attempt;
    const result = await openSource(parameters, env).catch((error: unknown) => unreachable(error));
    if (own !== attempt) return;
    const finished = result.ok
      ? show(result.value, startRow(result.value.played, parameters, complaints.remember))
      : fail(result.problem);
    complaints.say();
    await finished;
  }

  async function show(opened: Opened, cursor: number): Promise<void> {
    const { played, scenario } = opened;
    // Only what is displayed has a size to draw for.
    env.onOutcome(true);
    if (shown === undefined) {
      const { speed, end, view } = parameters;
      const loop = parameters.loop && !wantsLessMotion();
      const initial = { played, cursor, speed, loop, end, view, playing: false };
      const player = createPlayer({ ...initial, selection: undefined, hover: undefined });
      root.replaceChildren();
      const mounted = mountFigure(root, player, env);
      mounted.setKeys(parameters.keys);
      mounted.setVisible(isVisible);
      mounted.setControls(parameters.controls);
      shown = { player, mounted };
    } else {
      shown.player.store.setState({ played, cursor, playing: false, selection: undefined });
    }
    const { player, mounted } = shown;
    mounted.follow(scenario);
    await mounted.drawn();
    env.tell('ready', {
      version: env.version,
      operations: played.playback.length,
      markers: mounted.markers().map(({ name, row, text }) => ({ name, index: row, text })),
      height: env.height(),
    });
    if (parameters.autoplay && !wantsLessMotion()) player.play();
  }

  function fail(problems: readonly Problem[]): void {
    shown?.mounted.destroy();
    shown = undefined;
    showProblems(root, problems);
    env.onOutcome(false);
    const [first] = problems;
    if (first !== undefined) env.tell('error', { code: first.code, message: first.message });
  }

  function apply(name: ParameterName, next: Parameters): void {
    const store = shown?.player.store;
    switch (name) {
      case 'src':
      case 'scenario':
      case 'log':
      case 'semantics':
        opening = open();
        break;
      case 'at':
        if (shown !== undefined)
          shown.player.seek(startRow(shown.player.store.getState().played, next, complaints.remember));
        break;
      case 'end':
        store?.setState({ end: next.end });
        shown?.player.seek(shown.player.store.getState().cursor);
        break;
      case 'view':
        store?.setState({ view: next.view });
        break;
      case 'speed':
        store?.setState({ speed: next.speed });
        break;
      case 'loop':
        store?.setState({ loop: next.loop && !wantsLessMotion() });
        break;
      case 'controls':
        shown?.mounted.setControls(next.controls);
        break;
      case 'keys':
        shown?.mounted.setKeys(next.keys);
        break;
      case 'theme':
        env.setTheme(next.theme);
        break;
      // These matter when a figure starts.
      case 'autoplay':
      case 'load':
      case 'quiz':
      case 'lang':
      case 'v':
        break;
    }
  }

  opening = open();
  return {
    async request(name, asked) {
      const answer = await answerRequest(name, asked, {
        settled: () => opening,
        shown: () => shown,
        show,
        env,
        end: () => parameters.end,
      });
      if (!answer.ok) env.tell('error', { code: answer.code, message: answer.message });
      return answer;
    },
    getState() {
      if (shown === undefined) return NOTHING_SHOWN;
      const { played, cursor } = shown.player.store.getState();
      return shownStateAt(played.playback, cursor, played.hazards);
    },
    change(name, raw) {
      parameters = complaints.read(raw);
      apply(name, parameters);
      complaints.say();
    },
    setVisible(visible) {
      isVisible = visible;
      shown?.mounted.setVisible(visible);
    },
    destroy() {
      attempt += 1;
      shown?.mounted.destroy();
      shown = undefined;
    },
  };
}

function wantsLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function unreachable(error: unknown): { readonly ok: false; readonly problem: readonly Problem[] } {
  const { code, message } = refusal(
    'part/unreachable',
    error instanceof Error ? error.message : String(error),
  );
  return { ok: false, problem: [{ code, message, hint: 'the files beside the script may be missing' }] };
}
