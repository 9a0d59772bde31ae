import { expect, test } from 'vitest';
import { CROWD } from './crowd.ts';
import { graphLayout } from './layout.ts';
import { graphModel, type GraphModel } from './model.ts';
import { stagedPlayback } from './playback.testing.ts';
import type { Sketch } from './staged-state.testing.ts';
import { exceptionFlow, findRace, hazards, type Situation } from './situations.testing.ts';

function modelAt({ playback }: Situation, row: number): GraphModel {
  return graphModel({ playback, row }, graphLayout(playback.cast, { widthPx: 832, crowd: CROWD }));
}

function one<T>(list: readonly T[], place = 0): T {
  const found = list[place];
  if (found === undefined) throw new Error('nothing there');
  return found;
}

test('the documented exception flow: holders, state and who acts at the moment KVM drops its reference', () => {
  const situation = exceptionFlow();
  const model = modelAt(situation, 12);
  const id = one(model.ids);
  expect(id).toMatchObject({
    name: '5',
    state: 'pending',
    word: 'FREE_PENDING',
    refcount: 3,
    slots: 4,
    changed: true,
  });
  expect(id.holders).toEqual([0, 1, 3]);
  expect(id.sentence).toBe('IOASID 5, free pending, 3 references: VFIO 1, IOMMU driver 1, VDCM 1');
  expect(
    model.users.map(({ name, letter, status, queued, acting }) => [name, letter, status, queued, acting]),
  ).toEqual([
    ['VFIO', 'V', '1 held', 0, false],
    ['IOMMU driver', 'I', '1 held', 1, false],
    ['KVM', 'K', 'none held', 0, true],
    ['VDCM', 'D', '1 held', 0, false],
  ]);
  expect(one(model.sets)).toMatchObject({
    name: 'vm1',
    word: '1 of 8',
    meter: { used: 1, quota: 8, most: 8 },
  });
});

test('a strand for each counted reference, one for each context, and the dropped one once more', () => {
  const strands = modelAt(exceptionFlow(), 12).strands.map(({ kind, user, phase, dma }) => [
    kind,
    user,
    phase,
    dma,
  ]);
  expect(strands).toEqual([
    ['reference', 0, 'steady', false],
    ['reference', 1, 'steady', false],
    ['reference', 3, 'steady', false],
    ['reference', 2, 'dropped', false],
    ['context', 1, 'steady', false],
    ['context', 3, 'steady', true],
  ]);
  const next = modelAt(exceptionFlow(), 13).strands;
  expect(next.some(({ phase }) => phase === 'dropped')).toBe(false);
});

test('a reference that this row took is fresh', () => {
  const { strands } = modelAt(exceptionFlow(), 4);
  expect(strands.filter(({ phase }) => phase === 'fresh').map(({ user }) => user)).toEqual([2]);
});

test('before anything happened there is nothing but places', () => {
  const model = modelAt(exceptionFlow(), -1);
  expect(one(model.ids)).toMatchObject({ state: 'unborn', holders: [], slots: 0, changed: false });
  expect(one(model.sets)).toMatchObject({ state: 'unborn', word: 'not created yet' });
  expect(model.strands).toEqual([]);
  expect(model.users.some(({ acting }) => acting)).toBe(false);
});

test('a pointer that outlives its ID is stale, and the number says whose it is', () => {
  const model = modelAt(findRace(), 4);
  expect(model.strands.find(({ kind }) => kind === 'borrowed')).toMatchObject({ user: 1, stale: true });
  expect(one(model.ids)).toMatchObject({ state: 'reclaimed', word: 'reclaimed at 5' });
  expect(one(model.ids).hazards).toEqual([{ word: 'stale', text: 'stale pointer: KVM' }]);
});

test('hazards: saturation, an orphan, a thread that stopped, an unheld drop, a second life', () => {
  const situation = hazards();
  const model = modelAt(situation, situation.row);
  const byName = new Map(model.ids.map((id) => [id.name, id]));
  expect(byName.get('3')?.hazards).toEqual([{ word: 'saturated', text: 'saturated: never reclaimed' }]);
  expect(byName.get('7')?.hazards).toEqual([{ word: 'orphan', text: 'orphan: set is gone' }]);
  expect(one(byName.get('2′')?.hazards ?? [])).toEqual({
    word: 'stolen',
    text: 'unheld drop: KVM loses one',
  });
  expect(model.users.find(({ stopped }) => stopped)?.status).toBe('stopped at 21');
  expect(model.strands.find(({ stolen }) => stolen)).toMatchObject({ user: 2, phase: 'dropped' });
  expect(model.sets.map(({ state }) => state)).toEqual(['alive', 'gone']);
});

test('beyond four references of one user the lines become a number', () => {
  const gets = Array.from({ length: 6 }, (): Sketch => ['KVM', { does: 'get', id: 1 }]);
  const playback = stagedPlayback({ users: ['KVM'], sets: [{ name: 'vm1', token: undefined, quota: 4 }] }, [
    ['KVM', { does: 'create', set: 'vm1' }],
    ['KVM', { does: 'alloc', set: 'vm1', id: 1 }],
    ...gets,
  ]);
  const { strands, ids } = modelAt({ title: '', playback, row: 7 }, 7);
  expect(one(ids).holders).toHaveLength(7);
  expect(strands.map(({ slot, count }) => [slot, count])).toEqual([
    [0, 7],
    [-1, 0],
    [-2, 0],
    [-3, 0],
  ]);
});

test('rules without counts: numbers live and are reclaimed, nobody holds them', () => {
  const playback = stagedPlayback(
    { users: ['vfio'], sets: [{ name: 'vfio_set', token: undefined, quota: 0 }], uncounted: true },
    [
      ['vfio', { does: 'create', set: 'vfio_set' }],
      ['vfio', { does: 'alloc', set: 'vfio_set', id: 1 }],
    ],
  );
  const model = modelAt({ title: '', playback, row: 1 }, 1);
  expect(one(model.ids)).toMatchObject({ state: 'active', refcount: undefined, slots: 0 });
  expect(one(model.ids).sentence).toBe('IOASID 1, active');
  expect(one(model.sets)).toMatchObject({ meter: undefined, word: '1 in use' });
  expect(one(model.users)).toMatchObject({ status: '1 call', sentence: 'vfio, 1 call' });
});
