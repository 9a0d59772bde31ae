import { describe, expect, test } from 'vitest';
import { Story } from './story.testing.ts';
import { VARIANTS } from './variants.ts';

/**
 * Cases that the spec mentions and the public vectors leave out, thought through against the code that the spec describes. If a
 * vector of the real code ever disagrees, the vector is right.
 */

const IDS = VARIANTS.map(({ id }) => id);
const WITH_SETS = ['v2', 'v3', 'v4-2021', 'dcp-2021'];
/** What free does to a dangling entry, where it does not begin by reading it. */
const FREED: Readonly<Record<string, string>> = {
  'mainline-5.5': 'oops DOUBLE_FREE',
  'mainline-6.1': 'oops DOUBLE_FREE',
  'mainline-5.11': 'absent',
};
const LAST = { min: 0xffff_ffff, max: 0xffff_ffff };

function story(
  semantics: string,
  options: ConstructorParameters<typeof Story>[1] = { stopThreads: false },
): Story {
  const told = new Story(semantics, options);
  told.set('s');
  return told;
}

describe.each(IDS)('%s: custom allocators', (semantics) => {
  test('a rejected second registration leaves links into freed memory, which a later unregistration writes to', () => {
    const told = story(semantics);
    told.allocator('a0');
    told.allocator('a1');
    const register = (allocator: string): unknown =>
      told.run('IOMMU', 'ioasid_register_allocator', { allocator });
    expect([register('a0'), register('a0'), register('a1')]).toEqual([0, 'EEXIST', 0]);
    expect(told.run('IOMMU', 'ioasid_unregister_allocator', { allocator: 'a0' })).toBe('oops UAF_WRITE');
    // The other member's links are whole.
    told.run('IOMMU', 'ioasid_unregister_allocator', { allocator: 'a1' });
    expect(told.told('allocator-unregistered')).toHaveLength(1);
  });

  test('with a second member the broken list is read before it is written', () => {
    const told = story(semantics);
    told.allocator('a0');
    told.allocator('a1');
    for (const allocator of ['a0', 'a1', 'a0']) told.run('IOMMU', 'ioasid_register_allocator', { allocator });
    expect(told.messages).toEqual(['REGALLOC_EXISTS']);
    expect(told.run('IOMMU', 'ioasid_unregister_allocator', { allocator: 'a1' })).toBe('oops UAF_READ');
  });

  test('a number at or above 4096 is none of the helper allocator', () => {
    const told = story(semantics);
    told.allocator('a0');
    told.run('IOMMU', 'ioasid_register_allocator', { allocator: 'a0' });
    expect(told.alloc('VFIO', 's', { min: 4095, max: 5000 })).toBe(4095);
    expect(told.alloc('VFIO', 's', { min: 4095, max: 5000 })).toBe('INVALID');
  });

  test('registering runs out of memory before anything is looked at', () => {
    const told = story(semantics);
    told.allocator('a0');
    told.run('IOMMU', 'fail_next', { what: 'kzalloc' });
    expect(told.run('IOMMU', 'ioasid_register_allocator', { allocator: 'a0' })).toBe('ENOMEM');
    expect(told.run('IOMMU', 'ioasid_register_allocator', { allocator: 'a0' })).toBe(0);
  });

  test('tracking a number fails by an injected fault as by an owner', () => {
    const told = story(semantics);
    told.allocator('a0');
    told.run('IOMMU', 'ioasid_register_allocator', { allocator: 'a0' });
    told.run('IOMMU', 'fail_next', { what: 'xa_alloc' });
    const refused = semantics.startsWith('mainline');
    expect(told.alloc('VFIO')).toBe(refused ? 'INVALID' : 1);
    expect(told.messages).toEqual(['CUSTOM_TRACK_FAILED']);
    expect(told.life(1)).toBe(-1);
    expect(told.alloc('VFIO')).toBe(1);
  });
});

describe.each(IDS)('%s: the number 4294967295', (semantics) => {
  test('is dangling after an alloc that picked it; every later call uses freed memory', () => {
    const told = story(semantics);
    expect(told.alloc('VFIO', 's', LAST)).toBe('INVALID');
    const id = 0xffff_ffff;
    const mainline = semantics.startsWith('mainline');
    expect(told.run('KVM', 'ioasid_find', { id })).toBe('oops UAF_READ');
    const overwrites = mainline || semantics.startsWith('v2');
    const attached = told.run('KVM', 'ioasid_attach_data', { id, priv: 2 });
    expect(attached).toBe(overwrites ? 'oops UAF_WRITE' : 'oops UAF_READ');
    expect(told.free('KVM', id)).toBe(FREED[semantics] ?? 'oops UAF_READ');
  });
});

