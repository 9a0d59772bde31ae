import { expect, test } from 'vitest';
import { ROW_FLAG } from './machine-interface.ts';
import { Story } from './story.testing.ts';

function borrowed(getter?: string): Story {
  const story = new Story();
  story.set('s');
  story.alloc('VFIO', 's', { priv: 3 });
  story.run('KVM', 'ioasid_find', { set: 's', id: 1, ...(getter === undefined ? {} : { getter }) });
  return story;
}

test('find hands out a pointer and no reference; using it after a reclaim is stale', () => {
  const story = borrowed();
  expect([story.holders(1), story.told('borrowed')]).toMatchObject([['VFIO'], [{ user: 1, life: 0 }]]);
  story.run('KVM', 'use', { id: 1 });
  expect(story.told('used')).toMatchObject([{ stale: false }]);
  story.free('VFIO', 1);
  story.run('KVM', 'use', { id: 1 });
  expect(story.told('used')).toMatchObject([{ life: 0, stale: true }]);
  expect(story.rows.at(-1)?.flags).toBe(ROW_FLAG.stale);
});

test('the next owner of the number does not make it good', () => {
  const story = borrowed();
  story.free('VFIO', 1);
  story.alloc('VDCM');
  story.run('KVM', 'use', { id: 1 });
  expect(story.told('used')).toMatchObject([{ life: 0, stale: true }]);
  expect(story.machine.lives.generation(story.life(1))).toBe(2);
});

test('with a getter the data is in the care of the caller: nothing is borrowed', () => {
  expect(borrowed('true').told('borrowed')).toEqual([]);
});

test('in the hypothetical variant find takes a reference', () => {
  const story = new Story('v2-find-gets');
  story.set('s');
  story.alloc('VFIO', 's', { priv: 3 });
  story.run('KVM', 'ioasid_find', { set: 's', id: 1 });
  expect(story.holders(1)).toEqual(['KVM', 'VFIO']);
});

test('a context and a DMA remember the life they were meant for', () => {
  const story = borrowed();
  story.run('KVM', 'set_context', { id: 1, context: 'PASID table' });
  story.run('KVM', 'dma_start', { id: 1 });
  story.free('VFIO', 1);
  story.alloc('VDCM');
  story.run('KVM', 'clear_context', { id: 1, context: 'PASID table' });
  expect(story.told('context')).toMatchObject([{ action: 'clear', life: 0 }]);
  story.run('KVM', 'dma_stop', { id: 1 });
  expect(story.told('dma')).toMatchObject([{ action: 'stop', life: 0 }]);
});

test('a context for a number that nobody has belongs to no life', () => {
  const story = new Story();
  story.run('KVM', 'set_context', { id: 9 });
  expect(story.told('context')).toMatchObject([{ ioasid: 9, life: undefined }]);
});

test('a name stands for the number that alloc gave, and for none where it failed', () => {
  const story = new Story();
  story.set('s', 1);
  story.alloc('VFIO', 's', { as: 'a' });
  story.alloc('VFIO', 's', { as: 'b' });
  expect(story.run('KVM', 'ioasid_get', { set: 's', id: 'a' })).toBe(0);
  expect(story.run('KVM', 'ioasid_get', { set: 's', id: 'b' })).toBe('EINVAL');
});

test("a put of somebody who holds none takes the newest reference, and the owner's last", () => {
  const story = new Story();
  story.set('s');
  story.alloc('VFIO');
  story.get('KVM', 1);
  story.put('VDCM', 1);
  expect(story.holders(1)).toEqual(['VFIO']);
});

test("a free of somebody who holds none takes what alloc gave, before anybody else's", () => {
  const story = new Story();
  story.set('s');
  story.alloc('VFIO');
  story.get('KVM', 1);
  story.free('VDCM', 1);
  expect(story.holders(1)).toEqual(['KVM']);
});
