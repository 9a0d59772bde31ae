import type { Inline, Quiz } from '../../lessons/lesson.ts';
import { questionsOf, type LessonState, type QuizResult } from './lesson-state.ts';

/** How a lesson went, one line a question. Made when asked for; kept nowhere. */
export interface LessonResults {
  readonly lesson: string;
  readonly id?: string;
  readonly right: number;
  readonly questions: number;
  readonly answers: readonly QuestionResult[];
}

export interface QuestionResult {
  readonly step: string;
  readonly title: string;
  readonly kind: Quiz['asks'];
  readonly question: string;
  /** A question behind which one has gone without an answer counts as skipped, one not come to as open. */
  readonly result: QuizResult | 'open';
  readonly attempts: number;
}

export function resultsOf(state: LessonState): LessonResults {
  const { id, compiled } = state;
  return {
    lesson: compiled.lesson.title,
    ...(id !== undefined && { id }),
    ...scoreOf(state),
    answers: questionsOf(compiled).map(({ key, step, quiz }) => {
      const answer = state.answers[key];
      return {
        step: compiled.steps[step]?.anchor ?? '',
        title: compiled.lesson.steps[step]?.title ?? '',
        kind: quiz.asks,
        question: questionText(quiz),
        result: answer?.result ?? 'open',
        attempts: answer?.attempts ?? 0,
      };
    }),
  };
}

export function scoreOf({ compiled, answers }: LessonState): {
  readonly right: number;
  readonly questions: number;
} {
  const questions = questionsOf(compiled);
  const right = questions.filter(({ key }) => answers[key]?.result === 'right').length;
  return { right, questions: questions.length };
}

export function questionText({ question }: Quiz): string {
  return plainText(question);
}

/** Words without their marking. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((part) => ('content' in part ? plainText(part.content) : part.text.replaceAll('\n', ' ')))
    .join('');
}
