import { describe, expect, test } from 'vitest';
import { VARIANTS } from '../../allocator/variants.ts';
import { randomLog } from '../../timeline/random-log.testing.ts';
import { block } from '../hazards/cases/case.testing.ts';
import { shortLog, type LogParts } from '../short-log.ts';
import { compareSemantics, type Comparison } from './compare.ts';

function compare(text: string, semantics: readonly string[], parts: LogParts = {}): Comparison {
  return compareSemantics(shortLog('v2', text, parts), semantics);
}

const DOUBLE_FREE = `
  VFIO ioasid_alloc(vm1, 5, 5)
  KVM ioasid_get(vm1, 5)
  VFIO ioasid_free(vm1, 5)
  VFIO ioasid_free(vm1, 5)`;

test('v2 and v4 part at the second free, and why', () => {
  const { first, divergences, operations } = compare(DOUBLE_FREE, ['v2', 'v4-2021']);
  expect(operations).toBe(5);
  expect(divergences).toHaveLength(1);
  expect(first).toMatchObject({
    operation: 4,
    call: 'ioasid_free',
    user: 'VFIO',
    aspects: ['states', 'refcounts', 'holders'],
    ids: [
      {
        ioasid: 5,
        views: [
          { state: 'free', refcount: 0, holders: [] },
          { state: 'FREE_PENDING', refcount: 1, holders: ['KVM'] },
        ],
      },
    ],
  });
  expect(first?.because.text).toBe(
    'v2: the second free drops a reference, so KVM’s is gone; v4-2021: already pending, nothing happens.',
  );
  expect(first?.because.policy).toBe('secondFree');
  expect(first?.because.sources.map(({ semantics }) => semantics)).toEqual(['v2', 'v4-2021']);
  expect(first?.because.sources[0]?.source).toContain('ioasid_free_locked');
});

test('IDLE of v4 is ACTIVE of v2, and a boolean of put is no difference unless one is strict', () => {
  const log = shortLog('v2', 'VFIO ioasid_alloc(vm1, 5, 5)\nKVM ioasid_get(vm1, 5)\nKVM ioasid_put(vm1, 5)');
  expect(compareSemantics(log, ['v2', 'v4-2021']).first).toBeUndefined();
  expect(compareSemantics(log, ['v2', 'v4-2021'], { strictResults: true }).first).toMatchObject({
    operation: 3,
    aspects: ['results'],
    because: { policy: 'putAnswer' },
  });
});

test('one chooses what counts', () => {
  const log = shortLog('v2', DOUBLE_FREE);
  expect(compareSemantics(log, ['v2', 'v4-2021'], { aspects: ['results'] }).first).toBeUndefined();
  expect(compareSemantics(log, ['v2', 'v4-2021'], { aspects: ['holders'] }).first?.aspects).toEqual([
    'holders',
  ]);
});

test('what follows from an earlier difference says so', () => {
  const { divergences } = compare(`${DOUBLE_FREE}\nVFIO ioasid_alloc(vm1, 5, 6)`, ['v2', 'v4-2021']);
  expect(divergences.map(({ operation }) => operation)).toEqual([4, 5]);
  expect(divergences[1]?.aspects).toContain('results');
  expect(divergences[1]?.because).toMatchObject({ follows: 4 });
});

test('a difference is told when it begins and when it changes, not for as long as it lasts', () => {
  const { divergences } = compare(`${DOUBLE_FREE}\nKVM ioasid_find(vm1, 7)\nVFIO ioasid_free(vm1, 5)`, [
    'v2-second-free-noop',
    'v4-2021',
  ]);
  expect(divergences).toEqual([]);
});

test('three variants at once', () => {
  const { first } = compare(DOUBLE_FREE, ['v2', 'v3', 'v4-2021']);
  expect(first?.because.text).toBe(
    'v2: the second free drops a reference, so KVM’s is gone; v3 and v4-2021: already pending, nothing happens.',
  );
});

