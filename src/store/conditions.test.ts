import { expect, test } from 'vitest';
import { shortLog } from '../analysis/short-log.ts';
import { parseLog } from '../formats/log/parse-log.ts';
import { randomLog } from '../timeline/random-log.testing.ts';
import { followConditions, linkedConditions, readLinkedCondition } from './condition-links.ts';
import { createFigure } from './figure.ts';
import { linkedLog, openLinkedLog } from './linking.ts';
import { savedText } from './saving.ts';
import { NO_FILTER } from './state.ts';
import { openStory } from './stories.ts';

const ONE_LEFT = { when: 'refs(5) == 1 and state(5) == FREE_PENDING' };

function exceptionFlow() {
  const figure = createFigure();
  openStory(figure, 'exception-flow');
  return figure;
}

const rowsOf = (figure: ReturnType<typeof createFigure>) => figure.conditions().map(({ rows }) => rows);

/** Plays from the start until it stops by itself. */
function playFromStart(figure: ReturnType<typeof createFigure>): number {
  figure.actions.seek(0);
  figure.actions.play();
  for (let beat = 0; figure.store.getState().playing && beat < 1000; beat += 1) figure.actions.tick();
  return figure.store.getState().cursor;
}

test('a condition is found where it becomes true, and the key goes round through all of them', () => {
  const figure = exceptionFlow();
  figure.actions.addCondition(ONE_LEFT);
  figure.actions.addCondition({ when: 'holds(KVM, 5)' });
  expect(rowsOf(figure)).toEqual([[31], [13]]);
  figure.actions.seek(0);
  const visited = [1, 1, 1, -1].map((by) => {
    figure.actions.toCondition(by === 1 ? 1 : -1);
    return figure.store.getState().cursor;
  });
  expect(visited).toEqual([13, 31, 13, 31]);
});

test('playing stops where a condition becomes true, says which, and goes on from there', () => {
  const figure = exceptionFlow();
  figure.actions.addCondition({ ...ONE_LEFT, name: 'only one left' });
  figure.actions.addCondition({ when: 'holds(KVM, 5)', stop: false });
  figure.actions.addCondition({ when: 'refs(5) == 1', off: true });
  expect(playFromStart(figure)).toBe(31);
  expect(figure.store.getState().stopped).toEqual({ row: 31, titles: ['only one left'] });
  figure.actions.play();
  expect(figure.store.getState().stopped).toBeUndefined();
  figure.actions.tick();
  expect(figure.store.getState()).toMatchObject({ cursor: 32, playing: true });
});

test('under a filter playing stops at the first step that is shown after it became true', () => {
  const figure = exceptionFlow();
  figure.actions.addCondition({ when: 'holds(KVM, 5)' });
  const vdcm = figure.playback().world.users.find('VDCM');
  figure.actions.setFilter({ ...NO_FILTER, users: [vdcm] });
  const visible = figure.visible() ?? [];
  expect(playFromStart(figure)).toBe(visible.find((row) => row >= 13));
});

test('adding, changing and removing can be taken back', () => {
  const figure = exceptionFlow();
  const { actions, store } = figure;
  actions.addCondition(ONE_LEFT);
  actions.changeCondition(0, { when: 'holds(KVM, 5)' });
  actions.removeCondition(0);
  expect(store.getState().conditions).toEqual([]);
  actions.undo();
  expect(store.getState().conditions).toEqual([{ when: 'holds(KVM, 5)' }]);
  actions.undo();
  expect(store.getState().conditions).toEqual([ONE_LEFT]);
  actions.undo();
  expect(store.getState().conditions).toEqual([]);
  actions.redo();
  expect(rowsOf(figure)).toEqual([[31]]);
});

test('one that means nothing here is kept, and says why', () => {
  const figure = exceptionFlow();
  figure.actions.addCondition(ONE_LEFT);
  figure.actions.setSemantics('mainline-5.5');
  expect(figure.conditions()[0]).toMatchObject({ rows: [], problems: [{ code: 'condition/no-counting' }] });
  figure.actions.setSemantics('v2');
  expect(rowsOf(figure)).toEqual([[31]]);
});

test('the log file keeps them', () => {
  const figure = exceptionFlow();
  figure.actions.addCondition({ name: 'only one left', ...ONE_LEFT, stop: false });
  const read = parseLog(savedText(figure).text);
  expect(read).toMatchObject({
    ok: true,
    value: { conditions: [{ name: 'only one left', ...ONE_LEFT, stop: false }] },
  });
  if (!read.ok) return;
  const other = createFigure();
  other.actions.open(read.value, { kind: 'new' });
  expect(rowsOf(other)).toEqual([[31]]);
});

test('a link keeps them: beside the name of a story, or inside a packed log', async () => {
  const figure = exceptionFlow();
  expect(linkedConditions(figure.store.getState())).toBeUndefined();
  const all = [
    { name: 'one; mark;off', ...ONE_LEFT, stop: false },
    { when: 'holds("IOMMU driver", 5) > 0', off: true },
  ];
  for (const each of all) figure.actions.addCondition(each);
  expect(await linkedLog(figure.store.getState())).toEqual({ scenario: 'exception-flow' });
  const said = linkedConditions(figure.store.getState());
  const other = exceptionFlow();
  followConditions(other.actions, said ?? []);
  expect(other.store.getState().conditions).toEqual(all);

  figure.actions.addOperation({ call: 'ioasid_get', user: 'KVM', args: { set: 'vm1', id: 5 } });
  const link = await linkedLog(figure.store.getState());
  if (link === undefined || !('log' in link)) throw new Error('no log in the link');
  const packed = createFigure();
  expect(await openLinkedLog(packed, link.log)).toBe(true);
  expect(packed.store.getState().conditions).toEqual(all);
});

test('a link can take away those that the log has', () => {
  const figure = createFigure();
  figure.actions.open({ ...randomLog(1, 20), conditions: [{ when: 'true' }] }, { kind: 'new' });
  figure.actions.removeCondition(0);
  const said = linkedConditions(figure.store.getState());
  expect(said).toEqual(['']);
  followConditions(figure.actions, said ?? []);
  expect(figure.store.getState().conditions).toEqual([]);
});

test('what a link says unreadably is told and left out', () => {
  const figure = exceptionFlow();
  followConditions(figure.actions, ['refs(5) = 1', 'refs(5) == 1']);
  expect(figure.store.getState().conditions).toEqual([{ when: 'refs(5) == 1' }]);
  expect(figure.store.getState().notices.at(-1)?.problems[0]?.code).toBe('condition/syntax');
  expect(readLinkedCondition(' ;mark')).toBeUndefined();
});

test('a long log is looked through in slices, and comes to the same', () => {
  const long = createFigure();
  const { operations } = shortLog('v2', LIFE.repeat(2000));
  long.actions.open({ ...shortLog('v2', ''), operations }, { kind: 'new' });
  long.actions.addCondition({ when: 'refs(5) == 2' });
  expect(rowsOf(long)).toEqual([undefined]);
  let slices = 0;
  while (!long.searchConditions(500)) slices += 1;
  expect(slices).toBeGreaterThan(5);
  // The set is made first; in each life the second operation takes the second reference.
  expect(rowsOf(long)).toEqual([Array.from({ length: 2000 }, (_, life) => 4 * life + 2)]);
});

/** One life of a number. */
const LIFE = `
  VFIO ioasid_alloc(vm1, 5, 5, 0)
  KVM ioasid_get(vm1, 5)
  KVM ioasid_put(vm1, 5)
  VFIO ioasid_free(vm1, 5)
`;
