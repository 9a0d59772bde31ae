import { expect, test } from 'vitest';
import { createFigure } from './figure.ts';
import { hazardsAt, hazardStory, nextHazardRow } from './hazards.ts';
import { shownState } from './shown-state.ts';
import { openStory } from './stories.ts';

function storyFigure(id: string) {
  const figure = createFigure();
  openStory(figure, id);
  return figure;
}

test('hazards of a story are the same object while nothing changed, and others under other rules', () => {
  const figure = storyFigure('double-free');
  const found = figure.hazards() ?? [];
  expect(found.map(({ code }) => code)).toContain('stolen-reference');
  figure.actions.seek(0);
  expect(figure.hazards()).toBe(found);
  figure.actions.setSemantics('v4-2021');
  expect(figure.hazards()?.map(({ code }) => code)).not.toContain('stolen-reference');
});

test('the next hazard is the one after the cursor, and the first again after the last', () => {
  const figure = storyFigure('double-free');
  const rows = [...new Set(figure.hazards()?.map(({ row }) => row))];
  figure.actions.seek(0);
  const visited = [...rows, 0].map(() => {
    figure.actions.toNextHazard();
    return figure.store.getState().cursor;
  });
  expect(visited).toEqual([...rows, rows[0]]);
  expect(nextHazardRow([], 0)).toBeUndefined();
});

test('what is shown names the hazards that began, by row', () => {
  const figure = storyFigure('double-free');
  const [first] = figure.hazards() ?? [];
  figure.actions.seek((first?.row ?? 0) - 1);
  expect(shownState(figure).hazards).toEqual([]);
  figure.actions.seek(first?.row ?? 0);
  expect(shownState(figure).hazards).toContainEqual({ code: first?.code, operation: first?.row });
  expect(hazardsAt(figure.hazards() ?? [], first?.row ?? 0)).toContain(first);
});

test('a long log is searched slice by slice, to the same end', () => {
  const figure = storyFigure('leak');
  const { document, branches } = figure.store.getState();
  const [branch] = branches;
  const once = branch?.operations ?? [];
  const operations = [
    ...once,
    ...Array.from({ length: 1600 }, () => once.at(-1)).flatMap((each) => each ?? []),
  ];
  figure.actions.open({ ...document, operations }, { kind: 'new' });
  expect(figure.hazards()).toBeUndefined();
  let slices = 1;
  while (!figure.readOn(200)) slices += 1;
  expect(slices).toBeGreaterThan(5);
  expect(figure.hazards()?.map(({ code }) => code)).toContain('leak');
});

test('most hazards have a story that comes with the program', () => {
  expect(hazardStory('stolen-reference')?.id).toBe('double-free');
  expect(hazardStory('no such code')).toBeUndefined();
});
