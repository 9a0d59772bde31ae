import { describe, expect, it } from 'vitest';
import { compileLesson } from '../../lessons/compile-lesson.ts';
import { MAIN_BRANCH } from '../empty.ts';
import { createFigure, type Figure } from '../figure.ts';
import { EVERY_QUESTION, RIGHT, WRONG } from './every-question.testing.ts';
import type { LessonEvent } from './lesson-events.ts';
import { anchorOf } from './moves.ts';
import { resultsOf } from './results.ts';
import { isAway } from './standing.ts';

const compiled = compileLesson(EVERY_QUESTION);

function opened(): Figure {
  const figure = createFigure();
  figure.lesson.open({ compiled, id: 'every', origin: { kind: 'lesson', id: 'every' } });
  return figure;
}

/** What a student sees: the step, the moment, and how much of the log. */
function seen(figure: Figure) {
  const { lesson, cursor, branchId, semantics } = figure.store.getState();
  return { position: lesson?.position, cursor, branchId, semantics, rows: figure.playback().length };
}

function lessonOf(figure: Figure) {
  const { lesson } = figure.store.getState();
  if (lesson === undefined) throw new Error('no lesson is open');
  return lesson;
}

type Step = keyof typeof RIGHT;

/** Answers the question that is asked, if one is. */
function reply(figure: Figure, answers: typeof RIGHT | typeof WRONG): void {
  const anchor = anchorOf(lessonOf(figure));
  if (anchor !== undefined && anchor in answers && lessonOf(figure).position.kind === 'stop') {
    figure.lesson.answer(answers[anchor as Step]);
  }
}

describe('a lesson', () => {
  it('begins with its sets made and nothing else', () => {
    expect(seen(opened())).toMatchObject({ position: { kind: 'start' }, cursor: 0 });
  });

  it.each(['right', 'wrong', 'skipped', 'revealed'] as const)(
    'leads from first to last and back, exactly, with every answer %s',
    (way) => {
      const figure = opened();
      const forward = [seen(figure)];
      while (lessonOf(figure).position.kind !== 'end') {
        if (way === 'right') reply(figure, RIGHT);
        if (way === 'wrong') reply(figure, WRONG);
        if (way === 'revealed') figure.lesson.reveal();
        figure.lesson.forward();
        forward.push(seen(figure));
      }
      expect(forward.map(({ cursor }) => cursor)).toEqual([0, 2, 2, 3, 3, 4, 5, 5, 5, 6, 6, 6]);
      const back = [seen(figure)];
      while (lessonOf(figure).position.kind !== 'start') {
        figure.lesson.back();
        back.push(seen(figure));
      }
      const moments = (list: typeof forward) => list.map(({ position, cursor }) => ({ position, cursor }));
      expect(moments(back.toReversed())).toEqual(moments(forward));
      // What was skipped or wrong is hidden again from who goes back to it; what was answered or shown is not.
      const hides = way === 'wrong' || way === 'skipped';
      const rows = (list: typeof forward) => list.map((each) => each.rows);
      expect(rows(back.toReversed())).toEqual(hides ? rows(forward) : forward.map(() => 7));
      expect(new Set(resultsOf(lessonOf(figure)).answers.map(({ result }) => result))).toEqual(
        new Set([way]),
      );
    },
  );

  it('goes no further than its ends', () => {
    const figure = opened();
    figure.lesson.back();
    expect(lessonOf(figure).position).toEqual({ kind: 'start' });
    figure.lesson.goTo({ kind: 'end' });
    figure.lesson.forward();
    expect(lessonOf(figure).position).toEqual({ kind: 'end' });
  });
});

describe('while a question is open', () => {
  it('nothing behind it is there to be seen', () => {
    const figure = opened();
    expect(figure.playback().length).toBe(3);
    figure.actions.seek(99);
    expect(figure.store.getState().cursor).toBe(2);
    figure.lesson.toStep(1);
    expect(figure.playback().length).toBe(3);
    expect(figure.hazards()).toEqual([]);
    figure.lesson.answer(WRONG.number);
    expect(figure.playback().length).toBe(3);
    figure.lesson.answer(RIGHT.number);
    // Up to the next question.
    expect(figure.playback().length).toBe(4);
  });

  it('other rules beside it tell nothing of what comes', () => {
    const figure = opened();
    figure.lesson.toStep(1);
    figure.actions.compare(['mainline-5.11']);
    const operations = figure.comparison()?.divergences.map(({ operation }) => operation) ?? [];
    expect(Math.max(-1, ...operations)).toBeLessThanOrEqual(2);
    figure.lesson.goTo({ kind: 'end' });
    figure.lesson.reveal();
    figure.actions.compare(['mainline-5.11']);
    expect(figure.comparison()?.divergences.length).toBeGreaterThan(operations.length);
  });

  it('stays open behind somebody who jumps over it', () => {
    const figure = opened();
    figure.lesson.toStep(4);
    expect(seen(figure)).toMatchObject({ cursor: 5, rows: 6 });
    figure.lesson.toStep(1);
    expect(seen(figure)).toMatchObject({ cursor: 2, rows: 3 });
  });
});

