import { expect, test } from 'vitest';
import { Story } from './story.testing.ts';

/** The quirks of v2 that the spec lists (section 1.5), each by a log that shows it. */

function withSet(quota = 8, semantics = 'v2'): Story {
  const story = new Story(semantics);
  story.run('VFIO', 'ioasid_install_capacity', { n: 64 });
  story.set('s', quota);
  return story;
}

test('Q1: a second free steals a reference', () => {
  const story = withSet();
  story.alloc('VFIO');
  story.get('KVM', 1);
  story.free('VFIO', 1);
  expect([story.refcount(1), story.holders(1)]).toEqual([1, ['KVM']]);
  story.free('VFIO', 1);
  expect(story.life(1)).toBe(-1);
  expect(story.told('reference-dropped')).toMatchObject([{ user: 1, by: 0, unheld: true }]);
  story.put('KVM', 1);
  expect(story.messages).toEqual(['PUT_UNKNOWN']);
});

test('Q1: the late put then hits the next owner, who asked for no check', () => {
  const story = withSet();
  story.set('other');
  story.alloc('VFIO');
  story.get('KVM', 1);
  story.free('VFIO', 1);
  story.free('VFIO', 1);
  expect(story.alloc('VDCM', 'other')).toBe(1);
  story.put('KVM', 1, 's');
  expect(story.messages).toEqual(['PUT_WRONG_SET']);
  story.run('KVM', 'ioasid_put', { id: 1 });
  expect(story.told('reference-dropped')).toMatchObject([{ unheld: true }]);
  expect(story.life(1)).toBe(-1);
});

test('Q2: a put too many in a FREE handler makes the counter underflow', () => {
  const story = withSet();
  story.subscriber('KVM', { on: { FREE: [{ do: 'put_locked' }] } });
  story.run('KVM', 'ioasid_register_notifier', { set: 's', nb: 'KVM' });
  story.alloc('VFIO');
  story.free('VFIO', 1);
  expect(story.told('saturated')).toMatchObject([{ event: 'SUB_UAF', first: true }]);
  expect(story.told('reclaimed')).toHaveLength(1);
});

test('Q3: NULL is no set to free, and any set to get, put and find', () => {
  const story = withSet();
  story.alloc('VFIO', 's', { priv: 4 });
  expect(story.run('KVM', 'ioasid_get', { id: 1 })).toBe(0);
  expect(story.run('KVM', 'ioasid_find', { id: 1 })).toBe('p4');
  story.run('KVM', 'ioasid_put', { id: 1 });
  expect(story.refcount(1)).toBe(1);
  story.run('VFIO', 'ioasid_free', { id: 1 });
  expect([story.messages, story.refcount(1)]).toEqual([['FREE_WRONG_SET'], 1]);
});

test('Q4: pending is reported before a foreign set', () => {
  const story = withSet();
  story.set('other');
  story.alloc('VFIO');
  story.get('KVM', 1);
  expect(story.get('VDCM', 1, 'other')).toBe('EACCES');
  story.free('VFIO', 1);
  expect(story.get('VDCM', 1, 'other')).toBe('EBUSY');
});

test('Q5: mm registration before the set exists writes through the list head', () => {
  const story = withSet();
  story.subscriber('KVM');
  expect(story.run('KVM', 'ioasid_register_notifier_mm', { mm: 'm1', nb: 'KVM' })).toBe('oops OOB_WRITE');
});

test('Q5: a block that was registered on an empty set comes back with the next set of the token', () => {
  const story = withSet();
  story.subscriber('KVM');
  story.run('VFIO', 'ioasid_alloc_set', { as: 'a', type: 'MM', token: 'm1', quota: 2 });
  expect(story.run('KVM', 'ioasid_register_notifier_mm', { mm: 'm1', nb: 'KVM' })).toBe(0);
  story.run('VFIO', 'ioasid_set_put', { set: 'a' });
  story.run('VFIO', 'ioasid_alloc_set', { as: 'b', type: 'MM', token: 'm1', quota: 2 });
  expect(story.machine.state.chain(story.setIndex('b'))).toEqual([0]);
});

test('Q6: mm registration on a busy set leaks a reference to it', () => {
  const story = withSet();
  story.subscriber('KVM');
  story.run('VFIO', 'ioasid_alloc_set', { as: 'a', type: 'MM', token: 'm1', quota: 2 });
  story.alloc('VFIO', 'a');
  for (const count of [2, 3]) {
    expect(story.run('KVM', 'ioasid_register_notifier_mm', { mm: 'm1', nb: 'KVM' })).toBe('EBUSY');
    expect(story.machine.state.setRefcountOf(story.setIndex('a'))).toBe(count);
  }
});

