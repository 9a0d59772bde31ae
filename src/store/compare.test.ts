import { expect, test } from 'vitest';
import { compareWithOrigin } from './compare.ts';
import { createFigure } from './figure.ts';
import { openStory } from './stories.ts';

test('a branch is compared with the one it left: what was done, and how the IDs end', () => {
  const figure = createFigure();
  openStory(figure, 'exception-flow');
  expect(compareWithOrigin(figure, figure.store.getState())).toBeUndefined();

  figure.actions.addOperation({ call: 'ioasid_put', user: 'VDCM', args: { set: 'vm1', id: 5 } });
  const comparison = compareWithOrigin(figure, figure.store.getState());
  expect(comparison?.branch.operations).toHaveLength(1);
  expect(comparison?.origin.operations.length).toBeGreaterThan(1);
  expect(comparison?.differences).toEqual([
    {
      name: 'IOASID 5 in vm1',
      origin: 'reclaimed',
      branch: 'FREE_PENDING, count 1, held by IOMMU driver',
    },
  ]);
});
