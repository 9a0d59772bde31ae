import { judged, type Asked } from './judge.ts';
import type { LessonEvent } from './lesson-events.ts';
import {
  isOpen,
  questionAt,
  type Answer,
  type Given,
  type LessonPosition,
  type LessonState,
  type Question,
} from './lesson-state.ts';
import { moved } from './moves.ts';
import { questionText, scoreOf } from './results.ts';

/** What a lesson is after something was done in it, and what is told of that, in order. */
export interface Turn {
  readonly lesson: LessonState;
  readonly told: readonly LessonEvent[];
}

export function goneTo(lesson: LessonState, position: LessonPosition): Turn {
  const arrives = position.kind === 'end' && lesson.position.kind !== 'end';
  return {
    lesson: { ...lesson, position },
    told: arrives ? [{ name: 'finished', ...scoreOf(lesson) }] : [],
  };
}

/** Going on without an answer is an answer too: the results say so. */
export function goneForward(lesson: LessonState): Turn {
  const question = questionAt(lesson.compiled, lesson.position);
  const skips = question !== undefined && lesson.answers[question.key] === undefined;
  const skipped = skips ? recorded(lesson, question, { result: 'skipped', attempts: 0 }) : unchanged(lesson);
  const gone = goneTo(skipped.lesson, moved(skipped.lesson, 1));
  return { lesson: gone.lesson, told: [...skipped.told, ...gone.told] };
}

/** The question that is asked now gets an answer; nothing changes where none is asked. */
export function answered(lesson: LessonState, given: Given, asked: Asked): Turn {
  const question = questionAt(lesson.compiled, lesson.position);
  if (question === undefined) return unchanged(lesson);
  const before = lesson.answers[question.key];
  const { right } = judged(question.quiz, given, asked);
  const result = before?.result === 'revealed' ? 'revealed' : right ? 'right' : 'wrong';
  return recorded(lesson, question, { result, given, attempts: (before?.attempts ?? 0) + 1 });
}

/** Shows the answer without one being given. */
export function revealed(lesson: LessonState): Turn {
  const question = questionAt(lesson.compiled, lesson.position);
  const before = question && lesson.answers[question.key];
  if (question === undefined || !isOpen(before)) return unchanged(lesson);
  return recorded(lesson, question, { attempts: 0, ...before, result: 'revealed' });
}

function unchanged(lesson: LessonState): Turn {
  return { lesson, told: [] };
}

function recorded(lesson: LessonState, question: Question, answer: Answer): Turn {
  const { key, step, quiz } = question;
  return {
    lesson: { ...lesson, answers: { ...lesson.answers, [key]: answer } },
    told: [
      {
        name: 'quiz',
        step: lesson.compiled.steps[step]?.anchor ?? '',
        kind: quiz.asks,
        result: answer.result,
        attempts: answer.attempts,
        question: questionText(quiz),
        ...(answer.given !== undefined && { given: answer.given }),
      },
    ],
  };
}