test('Q6: so does one whose memory runs out', () => {
  const story = withSet();
  story.subscriber('KVM');
  story.run('VFIO', 'ioasid_alloc_set', { as: 'a', type: 'MM', token: 'm1', quota: 2 });
  story.run('VFIO', 'fail_next', { what: 'kzalloc' });
  expect(story.run('KVM', 'ioasid_register_notifier_mm', { mm: 'm1', nb: 'KVM' })).toBe('ENOMEM');
  expect(story.machine.state.setRefcountOf(story.setIndex('a'))).toBe(2);
});

test('Q7: an alloc that fails returns a number that somebody else owns', () => {
  const story = withSet();
  story.allocator('hw', { mode: 'fixed', fixed: 5 });
  story.run('IOMMU', 'ioasid_register_allocator', { allocator: 'hw' });
  expect(story.alloc('VFIO')).toBe(5);
  expect(story.alloc('KVM')).toBe(5);
  expect(story.messages).toEqual(['CUSTOM_TRACK_FAILED']);
  expect(story.holders(5)).toEqual(['VFIO']);
});

test('Q7: and one whose set cannot take it leaves freed memory in the table', () => {
  const story = withSet();
  story.run('VFIO', 'fail_next', { what: 'xa_store' });
  expect(story.alloc('VFIO')).toBe(1);
  expect(story.machine.state.isDangling(story.life(1))).toBe(true);
  expect(story.get('KVM', 1)).toBe('oops UAF_READ');
});

test('Q8: looking up SPID 0 hits whoever never had one', () => {
  const story = withSet();
  story.alloc('VFIO');
  expect(story.run('VDCM', 'ioasid_find_by_spid', { set: 's', spid: 0 })).toBe(1);
  expect(story.holders(1)).toEqual(['VDCM', 'VFIO']);
  story.run('VFIO', 'ioasid_attach_spid', { id: 1, spid: 'INVALID' });
  expect(story.run('VDCM', 'ioasid_find_by_spid', { set: 's', spid: 'INVALID' })).toBe(1);
});

test('Q9: of two IDs with one SPID the lower is found, pending or not', () => {
  const story = withSet();
  story.alloc('VFIO');
  story.alloc('VFIO');
  for (const id of [2, 1]) story.run('VFIO', 'ioasid_attach_spid', { id, spid: 7 });
  story.get('KVM', 1);
  story.free('VFIO', 1);
  expect(story.run('VDCM', 'ioasid_find_by_spid', { set: 's', spid: 7 })).toBe(1);
  expect(story.holders(1)).toEqual(['VDCM', 'KVM']);
});

test('Q10: between match and reference the ID can go', () => {
  const story = withSet();
  story.alloc('VFIO');
  story.run('VFIO', 'ioasid_attach_spid', { id: 1, spid: 7 });
  expect(story.run('VDCM', 'ioasid_find_by_spid', { set: 's', spid: 7, race: 'free:s:1:VFIO' })).toBe(1);
  expect(story.told('saturated')).toMatchObject([{ event: 'ADD_UAF' }]);
  expect(story.told('reference-dropped')).toMatchObject([{ user: 0, by: 0, unheld: false }]);
  expect(story.life(1)).toBe(-1);
});

test('Q11: the number of a set is looked for below the capacity that is left', () => {
  const story = new Story();
  const set = (as: string, quota: number): unknown =>
    story.run('VFIO', 'ioasid_alloc_set', { as, type: 'NULL', quota });
  story.run('VFIO', 'ioasid_install_capacity', { n: 10 });
  expect([set('a', 6), set('b', 4), set('c', 3), set('d', 1)]).toEqual(['a', 'ENOSPC', 'c', 'ENOSPC']);
});

test('Q12: adjust holds the new quota, not the growth, against what is left', () => {
  const story = new Story();
  story.run('VFIO', 'ioasid_install_capacity', { n: 20 });
  story.set('s', 15);
  const adjust = (quota: number): unknown => story.run('VFIO', 'ioasid_adjust_set', { set: 's', quota });
  expect([adjust(10), adjust(4), adjust(10), adjust(0)]).toEqual(['ENOSPC', 0, 0, 0]);
  expect(story.machine.state.available).toBe(20);
});

test('Q13: a quota of 2^31 is negative, and every alloc out of it', () => {
  const story = new Story();
  story.run('VFIO', 'ioasid_install_capacity', { n: 0xffff_ffff });
  story.set('s', 2 ** 31);
  expect(story.alloc()).toBe('INVALID');
  expect(story.messages).toEqual(['ALLOC_OUT_OF_QUOTA']);
});

test('Q14: capacity can be installed at any time, and returned quota then exceeds it', () => {
  const story = withSet(8);
  story.run('VFIO', 'ioasid_install_capacity', { n: 30 });
  story.run('VFIO', 'ioasid_set_put', { set: 's' });
  expect([story.machine.state.capacity, story.machine.state.available]).toEqual([30, 38]);
});

