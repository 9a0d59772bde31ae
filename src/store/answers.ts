import { firstRowOf } from '../timeline/places.ts';
import { outcomeText } from '../words/outcome-text.ts';
import type { Figure } from './figure.ts';
import { comparedSemantics } from './lens.ts';
import type { FigureState } from './state.ts';

/** What the current call answers under each variant, where that is not the same; void beside a value is no divergence. */
export function answersHere(figure: Figure, state: FigureState): readonly Answer[] {
  const playback = figure.playback(state);
  if (state.cursor < 0 || state.cursor >= playback.length) return [];
  const { operation } = playback.row(state.cursor);
  const answers = comparedSemantics(state).map((semantics) => {
    const run = figure.playbackUnder(semantics, state);
    return { semantics, text: outcomeText(run.row(firstRowOf(run, operation)).outcome) };
  });
  return answers.every(({ text }) => text === answers[0]?.text) ? [] : answers;
}

export interface Answer {
  readonly semantics: string;
  /** Empty where it answers nothing. */
  readonly text: string;
}
