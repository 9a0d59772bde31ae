import { describe, expect, it } from 'vitest';
import { createFigure, type Figure } from './figure.ts';
import { recordedLesson } from './recording.ts';
import { openStory } from './stories.ts';

const GET = { call: 'ioasid_get', user: 'KVM', args: { set: 'vm1', id: 5 } } as const;

function recording(): Figure {
  const figure = createFigure();
  openStory(figure, 'double-free');
  figure.actions.startRecording();
  return figure;
}

const titles = ({ store }: Figure) => store.getState().recording?.steps.map(({ title }) => title);

describe('recording a lesson', () => {
  it('makes a step where the teacher stands, in the order of the log', () => {
    const figure = recording();
    figure.actions.seek(12);
    figure.actions.recordStep();
    figure.actions.seek(5);
    figure.actions.recordStep();
    expect(titles(figure)).toEqual(['KVM ioasid_get(vm1, pasid)', 'VFIO ioasid_free(vm1, pasid)']);
  });

  it('makes a step of every operation that is added', () => {
    const figure = recording();
    figure.actions.seek(figure.playback().length - 1);
    figure.actions.addOperation(GET);
    expect(titles(figure)).toEqual(['KVM ioasid_get(vm1, 5)']);
  });

  it('has one step for one operation', () => {
    const figure = recording();
    figure.actions.seek(5);
    figure.actions.recordStep();
    const before = figure.store.getState();
    figure.actions.recordStep();
    expect(figure.store.getState()).toBe(before);
  });

  it('is undone like any edit, together with the operation that made the step', () => {
    const figure = recording();
    figure.actions.seek(figure.playback().length - 1);
    figure.actions.addOperation(GET);
    figure.actions.undo();
    expect(titles(figure)).toEqual([]);
    figure.actions.redo();
    expect(titles(figure)).toEqual(['KVM ioasid_get(vm1, 5)']);
    figure.actions.stopRecording();
    expect(titles(figure)).toBeUndefined();
    figure.actions.undo();
    expect(titles(figure)).toEqual(['KVM ioasid_get(vm1, 5)']);
  });

  it('does nothing while nothing is recorded', () => {
    const figure = createFigure();
    openStory(figure, 'leak');
    const before = figure.store.getState();
    figure.actions.recordStep();
    figure.actions.removeStep(0);
    expect(figure.store.getState()).toBe(before);
    expect(recordedLesson(before, figure.playback())).toBeUndefined();
  });

  it('becomes a lesson with what was written, and leaves out steps whose operation is gone', () => {
    const figure = recording();
    const { actions, store } = figure;
    actions.seek(5);
    actions.recordStep();
    actions.describeStep(3, { title: 'KVM joins', caption: 'KVM takes a reference.' });
    actions.seek(figure.playback().length - 1);
    actions.addOperation(GET);
    actions.switchBranch('main');
    const draft = recordedLesson(store.getState(), figure.playback());
    expect(draft?.lesson.steps[0]).toMatchObject({ anchor: 'kvm-joins', title: 'KVM joins' });
    expect(draft?.lesson.steps[0]?.blocks.at(-1)).toMatchObject({
      content: [{ kind: 'text', text: 'KVM takes a reference.' }],
    });
  });

  it('ends when another log is opened, which undo takes back', () => {
    const figure = recording();
    figure.actions.seek(5);
    figure.actions.recordStep();
    openStory(figure, 'leak');
    expect(titles(figure)).toBeUndefined();
    figure.actions.undo();
    expect(titles(figure)).toHaveLength(1);
  });
});
