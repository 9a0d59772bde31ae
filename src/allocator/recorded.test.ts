import { describe, expect, test } from 'vitest';
import { ROW_FLAG } from './machine-interface.ts';
import { differenceFromRecord } from './recorded.ts';
import { Story } from './story.testing.ts';

describe('facts of a recording', () => {
  test('an alloc takes the number that was recorded, if it is unused', () => {
    const story = new Story();
    story.set('s');
    const alloc = (result: number | string): unknown =>
      story.run('VFIO', 'ioasid_alloc', { set: 's', min: 1, max: 9 }, { result });
    expect(alloc(7)).toBe(7);
    expect(story.told('recorded-otherwise')).toHaveLength(0);
    expect(alloc(7)).toBe(1);
    expect(story.told('recorded-otherwise')).toEqual([
      { kind: 'recorded-otherwise', model: '1', recorded: '7' },
    ]);
    expect((story.rows.at(-1)?.flags ?? 0) & ROW_FLAG.recordedOtherwise).not.toBe(0);
    expect(alloc(10)).toBe(2);
  });

  test('an alloc that was recorded to fail fails', () => {
    const story = new Story();
    story.set('s');
    const args = { set: 's', min: 1, max: 9 };
    expect(story.run('VFIO', 'ioasid_alloc', args, { result: 'INVALID' })).toBe('INVALID');
    expect(story.told('recorded-otherwise')).toHaveLength(0);
  });

  test('every other result is compared', () => {
    const story = new Story();
    story.set('s');
    story.alloc('VFIO');
    story.run('KVM', 'ioasid_get', { set: 's', id: 1 }, { result: 'EBUSY' });
    expect(story.told('recorded-otherwise')).toEqual([
      { kind: 'recorded-otherwise', model: '0', recorded: 'EBUSY' },
    ]);
  });

  test('handlers that were seen run instead of those the chains know', () => {
    const story = new Story();
    story.set('s');
    story.subscriber('KVM', { on: { FREE: [{ do: 'put_locked' }] } });
    story.run('KVM', 'ioasid_register_notifier', { set: 's', nb: 'KVM' });
    story.alloc('VFIO');
    story.get('IOMMU', 1);
    const deliveries = [{ user: 'IOMMU', event: 'FREE', actions: [{ do: 'put_locked' }] }] as const;
    story.run('VFIO', 'ioasid_free', { set: 's', id: 1 }, { deliveries });
    expect(story.told('delivered')).toMatchObject([{ chain: 'recorded', event: 'FREE', ioasid: 1 }]);
    expect(story.told('reclaimed')).toHaveLength(1);
    expect(story.told('recorded-otherwise')).toHaveLength(0);
  });

  test('a handler that ran where the rules notify nobody runs all the same, and that is said', () => {
    const story = new Story('v3');
    story.set('s');
    story.alloc('VFIO');
    story.get('IOMMU', 1);
    const deliveries = [{ user: 'IOMMU', event: 'FREE', actions: [{ do: 'put_locked' }] }] as const;
    story.run('VFIO', 'ioasid_free', { set: 's', id: 1 }, { deliveries });
    expect(story.told('recorded-otherwise')).toMatchObject([{ recorded: 'FREE to IOMMU' }]);
    expect(story.life(1)).toBe(-1);
  });
});

test.each([
  ['EINVAL', { kind: 'errno', errno: 'EINVAL' }, true],
  [-22, { kind: 'errno', errno: 'EINVAL' }, true],
  [-1, { kind: 'invalid' }, true],
  [4294967295, { kind: 'invalid' }, true],
  [5, { kind: 'ioasid', value: 5 }, true],
  [1, { kind: 'boolean', value: true }, true],
  ['pointer', { kind: 'pointer', value: 3 }, true],
  ['pointer', { kind: 'pointer', value: 0 }, false],
  ['NULL', { kind: 'pointer', value: 0 }, true],
  [0, { kind: 'errno', errno: 'EBUSY' }, false],
  [0, { kind: 'oops', oops: 'UAF_READ' }, false],
] as const)('recorded %j and %j agree: %j', (result, outcome, agree) => {
  expect(differenceFromRecord({ result }, outcome) === undefined).toBe(agree);
});

describe('freed memory that is still readable, as on a recorded machine', () => {
  function orphan(): Story {
    const story = new Story('v2', { freedMemory: 'readable' });
    story.set('s');
    story.alloc('VFIO');
    story.get('KVM', 1);
    story.run('VFIO', 'ioasid_set_put', { set: 's' });
    return story;
  }

  test("an orphan's last put finds no set", () => {
    const story = orphan();
    story.put('KVM', 1);
    expect(story.messages).toEqual(['RECLAIM_NO_SET']);
    expect(story.life(1)).toBe(-1);
  });

  test('or takes one off the count of a stranger that has the number now', () => {
    const story = orphan();
    story.set('t');
    story.put('KVM', 1);
    expect(story.machine.state.nr(story.setIndex('t'))).toBe(-1);
  });

  test('a dead set is refused as invalid', () => {
    const story = orphan();
    expect(story.alloc('VFIO')).toBe('INVALID');
    expect(story.messages).toEqual(['ALLOC_INVALID_SET', 'ALLOC_INVALID_SET']);
  });
});
