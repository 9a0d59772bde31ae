import { invariant } from '../../base/assert.ts';
import { adopt } from '../adopt.ts';
import css from '../css/lesson.css?inline';
import pointedCss from '../../scene/graph/pointed.css?inline';
import type { Tell } from '../contract.ts';
import type { Parameters } from '../parameters.ts';
import type { PlayedLog } from '../parts/played-log.ts';
import type { Player } from '../player.ts';
import { rowOf } from '../../store/lesson/moves.ts';
import { createLessonPlay, type LessonPlay } from './lesson-play.ts';
import { listenToLessonKeys } from './lesson-keys.ts';
import { openingOf, positionAt } from './opening.ts';
import { createPanel } from './panel.ts';
import { isTaught, seenOf, type TaughtLog } from './seen.ts';

/** What a lesson needs of where its figure stands. */
interface LessonHost {
  readonly styleRoot: Document | ShadowRoot;
  readonly tell: Tell;
  /** Address of the whole program, and what addresses of the page are relative to. */
  readonly appUrl: string;
  readonly base: string;
  /** Text of what stands inside of the element. */
  readonly inlineLog: () => string | undefined;
}

/** A lesson as a figure takes it up: what may be seen of its log, and where the picture stands. */
export interface Taught {
  readonly played: PlayedLog;
  readonly row: number;
  /** Puts the lesson's text into the figure; it leaves by itself when another log comes. */
  mount(root: HTMLElement, player: Player, host: LessonHost): void;
}

/** `complain` says something to the author of the page. */
export function teach(
  log: PlayedLog,
  wishes: Pick<Parameters, 'quiz' | 'at' | 'src'>,
  complain: (sentence: string) => void,
): Taught {
  invariant(isTaught(log), 'only a lesson is taught');
  // Another lesson each time, so that the text of the one before leaves although it is the same.
  const whole: TaughtLog = { ...log, lesson: { ...log.lesson } };
  const opening = openingOf(whole, wishes);
  const { compiled, position } = opening;
  const { at, quiz } = wishes;
  if (typeof at === 'string' && positionAt(compiled, whole.playback, at) === undefined)
    complain(`at="${at.slice(0, 60)}" is neither an index nor a step of this lesson.`);
  return {
    played: seenOf(whole, opening),
    row: rowOf(compiled, whole.playback, position),
    mount(root, player, host) {
      const figure = root.querySelector<HTMLElement>('.fig');
      if (figure === null) return;
      adopt(host.styleRoot, css);
      adopt(host.styleRoot, pointedCss);
      const play = createLessonPlay(whole, opening, {
        quiz,
        player,
        tell: host.tell,
        linkOf: (step) => linkOf(whole, wishes.src, host, step),
        turn: (change) => panel.turn(change),
      });
      const panel = createPanel(play, player);
      figure.prepend(panel.root);
      figure.dataset['lesson'] = '';
      play.backToStep();
      const leaves = new AbortController();
      listenToLessonKeys(figure, player, play, panel, leaves.signal);
      const stop = player.store.subscribe((state, before) => {
        if (state.played.lesson !== whole.lesson && !isOtherRules(state.played, play)) leave();
        else if (state.quiz !== before.quiz || state.at !== before.at) play.follow(state);
        else {
          panel.update();
          const highlights = play.pointsAt();
          if (state.highlights !== highlights) player.store.setState({ highlights });
        }
      });

      /** Another log is shown. */
      function leave(): void {
        stop();
        leaves.abort();
        panel.root.remove();
        delete figure?.dataset['lesson'];
        player.store.setState({ highlights: undefined, link: undefined });
      }
    },
  };
}

/** The same operations, which a script lets run under other rules. */
function isOtherRules({ document }: PlayedLog, play: LessonPlay): boolean {
  return document === seenOf(play.whole, play.state()).document;
}

/** The step in the program: a lesson that is built in, or one that stands on its host. */
function linkOf(
  { scenario }: TaughtLog,
  src: string | undefined,
  { base, appUrl, inlineLog }: LessonHost,
  step: string | undefined,
): Readonly<Record<string, string>> | undefined {
  const there = step === undefined ? {} : { step };
  if (scenario !== undefined) return { lesson: scenario, ...there };
  if (src === undefined || inlineLog() !== undefined) return undefined;
  const { href, origin } = new URL(src, base);
  return origin === new URL(appUrl).origin ? { src: href, ...there } : undefined;
}
