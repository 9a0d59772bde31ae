import type { Answer, RequestName } from '../store/requests.ts';
import { shownStateAt, type ShownState } from '../store/shown-state.ts';
import { answerRequest } from './answer-request.ts';
import { createComplaints } from './complaints.ts';
import type { ParameterName, RawParameters } from './contract.ts';
import type { Environment } from './environment.ts';
import { adoptFigureStyles } from './figure-styles.ts';
import { mountFigure, type Mounted } from './mount.ts';
import { NOTHING_SHOWN } from './nothing-shown.ts';
import { readParameters, type Parameters } from './parameters.ts';
import { markedRow, type PlayedLog } from './parts/played-log.ts';
import { createPlayer, isSetting, wantsLessMotion, type Player } from './player.ts';
import { openSource } from './source.ts';

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
  const complaints = createComplaints();
  const read = (raw: RawParameters): Parameters => readParameters(raw, env.defaultTheme, complaints.add);
  let parameters = read(given);
  let shown: { readonly player: Player; readonly mounted: Mounted } | undefined;
  let opening: Promise<void>;
  let attempt = 0;
  let visible = true;
  adoptFigureStyles(env.styleRoot);

  /** Opens what the parameters name; a later opening overtakes an earlier one. */
  async function open(): Promise<void> {
    attempt += 1;
    const own = attempt;
    try {
      const result = await openSource(parameters, root, env);
      if (own !== attempt) return;
      if (!result.ok) close();
      const done = result.ok ? show(result.value, startOf(result.value), own) : result.say();
      complaints.say();
      await done;
    } catch (error) {
      if (own !== attempt) return;
      close();
      env.complain('part/unreachable', String(error));
    }
  }

  /** Nothing is shown for an attempt that was overtaken. */
  async function show(whole: PlayedLog, start: number, own: number): Promise<void> {
    if (own !== attempt) return;
    const taught = whole.lesson && (await env.parts.lesson()).teach(whole, parameters, complaints.add);
    if (own !== attempt) return;
    const { played, row } = taught ?? { played: whole, row: start };
    // Only what is displayed has a size to draw for.
    env.onOutcome(true);
    if (shown === undefined) {
      const player = createPlayer(played, row, parameters);
      player.store.setState({ visible });
      shown = { player, mounted: mountFigure(root, player, env) };
    } else shown.player.open(played, row);
    const { player, mounted } = shown;
    taught?.mount(root, player, env);
    await mounted.drawn();
    if (own !== attempt) return;
    env.tell('ready', {
      version: env.version,
      operations: played.playback.length,
      markers: played.markers.map(({ name, row: index, text }) => ({ name, index, text })),
      height: env.height(),
    });
    if (parameters.autoplay && !wantsLessMotion()) player.play();
  }

  function close(): void {
    shown?.mounted.destroy();
    shown = undefined;
  }

  /** Where the page wants a log to open, or the log itself. */
  function startOf(played: PlayedLog): number {
    const { at } = parameters;
    if (typeof at === 'number') return at;
    const marked = at === undefined ? undefined : markedRow(played, at);
    // A lesson knows its steps, which are more than its markers.
    if (at !== undefined && marked === undefined && played.lesson === undefined)
      complaints.add(`at="${at.slice(0, 60)}" is neither an index nor a marker of this log.`);
    return marked ?? played.start;
  }

  opening = open();
  return {
    async request(name, asked) {
      const own = attempt;
      const answer = await answerRequest(name, asked, {
        settled: () => opening,
        player: () => shown?.player,
        show: (played, row) => show(played, row, own),
        env,
      }).catch((error: unknown): Answer => ({
        ok: false,
        code: 'part/unreachable',
        message: String(error),
      }));
      if (!answer.ok) env.tell('error', { code: answer.code, message: answer.message });
      return answer;
    },
    getState() {
      if (shown === undefined) return NOTHING_SHOWN;
      const { played, cursor } = shown.player.store.getState();
      return shownStateAt(played.playback, cursor, played.hazards);
    },
    change(name, raw) {
      parameters = read(raw);
      if (SOURCES.has(name)) opening = open();
      else if (name === 'theme') env.setTheme(parameters.theme);
      else if (name === 'at' && shown?.player.store.getState().played.lesson === undefined)
        shown?.player.seek(startOf(shown.player.store.getState().played));
      // The others matter when a figure starts.
      else if (isSetting(name)) shown?.player.set(name, parameters);
      complaints.say();
    },
    setVisible(now) {
      visible = now;
      shown?.player.store.setState({ visible });
    },
    destroy() {
      attempt += 1;
      close();
    },
  };
}

/** Parameters that name what is shown. */
const SOURCES: ReadonlySet<ParameterName> = new Set(['src', 'scenario', 'log', 'semantics']);
