import { describe, expect, it } from 'vitest';
import { createFigure } from './figure.ts';
import { openStory } from './stories.ts';

function asked() {
  const figure = createFigure();
  openStory(figure, 'double-free');
  figure.actions.seek(0);
  const length = figure.playback().length;
  expect(figure.asking.ask()).toBe(true);
  const state = figure.store.getState();
  if (state.asked === undefined) throw new Error('nothing was asked');
  return { figure, length, question: state.asked.question };
}

const shown = ({ figure }: ReturnType<typeof asked>) => ({
  cursor: figure.store.getState().cursor,
  length: figure.playback().length,
});

describe('a question about a step', () => {
  it('is about the next one, which is hidden until it is answered', () => {
    const here = asked();
    const { cursor, length } = shown(here);
    expect(length).toBe(cursor + 1);
    expect(here.question.operation).toBeGreaterThan(0);
    here.figure.actions.seek(99);
    expect(shown(here).cursor).toBe(cursor);
    here.figure.asking.answerAsked(0);
    expect(shown(here)).toEqual({ cursor, length: here.length });
  });

  it('is followed by what happens, and by the next question', () => {
    const here = asked();
    here.figure.asking.showAsked();
    const { cursor } = shown(here);
    expect(here.figure.playback().row(cursor).operation).toBe(here.question.operation);
    here.figure.asking.ask();
    expect(here.figure.store.getState().asked?.question.operation).toBeGreaterThan(here.question.operation);
    here.figure.asking.stopAsking();
    expect(shown(here).length).toBe(here.length);
  });

  it('hides nothing of other rules and other logs', () => {
    const here = asked();
    here.figure.actions.setSemantics('v3');
    expect(shown(here).length).toBeGreaterThan(shown(here).cursor + 1);
    openStory(here.figure, 'leak');
    expect(here.figure.store.getState().asked).toBeUndefined();
  });

  it('at the end is about the last one; an empty log has none', () => {
    const figure = createFigure();
    expect(figure.asking.ask()).toBe(false);
    openStory(figure, 'double-free');
    figure.actions.seek(999);
    expect(figure.asking.ask()).toBe(true);
    expect(figure.playback().length).toBeGreaterThan(3);
  });
});
