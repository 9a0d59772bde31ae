import { expect, it } from 'vitest';
import { compileLesson } from '../../lessons/compile-lesson.ts';
import { createFigure } from '../figure.ts';
import { EVERY_QUESTION, RIGHT } from './every-question.testing.ts';
import { statementOf, type Statement } from './statement.ts';

const WHERE = { page: 'https://teach.example/', timestamp: '2026-01-02T03:04:05.000Z' };

function told(play: (figure: ReturnType<typeof createFigure>) => void): Statement[] {
  const figure = createFigure();
  const compiled = compileLesson(EVERY_QUESTION);
  figure.lesson.open({ compiled, id: 'every', origin: { kind: 'lesson', id: 'every' } });
  const statements: Statement[] = [];
  figure.onLesson((event) => {
    const { lesson } = figure.store.getState();
    if (lesson !== undefined) statements.push(statementOf(event, lesson, WHERE));
  });
  play(figure);
  return statements;
}

it('an answer is an interaction that was answered', () => {
  const [statement] = told(({ lesson }) => {
    lesson.toStep(5);
    lesson.answer(RIGHT.order);
  });
  expect(statement).toEqual({
    actor: { objectType: 'Agent', account: { homePage: 'https://teach.example/', name: 'anonymous' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
    object: {
      objectType: 'Activity',
      id: 'https://teach.example/#lesson=every&step=order',
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        name: { en: 'What happened first?' },
        interactionType: 'sequencing',
      },
    },
    result: { success: true, response: '0[,]1[,]2', extensions: { 'https://teach.example/#attempts': 1 } },
    timestamp: WHERE.timestamp,
  });
});

it('the end is a lesson that was completed, with its score', () => {
  const statements = told(({ lesson }) => {
    lesson.toStep(5);
    lesson.forward();
  });
  expect(statements.map(({ verb, result }) => [verb.display['en'], result.success, result.score])).toEqual([
    ['skipped', false, undefined],
    ['completed', undefined, { raw: 0, min: 0, max: 5 }],
  ]);
});