describe.each(WITH_SETS)('%s: counters of subscribers', (semantics) => {
  test('exist for numbers below 4096 only', () => {
    const told = story(semantics);
    told.subscriber('KVM', { on: { FREE: [{ do: 'put_counted' }] } });
    told.run('KVM', 'ioasid_register_notifier', { set: 's', nb: 'KVM' });
    expect(told.alloc('VFIO', 's', { min: 4096, max: 4096 })).toBe(4096);
    expect(told.run('VFIO', 'nb_get', { nb: 'KVM', set: 's', id: 4096 })).toBe(0);
    expect(told.holders(4096)).toEqual(['KVM', 'VFIO']);
    told.free('VFIO', 4096);
    // Its handler counts nothing there and puts nothing.
    expect(told.holders(4096)).toEqual(['KVM']);
  });
});

describe.each(WITH_SETS)('%s: races', (semantics) => {
  test('during the getter the entry may be reclaimed; the data is answered all the same', () => {
    const told = story(semantics);
    told.alloc('VFIO', 's', { priv: 3 });
    const args = { set: 's', id: 1, getter: 'race', race: 'free:s:1:VFIO' };
    expect(told.run('KVM', 'ioasid_find', args)).toBe('p3');
    expect(told.life(1)).toBe(-1);
  });
});

test('v2: a set that asks for a number while a fault is armed gets none', () => {
  const told = story('v2');
  told.run('VFIO', 'fail_next', { what: 'xa_alloc' });
  expect(told.run('VFIO', 'ioasid_alloc_set', { as: 't', type: 'NULL', quota: 1 })).toBe('ENOSPC');
});

test('a fault stays armed over a call that oopses', () => {
  const told = story('v2');
  told.subscriber('KVM');
  told.run('VFIO', 'fail_next', { what: 'kzalloc' });
  expect(told.run('KVM', 'ioasid_register_notifier_mm', { mm: 'm1', nb: 'KVM' })).toBe('oops OOB_WRITE');
  expect(told.run('VFIO', 'ioasid_alloc_set', { as: 't', type: 'NULL', quota: 1 })).toBe('ENOMEM');
});

test('v3 and v4: a custom allocator whose set table fails frees its number and leaves the slot dangling', () => {
  for (const semantics of ['v3', 'v4-2021', 'dcp-2021']) {
    const told = story(semantics);
    told.allocator('a0');
    told.run('IOMMU', 'ioasid_register_allocator', { allocator: 'a0' });
    told.run('IOMMU', 'fail_next', { what: 'xa_store' });
    expect(told.alloc('VFIO')).toBe(1);
    expect(told.told('allocator-callback').map(({ call }) => call)).toEqual(['alloc', 'free']);
    expect(told.machine.state.isDangling(told.life(1))).toBe(true);
  }
});

test('v4: the set dies while its last ID is put in a handler, and its chain is still called', () => {
  const told = story('v4-2021');
  told.subscriber('IOMMU', { on: { FREE: [{ do: 'put_locked_if_held' }] } });
  told.subscriber('KVM');
  told.run('IOMMU', 'ioasid_register_notifier', { nb: 'IOMMU' });
  told.run('KVM', 'ioasid_register_notifier', { set: 's', nb: 'KVM' });
  told.alloc('VFIO');
  told.get('IOMMU', 1);
  told.free('VFIO', 1);
  expect(told.told('set-destroyed')).toHaveLength(1);
  expect(told.told('delivered').map(({ event }) => event)).toEqual(['FREE', 'FREE']);
  expect(told.alloc('VFIO')).toBe('oops UAF_READ');
});

test('dcp: a block that was never on the chain takes an empty set down all the same', () => {
  const told = story('dcp-2021');
  told.subscriber('KVM');
  told.run('KVM', 'ioasid_unregister_notifier', { set: 's', nb: 'KVM' });
  expect(told.told('set-destroyed')).toHaveLength(1);
});

test('v2: a stale pointer frees an orphan as far as the global chain', () => {
  const told = story('v2');
  told.subscriber('IOMMU');
  told.run('IOMMU', 'ioasid_register_notifier', { nb: 'IOMMU' });
  told.alloc('VFIO');
  told.get('KVM', 1);
  told.run('VFIO', 'ioasid_set_put', { set: 's' });
  expect(told.free('VFIO', 1)).toBe('oops UAF_READ');
  expect(told.told('delivered')).toHaveLength(1);
  expect(told.holders(1)).toEqual(['KVM']);
});

test('handlers of SET_FREE act on the ID they are told of, which is 0', () => {
  const told = story('v2');
  told.set('t');
  told.subscriber('IOMMU', { on: { SET_FREE: [{ do: 'put_locked' }] } });
  told.run('IOMMU', 'ioasid_register_notifier', { nb: 'IOMMU' });
  told.alloc('VFIO', 't', { min: 0, max: 0 });
  told.run('VFIO', 'ioasid_set_put', { set: 's' });
  expect(told.told('reclaimed')).toMatchObject([{ ioasid: 0 }]);
});
