import type { Playback } from '../../timeline/playback.ts';
import type { Asked } from '../../store/lesson/judge.ts';
import { highlighted } from '../../store/lesson/lesson-names.ts';
import type { Given, LessonState, Question } from '../../store/lesson/lesson-state.ts';
import { anchorOf, moved, rowOf, startOfStep } from '../../store/lesson/moves.ts';
import { stopAt } from '../../store/lesson/shown.ts';
import { answered, goneForward, goneTo, revealed, type Turn } from '../../store/lesson/turns.ts';
import type { Selection } from '../../store/state.ts';
import type { Tell } from '../contract.ts';
import type { Parameters } from '../parameters.ts';
import type { Player } from '../player.ts';
import { openingOf, positionAt } from './opening.ts';
import { seenOf, type TaughtLog } from './seen.ts';

/** A lesson that is played in a figure: what was done in it, and the figure's picture, which follows. */
export interface LessonPlay {
  readonly whole: TaughtLog;
  readonly state: () => LessonState;
  /** As far as one may see. */
  readonly playback: () => Playback;
  /** Whether one is asked; else answers stand there, or nothing. */
  asks(): boolean;
  /** What a question is judged by. */
  askedAt(question: Question): Asked;
  forward(): void;
  back(): void;
  toStep(step: number): void;
  answer(given: Given): void;
  reveal(): void;
  restart(): void;
  /** Whether the picture shows something else than the step. */
  isAway(): boolean;
  /** What the text points at in the picture: nothing while that is elsewhere. The same list while nothing changed. */
  pointsAt(): readonly Selection[];
  backToStep(): void;
  /** The page wants another step, or other questions. */
  follow(parameters: Pick<Parameters, 'quiz' | 'at'>): void;
}

const NOTHING: readonly Selection[] = [];

interface PlayedIn {
  readonly quiz: Parameters['quiz'];
  readonly player: Player;
  readonly tell: Tell;
  /** The link that opens a step in the program, where one can. */
  readonly linkOf: (step: string | undefined) => Readonly<Record<string, string>> | undefined;
  /** Shows what a change of the lesson means for its text. */
  readonly turn: (change: () => void) => void;
}

export function createLessonPlay(whole: TaughtLog, opening: LessonState, of: PlayedIn): LessonPlay {
  const { store } = of.player;
  let state = opening;
  let { quiz } = of;

  let pointed: readonly Selection[] = NOTHING;

  const row = (): number => rowOf(state.compiled, whole.playback, state.position);
  const isAway = (): boolean => {
    const { played, cursor } = store.getState();
    return played !== seenOf(whole, state) || cursor !== row();
  };

  /** The picture at the step, and what the text points at in it. */
  const stand = (): void => {
    const { compiled, position } = state;
    const targets = stopAt(compiled, position)?.highlights ?? [];
    pointed = highlighted(compiled.lesson, whole.playback, row(), targets);
    store.setState({
      played: seenOf(whole, state),
      cursor: row(),
      playing: false,
      selection: undefined,
      highlights: pointed,
      link: of.linkOf(anchorOf(state)),
    });
  };

  const take = ({ lesson, told }: Turn, settle: () => void): void => {
    of.turn(() => {
      state = lesson;
      settle();
    });
    for (const event of told) {
      if (event.name !== 'quiz') continue;
      const { step, kind, result, attempts } = event;
      of.tell('quiz', { step, kind, result, attempts });
    }
  };
  const move = (turn: Turn): void => take(turn, stand);
  /** One sees more, and stays where one is. */
  const learn = (turn: Turn): void =>
    take(turn, () => {
      const played = seenOf(whole, state);
      // Other rules may have had more rows.
      store.setState({ played, cursor: Math.min(store.getState().cursor, played.playback.length - 1) });
    });
  const begin = (lesson: LessonState): void => move({ lesson, told: [] });

  const askedAt = ({ step, stop }: Pick<Question, 'step' | 'stop'>): Asked => {
    const at = rowOf(state.compiled, whole.playback, { kind: 'stop', step, stop });
    return { lesson: state.compiled.lesson, whole: whole.playback, row: at };
  };

  return {
    whole,
    state: () => state,
    playback: () => seenOf(whole, state).playback,
    asks: () => quiz === 'on',
    askedAt,
    isAway,
    pointsAt: () => (isAway() ? NOTHING : pointed),
    forward: () => move(goneForward(state)),
    back: () => move(goneTo(state, moved(state, -1))),
    toStep: (step) => move(goneTo(state, startOfStep(state.compiled, step))),
    answer(given) {
      const { position } = state;
      if (position.kind === 'stop') learn(answered(state, given, askedAt(position)));
    },
    reveal: () => learn(revealed(state)),
    restart: () => begin(openingOf(whole, { quiz, at: undefined })),
    backToStep: () => begin(state),
    follow(parameters) {
      const position = positionAt(state.compiled, whole.playback, parameters.at);
      // Asked in another way, a lesson begins anew; what was answered stands where only the step is another.
      if (parameters.quiz === quiz) begin({ ...state, position: position ?? state.position });
      else {
        quiz = parameters.quiz;
        begin(openingOf(whole, parameters));
      }
    },
  };
}