describe('reasons', () => {
  const KVM = { subscribers: [block('KVM', 3, { FREE: [{ do: 'put_locked_if_held' }] })] };

  test.each<readonly [string, string, readonly string[], LogParts, string]>([
    [
      'internalEvents',
      `KVM ioasid_register_notifier(vm1, kvm)
       VFIO ioasid_alloc(vm1, 5, 5)`,
      ['v2', 'v3'],
      KVM,
      'v2: subscribers are told; v3: the notify function refuses the event, and nobody is told.',
    ],
    [
      'freeOrder',
      `VFIO ioasid_alloc(vm1, 6, 6)
       VFIO ioasid_alloc(vm1, 5, 5)
       KVM ioasid_register_notifier(vm1, kvm)
       VFIO ioasid_free(vm1, 5)`,
      ['v2', 'v4-2021'],
      KVM,
      'v2: everybody is told first, then free drops its reference; v4-2021: free drops its reference first and tells only if somebody is left.',
    ],
    [
      'counting',
      'VFIO ioasid_alloc(vm1, 5, 5)\nVFIO ioasid_get(vm1, 5)\nVFIO ioasid_free(vm1, 5)',
      ['v2', 'mainline-5.5'],
      {},
      'mainline-5.5 has no ioasid_get().',
    ],
    [
      'findTakes',
      'VFIO ioasid_alloc(vm1, 5, 5, 7)\nKVM ioasid_find(vm1, 5)',
      ['v2', 'v2-find-gets'],
      {},
      'v2: find takes no reference; v2-find-gets: find takes a reference.',
    ],
    [
      'attachSpid',
      `VFIO ioasid_alloc(vm1, 5, 5)
       VFIO ioasid_alloc(vm1, 6, 6)
       VFIO ioasid_attach_spid(5, 9)
       VFIO ioasid_attach_spid(6, 9)`,
      ['v2', 'v4-2021'],
      {},
      'v2: any guest number may be attached; v4-2021: a guest number that is taken is refused.',
    ],
    [
      'adjust',
      `VFIO ioasid_install_capacity(20)
       VFIO ioasid_alloc_set(vm1, NULL, 15, NULL)
       VFIO ioasid_adjust_set(vm1, 10)`,
      ['v2', 'v3'],
      {},
      'v2: the whole new quota is held against what is left; v3: only the growth is held against what is left.',
    ],
  ])('%s', (_, text, semantics, parts, because) => {
    expect(compare(text, semantics, parts).first?.because.text).toBe(because);
  });

  test('a call that a variant lacks names the nearest', () => {
    const { first } = compare('VFIO ioasid_alloc(vm1, 5, 5)\nVFIO ioasid_free(vm1, 5)', [
      'v2',
      'mainline-5.11',
    ]);
    expect(first?.because.text).toBe(
      'mainline-5.11 has no ioasid_free(); the nearest it has is ioasid_put().',
    );
  });

  test('5.5 reclaims at once where v2 waits', () => {
    const { first } = compare(
      `VFIO ioasid_alloc(vm1, 5, 5)
       VDCM ioasid_find(vm1, 5)
       VFIO ioasid_free(vm1, 5)`,
      ['mainline-5.5', 'mainline-6.1'],
    );
    expect(first).toBeUndefined();
  });
});

test('any variant agrees with itself, and any pair can be compared', () => {
  const ids = VARIANTS.map(({ id }) => id);
  for (let seed = 1; seed <= 18; seed += 1) {
    const log = randomLog(seed, 60);
    const [a = 'v2', b = 'v3'] = [ids[seed % ids.length], ids[(seed * 5 + 1) % ids.length]];
    expect(compareSemantics(log, [a, a]).divergences, `seed ${seed}, ${a}`).toEqual([]);
    for (const { because } of compareSemantics(log, [a, b]).divergences) {
      expect(because.text, `seed ${seed}, ${a} and ${b}`).toMatch(/^.+\.$/);
    }
  }
});
