import { expect, test } from 'vitest';
import { findFixes } from '../analysis/fix/fix.ts';
import { createFigure } from './figure.ts';
import { fixText, searchedLog } from './fixes.ts';
import { openStory } from './stories.ts';

function fixesOf(id: string, code: string) {
  const figure = createFigure();
  openStory(figure, id);
  const hazard = figure.hazards()?.find((each) => each.code === code);
  const state = figure.store.getState();
  const fixes = hazard === undefined ? [] : findFixes(searchedLog(state), state.semantics, hazard);
  return { figure, fixes };
}

test('a fix becomes a branch at the place that it changes, and undo takes it back', () => {
  const { figure, fixes } = fixesOf('leak', 'leak');
  const [fix] = fixes;
  if (fix === undefined) throw new Error('the leak has a fix');
  figure.actions.tryFix(fix, 'with the missing put');
  const { cursor, branches } = figure.store.getState();
  expect(branches.at(-1)?.name).toBe('with the missing put');
  expect(figure.playback().row(cursor).call).toBe('ioasid_put');
  expect(figure.hazards()).toEqual([]);
  figure.actions.undo();
  expect(figure.hazards()?.map(({ code }) => code)).toContain('leak');
});

test('steps are numbered as on the timeline, where one operation may be many', () => {
  const { figure, fixes } = fixesOf('double-free', 'stolen-reference');
  const playback = figure.playback();
  const removed = fixes.find(({ change }) => change.kind === 'remove');
  if (removed?.change.kind !== 'remove') throw new Error('leaving out the second free is a fix');
  const { at } = removed.change;
  const rows = Array.from({ length: playback.length }, (_, row) => row);
  const row = rows.findIndex((each) => playback.row(each).operation === at);
  expect(row).toBeGreaterThan(at);
  expect(fixText(playback, removed)).toContain(`operation ${row + 1}`);
});
