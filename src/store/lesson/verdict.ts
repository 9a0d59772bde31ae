import type { Inline } from '../../lessons/lesson.ts';
import { judged, shuffledItems, type Asked } from './judge.ts';
import type { Answer, Given, Question, QuizResult } from './lesson-state.ts';

/** The order in which things to be put in order are shown first is an answer like any other. */
export function firstGiven({ quiz, key }: Question): Given | undefined {
  return quiz.asks === 'order' ? { asks: 'order', items: shuffledItems(quiz, key) } : undefined;
}

/** What is said of an answer. One that is right is called so, though the answer was shown before it. */
export function shownVerdict(
  { quiz }: Question,
  { result, given }: Answer,
  asked: Asked,
): { readonly shown: QuizResult; readonly feedback: readonly Inline[] } {
  if (given === undefined) return { shown: result, feedback: [] };
  const { right, feedback } = judged(quiz, given, asked);
  return { shown: result === 'revealed' && right ? 'right' : result, feedback };
}
