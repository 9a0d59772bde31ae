import { expect, test } from 'vitest';
import { ROW_FLAG } from './machine-interface.ts';
import { Story } from './story.testing.ts';

/** The documented exception flow (spec, section 7) as v2 runs it, with KVM in its handler and the others in deferred work. */
function exceptionFlow(semantics = 'v2'): Story {
  const story = new Story(semantics);
  story.set('s');
  story.subscriber('KVM', {
    priority: 3,
    on: { FREE: [{ do: 'clear_context' }, { do: 'put_locked_if_held' }] },
  });
  const later = {
    do: 'queue_work',
    work: [{ do: 'clear_context' }, { do: 'put_if_held' }],
    onlyIfHeld: true,
  } as const;
  story.subscriber('VDCM', { priority: 1, on: { FREE: [later] } });
  story.subscriber('IOMMU', { priority: 2, on: { FREE: [later] } });
  story.run('KVM', 'ioasid_register_notifier', { set: 's', nb: 'KVM' });
  story.run('VDCM', 'ioasid_register_notifier', { set: 's', nb: 'VDCM' });
  story.run('IOMMU', 'ioasid_register_notifier', { nb: 'IOMMU' });
  story.alloc('VFIO');
  for (const user of ['IOMMU', 'KVM', 'VDCM']) {
    story.get(user, 1);
    story.run(user, 'set_context', { id: 1 });
  }
  return story;
}

const shape = (story: Story, from: number): readonly string[] =>
  story.rows.slice(from).map(({ kind, call, user, depth }) => `${depth} ${kind} ${call} ${user}`);

test('a free is its first row, a row for each delivery and each action in it, and a row for the rest', () => {
  const story = exceptionFlow();
  const from = story.rows.length;
  story.free('VFIO', 1);
  expect(shape(story, from)).toEqual([
    '0 call ioasid_free VFIO',
    '1 delivery ioasid_free IOMMU',
    '2 call queue_work IOMMU',
    '1 delivery ioasid_free KVM',
    '2 call clear_context KVM',
    '2 call ioasid_put_locked KVM',
    '1 delivery ioasid_free VDCM',
    '2 call queue_work VDCM',
    '0 return ioasid_free VFIO',
  ]);
  expect(story.refcount(1)).toBe(2);
});

test('the counts of the documented flow: 4, 3, 2, 1, 0', () => {
  const story = exceptionFlow();
  const counts = [story.refcount(1)];
  story.free('VFIO', 1);
  counts.push(...story.told('refcount').map(({ to }) => to));
  for (const user of ['VDCM', 'IOMMU']) {
    story.run(user, 'run_work');
    counts.push(...story.told('refcount').map(({ to }) => to));
  }
  expect(counts).toEqual([4, 3, 2, 1, 0]);
  expect(story.told('reclaimed')).toHaveLength(1);
});

test('deferred work is a work row with its actions inside', () => {
  const story = exceptionFlow();
  story.free('VFIO', 1);
  const from = story.rows.length;
  expect(story.run('VDCM', 'run_work')).toBe(1);
  expect(shape(story, from)).toEqual([
    '0 work run_work VDCM',
    '1 call clear_context VDCM',
    '1 call ioasid_put VDCM',
  ]);
  expect(story.rows.slice(from).every(({ flags }) => (flags & ROW_FLAG.deferred) !== 0)).toBe(true);
  expect(story.run('VDCM', 'run_work')).toBe(0);
});

test('a call without inner rows is one row', () => {
  const story = exceptionFlow();
  const from = story.rows.length;
  story.get('KVM', 1);
  expect(shape(story, from)).toEqual(['0 call ioasid_get KVM']);
});

test('an iterator has a row for each call of its callback and goes on after it', () => {
  const story = new Story();
  story.set('s');
  story.alloc();
  story.alloc();
  const from = story.rows.length;
  story.run('VFIO', 'ioasid_set_for_each_ioasid', { set: 's', act: 'get' });
  expect(shape(story, from)).toEqual([
    '0 call ioasid_set_for_each_ioasid VFIO',
    '1 call ioasid_get VFIO',
    '0 return ioasid_set_for_each_ioasid VFIO',
    '1 call ioasid_get VFIO',
    '0 return ioasid_set_for_each_ioasid VFIO',
  ]);
});

test('what changes is told in the row that changes it', () => {
  const story = exceptionFlow();
  const from = story.rows.length;
  story.free('VFIO', 1);
  const dropping = story.rows
    .slice(from)
    .filter(({ effects }) => effects.some(({ kind }) => kind === 'reference-dropped'));
  expect(dropping.map(({ user, kind }) => `${kind} ${user}`)).toEqual(['call KVM', 'return VFIO']);
});

test('an oops ends the call that made it and the one that was asked for, and stops the thread', () => {
  const story = exceptionFlow();
  story.subscriber('BAD', { on: { FREE: [{ do: 'put' }] } });
  story.run('BAD', 'ioasid_register_notifier', { set: 's', nb: 'BAD' });
  const from = story.rows.length;
  expect(story.free('VFIO', 1)).toBe('oops DEADLOCK_ALLOCATOR');
  const oopsed = story.rows.slice(from).filter(({ flags }) => (flags & ROW_FLAG.oops) !== 0);
  expect(oopsed.map(({ call, user }) => `${call} ${user}`)).toEqual(['ioasid_free VFIO', 'ioasid_put BAD']);
  expect([story.refcount(1), story.free('VFIO', 1)]).toEqual([4, 'stopped']);
  expect(story.machine.references.droppedAt(0)).toBe(-1);
});

test('a refused call is flagged although its result is void', () => {
  const story = exceptionFlow();
  story.put('KVM', 9);
  expect(story.rows.at(-1)?.flags).toBe(ROW_FLAG.refused);
});

test('a call that the variant does not have is absent, not mapped', () => {
  const story = new Story('mainline-5.11');
  expect(story.free('VFIO', 1)).toBe('absent');
  expect(story.machine.semantics.nearest).toEqual({ ioasid_free: 'ioasid_put' });
});
