import { describe, expect, it } from 'vitest';
import { compileLesson } from '../../lessons/compile-lesson.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { createRun } from '../../timeline/run.ts';
import { allRevealed, withoutQuestions } from './asked-otherwise.ts';
import { EVERY_QUESTION } from './every-question.testing.ts';
import { questionsOf, type LessonState } from './lesson-state.ts';
import { positionsOf, rowOf, rowsSeen } from './moves.ts';
import { shownBlocks } from './shown.ts';

const compiled = compileLesson(EVERY_QUESTION);
const whole = createRun(compiled.document);

const rows = (of: typeof compiled): readonly number[] =>
  positionsOf(of).map((position) => rowOf(of, whole, position));

describe('a lesson without its questions', () => {
  const told = withoutQuestions(compiled);

  it('asks nothing, leaves out steps that only ask, and ends where the lesson ends', () => {
    expect(questionsOf(told)).toEqual([]);
    expect(told.steps.map(({ anchor }) => anchor)).toEqual(['intro', 'number', 'id', 'state']);
    expect(told.lesson.steps.map(({ anchor }) => anchor)).toEqual(['intro', 'number', 'id', 'state']);
    expect(rows(told).at(-1)).toBe(rows(compiled).at(-1));
    expect(told.document).toBe(compiled.document);
  });

  it('shows no question, and comes to every moment but those that wait for an answer', () => {
    const blocks = positionsOf(told).flatMap((position) => shownBlocks(told, position));
    expect(blocks.map(({ kind }) => kind)).not.toContain('question');
    expect(new Set(rows(told))).toEqual(new Set(rows(compiled)));
  });

  it('stands at the end of a step that is closed by a question', () => {
    const steps = EVERY_QUESTION.steps.map((step) =>
      step.anchor === 'intro'
        ? { ...step, blocks: [...step.blocks, ...(EVERY_QUESTION.steps[1]?.blocks.slice(0, 1) ?? [])] }
        : step,
    );
    const closed: Lesson = { ...EVERY_QUESTION, steps };
    const [intro] = withoutQuestions(compileLesson(closed)).steps;
    expect(intro?.stops.map(({ kind, quiz }) => [kind, quiz])).toEqual([['end', undefined]]);
  });

  it('keeps its headings where there is nothing else', () => {
    const only = EVERY_QUESTION.steps.filter(({ anchor }) => anchor === 'user' || anchor === 'order');
    const asking = withoutQuestions(compileLesson({ ...EVERY_QUESTION, steps: only }));
    expect(asking.steps.map(({ stops }) => stops.map(({ kind }) => kind))).toEqual([['end'], ['end']]);
  });
});

it('with all answers shown nothing is hidden', () => {
  const state: LessonState = {
    id: undefined,
    compiled,
    position: { kind: 'start' },
    answers: allRevealed(compiled),
  };
  expect(Object.keys(state.answers)).toHaveLength(questionsOf(compiled).length);
  expect(rowsSeen(state, whole)).toBe(whole.length);
});