describe('an answer', () => {
  it('counts its attempts, may be changed, and is told to listeners', () => {
    const figure = opened();
    const told: LessonEvent[] = [];
    const stop = figure.onLesson((event) => told.push(event));
    figure.lesson.toStep(1);
    figure.lesson.answer(WRONG.number);
    figure.lesson.answer(RIGHT.number);
    figure.lesson.answer({ asks: 'number', value: 1 });
    const about = {
      name: 'quiz',
      step: 'number',
      kind: 'number',
      question: 'How many references will a have?',
    };
    expect(told).toEqual([
      { ...about, result: 'wrong', attempts: 1, given: WRONG.number },
      { ...about, result: 'right', attempts: 2, given: RIGHT.number },
      { ...about, result: 'wrong', attempts: 3, given: { asks: 'number', value: 1 } },
    ]);
    stop();
    figure.lesson.answer(RIGHT.number);
    expect(told).toHaveLength(3);
  });

  it('stays shown once it was shown', () => {
    const figure = opened();
    figure.lesson.toStep(1);
    figure.lesson.reveal();
    figure.lesson.answer(RIGHT.number);
    expect(lessonOf(figure).answers['number/0']).toEqual({
      result: 'revealed',
      attempts: 1,
      given: RIGHT.number,
    });
  });

  it('is skipped by going on without one, once', () => {
    const figure = opened();
    const told: LessonEvent[] = [];
    figure.onLesson((event) => told.push(event));
    figure.lesson.toStep(1);
    figure.lesson.forward();
    figure.lesson.back();
    figure.lesson.forward();
    expect(told.map((event) => event.name === 'quiz' && event.result)).toEqual(['skipped']);
  });

  it('is judged by the rules of the lesson, whatever rules are looked at', () => {
    const figure = opened();
    figure.lesson.toStep(2);
    figure.actions.setSemantics('v3');
    figure.lesson.answer(RIGHT.id);
    expect(lessonOf(figure).answers['id/0']?.result).toBe('right');
  });
});

describe('away from the step', () => {
  const away = (figure: Figure) => isAway(figure.store.getState(), figure.playback());

  it('scrubbing moves the cursor alone, and one comes back', () => {
    const figure = opened();
    figure.lesson.toStep(1);
    const there = seen(figure);
    figure.actions.step(-1);
    expect(seen(figure)).toEqual({ ...there, cursor: there.cursor - 1 });
    expect(away(figure)).toBe(true);
    figure.lesson.backToStep();
    expect(seen(figure)).toEqual(there);
    expect(away(figure)).toBe(false);
  });

  it('what one tries is a branch; the lesson is as it was, and undo knows nothing of steps', () => {
    const figure = opened();
    figure.lesson.toStep(1);
    const there = seen(figure);
    figure.lesson.tryIt();
    expect(figure.store.getState().dialog).toBe('composer');
    figure.actions.addOperation({ call: 'ioasid_get', user: 'KVM', args: { set: 'vm1', id: 'a' } });
    expect(figure.store.getState().branchId).not.toBe(MAIN_BRANCH);
    expect(figure.playback().length).toBe(there.rows + 1);
    expect(away(figure)).toBe(true);
    figure.lesson.backToStep();
    expect(seen(figure)).toEqual(there);
    figure.lesson.back();
    figure.actions.undo();
    expect(lessonOf(figure).position).toEqual({ kind: 'stop', step: 0, stop: 0 });
    expect(figure.store.getState().branches).toHaveLength(1);
  });

  it('even at the end of its log the lesson’s own operations are not added to', () => {
    const figure = opened();
    figure.lesson.goTo({ kind: 'end' });
    figure.lesson.reveal();
    figure.lesson.tryIt();
    expect(
      figure.actions.addOperation({ call: 'ioasid_get', user: 'KVM', args: { set: 'vm1', id: 1 } }),
    ).toEqual({
      forked: true,
    });
  });

  it('a lesson that was put away with changes comes back whole', () => {
    const figure = opened();
    figure.lesson.toStep(3);
    figure.actions.addOperation({ call: 'ioasid_get', user: 'KVM', args: { set: 'vm1', id: 1 } });
    const before = lessonOf(figure);
    const { document } = figure.store.getState();
    figure.actions.open({ ...document, operations: [], title: 'Other' }, { kind: 'new' });
    expect(figure.store.getState().lesson).toBeUndefined();
    figure.actions.undo();
    expect(lessonOf(figure)).toEqual(before);
  });
});