test("Q15: FREE reaches the global chain before the set's, whatever the priorities; STOP ends one chain only", () => {
  const story = withSet();
  story.subscriber('IOMMU', { priority: 2, answer: 'STOP' });
  story.subscriber('KVM', { priority: 3 });
  story.run('IOMMU', 'ioasid_register_notifier', { nb: 'IOMMU' });
  story.run('KVM', 'ioasid_register_notifier', { set: 's', nb: 'KVM' });
  story.alloc();
  story.get('KVM', 1);
  story.free('VFIO', 1);
  expect(story.told('delivered').map(({ user }) => story.machine.world.users.nameOf(user))).toEqual([
    'IOMMU',
    'KVM',
  ]);
});

test('Q16: the two locks are taken in both orders', () => {
  const story = withSet();
  story.subscriber('KVM');
  story.run('VFIO', 'ioasid_alloc_set', { as: 'a', type: 'MM', token: 'm1', quota: 2 });
  story.run('KVM', 'ioasid_register_notifier_mm', { mm: 'm1', nb: 'KVM' });
  expect(story.told('order-inversion')).toHaveLength(1);
  story.run('KVM', 'ioasid_unregister_notifier_mm', { mm: 'm1', nb: 'KVM' });
  story.run('KVM', 'ioasid_register_notifier_mm', { mm: 'm1', nb: 'KVM' });
  expect(story.told('order-inversion')).toHaveLength(0);
});

test('Q17: data and SPID can be attached to a pending ID, and it can be notified of', () => {
  const story = withSet();
  story.alloc();
  story.get('KVM', 1);
  story.free('VFIO', 1);
  expect(story.run('VFIO', 'ioasid_attach_data', { id: 1, priv: 5 })).toBe(0);
  expect(story.run('VFIO', 'ioasid_attach_spid', { id: 1, spid: 5 })).toBe(0);
  expect(story.run('VFIO', 'ioasid_notify', { id: 1, event: 'BIND', flags: 2 })).toBe(0);
});

test('Q18: get on a freed ID is EBUSY, not ENOENT, and find works until the last put', () => {
  const story = withSet();
  story.alloc('VFIO', 's', { priv: 3 });
  story.get('KVM', 1);
  story.free('VFIO', 1);
  expect([story.get('VDCM', 1), story.run('VDCM', 'ioasid_find', { set: 's', id: 1 })]).toEqual([
    'EBUSY',
    'p3',
  ]);
  story.put('KVM', 1);
  expect(story.run('VDCM', 'ioasid_find', { set: 's', id: 1 })).toBe('ENOENT');
});

test('Q19: the number 4294967295 can be picked, means failure, and stays listed', () => {
  const story = withSet();
  const last = { min: 0xffff_ffff, max: 0xffff_ffff };
  expect(story.alloc('VFIO', 's', last)).toBe('INVALID');
  expect(story.messages).toEqual(['ALLOC_FAILED']);
  expect(story.machine.state.isDangling(story.life(0xffff_ffff))).toBe(true);
  expect(story.alloc('VFIO', 's', last)).toBe('INVALID');
  expect(story.messages).toEqual(['POOL_EXHAUSTED', 'ALLOC_FAILED']);
  expect(story.run('KVM', 'ioasid_find', { id: 0xffff_ffff })).toBe('oops UAF_READ');
});

test('v3 has no say in whether a lookup by guest number takes a reference: what a log asks is ignored, and told', () => {
  const lookUp = (semantics: string): Story => {
    const story = withSet(8, semantics);
    story.alloc('VFIO');
    story.run('VFIO', 'ioasid_attach_spid', { id: 1, spid: 7 });
    story.run('VDCM', 'ioasid_find_by_spid', { set: 's', spid: 7, get: 0 });
    return story;
  };
  const ignored = (story: Story): boolean => story.told('check').some(({ check }) => check === 'get-ignored');
  expect(
    ['v2', 'v3', 'v4-2021', 'dcp-2021'].map(lookUp).map((each) => [each.refcount(1), ignored(each)]),
  ).toEqual([
    [2, true],
    [2, true],
    [1, false],
    [1, false],
  ]);
});

test('under a lock nobody comes between the match and the reference: the other CPU waits and frees afterwards', () => {
  const story = withSet(8, 'v3');
  story.alloc('VFIO');
  story.run('VFIO', 'ioasid_attach_spid', { id: 1, spid: 7 });
  story.run('VDCM', 'ioasid_find_by_spid', { set: 's', spid: 7, race: 'free:s:1:VFIO' });
  expect(story.told('saturated')).toEqual([]);
  expect([story.refcount(1), story.holders(1)]).toEqual([1, ['VDCM']]);
});
