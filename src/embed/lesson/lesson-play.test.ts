import { beforeEach, describe, expect, it } from 'vitest';
import { compileLesson } from '../../lessons/compile-lesson.ts';
import { EVERY_QUESTION, RIGHT, WRONG } from '../../store/lesson/every-question.testing.ts';
import { playLesson } from '../play-lesson.ts';
import { readParameters } from '../parameters.ts';
import { createPlayer, type Player } from '../player.ts';
import { createLessonPlay, type LessonPlay } from './lesson-play.ts';
import { openingOf } from './opening.ts';
import { isTaught, seenOf, type TaughtLog } from './seen.ts';

const PARAMETERS = readParameters({}, 'host', () => undefined);

function every(): TaughtLog {
  const result = playLesson(compileLesson(EVERY_QUESTION), 'every');
  if (!result.ok || !isTaught(result.value)) throw new Error('the lesson cannot be played');
  return result.value;
}

let told: { readonly name: string; readonly detail: object }[] = [];
beforeEach(() => {
  told = [];
});

function playing(
  whole: TaughtLog,
  wishes: Parameters<typeof openingOf>[1],
): { readonly play: LessonPlay; readonly player: Player } {
  const opening = openingOf(whole, wishes);
  const player = createPlayer(seenOf(whole, opening), 0, PARAMETERS);
  const play = createLessonPlay(whole, opening, {
    quiz: wishes.quiz,
    player,
    tell: (name, detail) => told.push({ name, detail }),
    linkOf: (step) => (step === undefined ? undefined : { step }),
    turn: (change) => change(),
  });
  play.backToStep();
  return { play, player };
}

describe('a lesson in a figure', () => {
  it('begins with what one will be able to do, or at the step that the page names', () => {
    const whole = every();
    expect(openingOf(whole, { quiz: 'on', at: undefined }).position).toEqual({ kind: 'start' });
    expect(openingOf(whole, { quiz: 'on', at: 'id' }).position).toEqual({ kind: 'stop', step: 2, stop: 0 });
    expect(openingOf(whole, { quiz: 'on', at: 'nowhere' }).position).toEqual({ kind: 'start' });
    // Row 3 is KVM's get, with which the step "number" ends, and at which "id" asks.
    expect(openingOf(whole, { quiz: 'on', at: 3 }).position).toEqual({ kind: 'stop', step: 2, stop: 0 });
    const bare = { ...whole, lesson: { ...whole.lesson, lesson: { ...EVERY_QUESTION, objectives: [] } } };
    expect(openingOf(bare, { quiz: 'on', at: undefined }).position).toEqual({
      kind: 'stop',
      step: 0,
      stop: 0,
    });
  });

  it('holds nothing of what comes behind an open question', () => {
    const whole = every();
    const { play, player } = playing(whole, { quiz: 'on', at: 'number' });
    const { played } = player.store.getState();
    expect(played.playback.length).toBe(3);
    expect(played.document.operations).toHaveLength(3);
    expect(played.markers.every(({ row }) => row < 3)).toBe(true);
    expect(played.hazards.every(({ row }) => row < 3)).toBe(true);
    play.answer(WRONG.number);
    expect(player.store.getState().played).toBe(played);
    play.answer(RIGHT.number);
    expect(player.store.getState().played.playback.length).toBe(4);
    expect(player.store.getState().cursor).toBe(2);
    expect(told).toEqual([
      { name: 'quiz', detail: { step: 'number', kind: 'number', result: 'wrong', attempts: 1 } },
      { name: 'quiz', detail: { step: 'number', kind: 'number', result: 'right', attempts: 2 } },
    ]);
  });

  it('shows what one looks for, and comes back to the step', () => {
    const { play, player } = playing(every(), { quiz: 'on', at: 'intro' });
    expect(play.isAway()).toBe(false);
    expect(player.store.getState().highlights).toEqual([
      { kind: 'ioasid', place: 1 },
      { kind: 'user', user: 0 },
    ]);
    player.seek(0);
    expect(play.isAway()).toBe(true);
    expect(play.pointsAt()).toEqual([]);
    play.backToStep();
    expect(player.store.getState().cursor).toBe(2);
    expect(player.store.getState().link).toEqual({ step: 'intro' });
  });

  it.each(['off', 'answers'] as const)('with quiz=%s everything may be seen, and nothing is told', (quiz) => {
    const whole = every();
    const { play, player } = playing(whole, { quiz, at: undefined });
    expect(player.store.getState().played).toBe(whole);
    while (play.state().position.kind !== 'end') play.forward();
    expect(told).toEqual([]);
    expect(play.asks()).toBe(false);
  });

  it('follows the page: to another step with what was answered, anew where it is asked otherwise', () => {
    const { play } = playing(every(), { quiz: 'on', at: 'number' });
    play.answer(RIGHT.number);
    play.follow({ quiz: 'on', at: 'state' });
    expect(play.state().position).toEqual({ kind: 'stop', step: 4, stop: 0 });
    expect(Object.keys(play.state().answers)).toEqual(['number/0']);
    play.follow({ quiz: 'off', at: undefined });
    expect(play.state().answers).toEqual({});
    expect(play.state().compiled.steps).toHaveLength(4);
  });
});
