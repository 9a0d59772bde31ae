import { expect, test } from 'vitest';
import { CALLS } from './calls.ts';
import { Story } from './story.testing.ts';
import { semanticsOf, VARIANTS } from './variants.ts';

test('every variant is found by its id, and only those', () => {
  expect(VARIANTS.map(({ id }) => semanticsOf(id)?.id)).toEqual(VARIANTS.map(({ id }) => id));
  expect(semanticsOf('v9')).toBeUndefined();
});

test.each(VARIANTS.map((variant) => [variant.id, variant] as const))(
  '%s: every policy says where it comes from',
  (_, { policies, sources }) => {
    expect(Object.keys(sources)).toEqual(Object.keys(policies));
    expect(Object.values(sources).filter((source) => source.length < 10)).toEqual([]);
  },
);

test('a variant has calls of the allocator only, and names the nearest for some that it lacks', () => {
  for (const { calls, nearest } of VARIANTS) {
    expect([...calls].filter((call) => CALLS[call].group !== 'api')).toEqual([]);
    for (const [lacking, near] of Object.entries(nearest)) {
      expect([[...calls].includes(near), [...calls].some((call) => call === lacking)]).toEqual([true, false]);
    }
  }
});

test('what nobody posted is marked as such', () => {
  const marked = VARIANTS.filter(({ hypothetical }) => hypothetical === true);
  expect(marked.map(({ id }) => id)).toEqual(['v2-find-gets', 'v2-second-free-noop']);
});

/** What is left after `alloc A; get B; free A; free A`, in every variant that has these calls. */
test.each([
  ['v2', [undefined, []]],
  ['v3', [1, ['B']]],
  ['v4-2021', [1, ['B']]],
  ['dcp-2021', [1, ['B']]],
  ['v2-find-gets', [undefined, []]],
  ['v2-second-free-noop', [1, ['B']]],
])('%s: after a second free', (semantics, left) => {
  const story = new Story(semantics);
  story.set('s');
  story.alloc('A');
  story.get('B', 1);
  story.free('A', 1);
  story.free('A', 1);
  expect([story.refcount(1), story.holders(1)]).toEqual(left);
});

test('v2-second-free-noop still notifies before it drops, as v2 does', () => {
  const story = new Story('v2-second-free-noop');
  story.set('s');
  story.subscriber('KVM');
  story.run('KVM', 'ioasid_register_notifier', { set: 's', nb: 'KVM' });
  story.alloc('A');
  story.free('A', 1);
  expect(story.told('delivered')).toHaveLength(1);
});
