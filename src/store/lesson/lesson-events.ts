import type { Quiz } from '../../lessons/lesson.ts';
import type { Given, QuizResult } from './lesson-state.ts';

/** What a lesson tells whoever listens: a page around it, a record of results. Nothing is sent anywhere by itself. */
export type LessonEvent = QuizEvent | FinishedEvent;

/** The embed contract's `quiz {step, kind, result, attempts}`, with what was answered. */
export interface QuizEvent {
  readonly name: 'quiz';
  /** Anchor of the step. */
  readonly step: string;
  readonly kind: Quiz['asks'];
  readonly result: QuizResult;
  readonly attempts: number;
  readonly question: string;
  readonly given?: Given;
}

/** The end screen was come to. */
export interface FinishedEvent {
  readonly name: 'finished';
  readonly right: number;
  readonly questions: number;
}

export type LessonListener = (event: LessonEvent) => void;
