import { expect, test } from 'vitest';
import { balanceAt, currentRepairs, pairable, paired, theftsOf, unpaired } from './balance.ts';
import { createFigure } from './figure.ts';
import { openStory } from './stories.ts';

function opened(id: string) {
  const figure = createFigure();
  openStory(figure, id);
  const playback = figure.playback();
  const balance = (onlyUnpaired = false) =>
    balanceAt(playback, playback.length - 1, {
      onlyUnpaired,
      repairs: currentRepairs(figure.store.getState()),
    });
  return { figure, playback, balance };
}

test('held is the refcount, and of a leak one taking is unpaired', () => {
  const { balance } = opened('leak');
  for (const { held, refcount } of balance().lives) expect(held).toBe(refcount ?? 0);
  const [life, ...others] = balance(true).lives;
  expect(others).toEqual([]);
  expect(life?.holders.flatMap(({ takings }) => takings)).toMatchObject([{ standing: 'unpaired' }]);
});

test('a drop is taken from one taking and given to another, and back', () => {
  const { figure, playback, balance } = opened('leak');
  const repairs = () => currentRepairs(figure.store.getState());
  const kvm = () => balance().lives[0]?.holders[0]?.takings ?? [];
  const rule = kvm().find(({ droppedAt }) => droppedAt >= 0);
  const open = kvm().find(({ droppedAt }) => droppedAt < 0);
  if (rule === undefined || open === undefined) throw new Error('KVM takes two and puts one');

  figure.actions.setRepairs(unpaired(repairs(), rule.reference));
  const life = balance().lives[0];
  const [drop] = life?.looseDrops ?? [];
  if (life === undefined || drop === undefined) throw new Error('the drop is loose');
  expect(drop.row).toBe(rule.droppedAt);
  expect(pairable(playback, life, drop, repairs()).map(({ reference }) => reference)).toEqual([
    open.reference,
    rule.reference,
  ]);

  figure.actions.setRepairs(paired(playback, repairs(), drop, open.reference));
  expect(kvm().find(({ reference }) => reference === open.reference)?.droppedAt).toBe(rule.droppedAt);
  figure.actions.setRepairs(unpaired(repairs(), open.reference));
  figure.actions.setRepairs(paired(playback, repairs(), drop, rule.reference));
  expect(repairs()).toEqual([]);
});

test('what was paired by hand under some rules is not carried over to others', () => {
  const { figure } = opened('leak');
  figure.actions.setRepairs([{ drop: 1, reference: undefined }]);
  figure.actions.setSemantics('v4-2021');
  expect(currentRepairs(figure.store.getState())).toEqual([]);
});

test('a theft names both sides', () => {
  const { playback } = opened('double-free');
  const [first] = theftsOf(playback).values();
  expect(first?.text).toContain('VFIO’s ioasid_free(5) dropped the reference that KVM took');
});
