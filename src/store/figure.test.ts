import { describe, expect, it } from 'vitest';
import { createFigure } from './figure.ts';
import { openStory } from './stories.ts';

describe('two figures', () => {
  it('know nothing of each other', () => {
    const one = createFigure();
    const other = createFigure();
    openStory(one, 'exception-flow');
    openStory(other, 'double-free');
    const before = other.store.getState();
    one.actions.seek(3);
    one.actions.setView('lanes');
    one.actions.addOperation({ call: 'ioasid_put', user: 'KVM', args: { id: 5 } });
    expect(other.store.getState()).toBe(before);
    expect(one.playback().world).not.toBe(other.playback().world);
  });
});

describe('an operation added in the past', () => {
  it('starts a branch after the call under the cursor has returned, and undo takes it back', () => {
    const figure = createFigure();
    openStory(figure, 'exception-flow');
    const opened = figure.store.getState();
    const inside =
      Array.from({ length: figure.playback().length }, (_, row) => row).find(
        (row) => figure.playback().row(row).depth === 2,
      ) ?? 0;
    figure.actions.seek(inside);
    const { operation } = figure.playback().row(inside);
    expect(
      figure.actions.addOperation({ call: 'ioasid_get', user: 'VDCM', args: { set: 'vm1', id: 5 } }),
    ).toEqual({ forked: true });
    const [first, branch] = figure.store.getState().branches;
    expect(first).toBe(opened.branches[0]);
    expect(branch).toMatchObject({ parent: first?.id, forkedAfter: operation + 1 });
    expect(branch?.operations.length).toBe(operation + 2);
    figure.actions.undo();
    expect(figure.store.getState().branches).toEqual(opened.branches);
    expect(figure.store.getState().cursor).toBe(inside);
  });
});

describe('a filter', () => {
  it('is what the steps keep to', () => {
    const figure = createFigure();
    openStory(figure, 'exception-flow');
    const vdcm = figure.playback().world.users.find('VDCM');
    figure.actions.setFilter({ ...figure.store.getState().filter, users: [vdcm] });
    const rows = figure.visible() ?? [];
    expect(rows.length).toBeGreaterThan(2);
    figure.actions.seek(rows[0] ?? 0);
    const visited = rows.map(() => {
      const at = figure.store.getState().cursor;
      figure.actions.step(1);
      return at;
    });
    expect(visited).toEqual(rows);
  });
});
