import { describe, expect, test } from 'vitest';
import type { Subscriber } from '../../allocator/operation.ts';
import { createRun } from '../../timeline/run.ts';
import { createWalk } from '../../timeline/walk.ts';
import { shortLog } from '../short-log.ts';
import { lockPicture, type LockPicture } from './lock-picture.ts';
import { createLockReader } from './lock-reader.ts';

const NB: Subscriber = {
  name: 'kvm-nb',
  user: 'KVM',
  priority: 3,
  on: { FREE: [{ do: 'put_locked_if_held' }] },
};

/** The picture of the last operation of a log. */
function pictureOf(semantics: string, text: string, nb: Partial<Subscriber> = {}): LockPicture {
  const run = createRun(shortLog(semantics, text, { subscribers: [{ ...NB, ...nb }] }));
  return lockPicture(run, run.length - 1);
}

/** "take nb [nb]": lines in words, those that only begin a row left out. */
function told({ lines }: LockPicture): readonly string[] {
  return lines
    .filter(({ kind }) => kind !== 'step')
    .map(({ kind, lock, held, inverted }) =>
      [kind, lock, `[${held.join(' ')}]`, inverted && 'inverted'].filter(Boolean).join(' '),
    );
}

const FREE = `
  KVM ioasid_register_notifier(vm1, kvm-nb)
  VFIO ioasid_alloc(vm1, 5, 5)
  KVM ioasid_get(vm1, 5)
  VFIO ioasid_free(vm1, 5)`;

const MM = `
  VFIO ioasid_alloc_set(vm1, mm1, 4, MM)
  KVM ioasid_register_notifier_mm(mm1, kvm-nb)`;

describe('the locks of one operation', () => {
  test('a handler runs with the allocator lock held, in atomic context', () => {
    const picture = pictureOf('v2', FREE);
    const inside = picture.lines.filter(({ kind, depth }) => kind === 'step' && depth > 0);
    expect(inside.length).toBeGreaterThan(1);
    for (const { held, atomic } of inside)
      expect({ held, atomic }).toEqual({ held: ['allocator'], atomic: true });
    expect(told(picture)).toEqual(['take allocator [allocator]', 'release allocator [allocator]']);
    expect(picture.kept).toEqual([]);
  });

  test('an unlocked put in a handler waits for its own lock, which is never released', () => {
    const picture = pictureOf('v2', FREE, { on: { FREE: [{ do: 'put' }] } });
    expect(told(picture)).toEqual(['take allocator [allocator]', 'wait allocator [allocator]']);
    expect(picture.kept).toEqual(['allocator']);
  });

  test('find reads under RCU alone, in every variant', () => {
    for (const semantics of ['v2', 'v3', 'v4-2021', 'dcp-2021']) {
      const picture = pictureOf(semantics, 'VFIO ioasid_alloc(vm1, 5, 5)\nKVM ioasid_find(vm1, 5)');
      expect(picture.guards).toEqual(['rcu']);
    }
  });

  test('the iterator takes no lock; what users do themselves needs none', () => {
    expect(pictureOf('v2', 'VFIO ioasid_set_for_each_ioasid(vm1)').without).toBe('no-lock');
    expect(pictureOf('v2', 'VFIO ioasid_alloc(vm1, 5, 5)\nKVM set_context(5)').without).toBe('outside');
  });

  test('v2 registers by mm with the nb lock outside and the allocator lock inside (spec Q16)', () => {
    expect(told(pictureOf('v2', MM))).toEqual([
      'take nb [nb]',
      'take allocator [nb allocator] inverted',
      'release allocator [nb allocator]',
      // The reference to the set that the search took is put.
      'take allocator [nb allocator]',
      'release allocator [nb allocator]',
      'release nb [nb]',
    ]);
  });

  test('v3 puts the set with the nb lock held, which asks for it again: it never comes back', () => {
    const picture = pictureOf('v3', MM);
    expect(told(picture).at(-1)).toMatch(/^wait nb/);
    expect(picture.kept).toContain('nb');
  });

  test('v2 sleeps for readers while it holds the nb lock', () => {
    const picture = pictureOf('v2', `${MM}\nKVM ioasid_unregister_notifier_mm(mm1, kvm-nb)`);
    expect(told(picture)).toEqual(['take nb [nb]', 'sleep [nb]', 'release nb [nb]']);
  });
});

describe('the locks of a log', () => {
  function ordersOf(semantics: string, text: string) {
    const walk = createWalk(shortLog(semantics, text, { subscribers: [NB] }));
    const reader = createLockReader();
    walk.forEachOperation((rows) => reader.operation(rows));
    return reader.orders();
  }

  test('both nestings of v2 are known by who did them first', () => {
    const { nestings } = ordersOf('v2', MM);
    expect(nestings.map(({ outer, inner, call }) => `${inner} in ${outer}: ${call}`)).toEqual([
      'nb in allocator: ioasid_alloc_set',
      'allocator in nb: ioasid_register_notifier_mm',
    ]);
  });

  test('dcp has one lock and no nesting', () => {
    expect(ordersOf('dcp-2021', MM).nestings).toEqual([]);
  });

  test('sleeps and deadlocks are listed', () => {
    expect(ordersOf('v2', `${MM}\nKVM ioasid_unregister_notifier_mm(mm1, kvm-nb)`).sleeps).toHaveLength(1);
    expect(ordersOf('v3', MM).deadlocks).toHaveLength(1);
  });
});
