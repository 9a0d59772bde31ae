import { createRandom } from '../src/base/random.ts';
import { expect, openApp, seek, shown, test, type ShownState } from './app.ts';
import type { Page } from '@playwright/test';

/** "KVM 1, VDCM 1" for each row: who holds IOASID 5 and how often, and its count. */
function holdings(state: ShownState): string {
  const id = state.ids.find((each) => each.ioasid === 5);
  if (id === undefined) return 'not allocated';
  const holders = id.holders.map(({ user, references }) => `${user} ${references}`).join(', ');
  return `${id.state} ${id.refcount ?? '-'}: ${holders}`;
}

/** Where every node stands, in the coordinates of the picture. */
function nodePositions(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('g.ioasid-id')].map((node) => `${node.getAttribute('data-key')} ${node.getAttribute('transform')}`),
  );
}

test('scrubbed end to end, the exception flow shows 4, 3, 2, 1, 0 and who holds what', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow');
  const { total } = await shown(page);
  const forward: string[] = [];
  for (let row = 0; row < total; row += 1) {
    await seek(page, row);
    forward.push(holdings(await shown(page)));
  }
  // As the vector doc-exception-flow implies: v2 marks the ID as pending first, tells the global chain (IOMMU) before the set's, and
  // runs the deferred work in the order in which it was queued.
  const changes = forward.filter((holding, row) => holding !== forward[row - 1]);
  expect(changes).toEqual([
    'not allocated',
    'ACTIVE 1: VFIO 1',
    'ACTIVE 2: VFIO 1, IOMMU driver 1',
    'ACTIVE 3: VFIO 1, IOMMU driver 1, KVM 1',
    'ACTIVE 4: VFIO 1, IOMMU driver 1, KVM 1, VDCM 1',
    'FREE_PENDING 4: VFIO 1, IOMMU driver 1, KVM 1, VDCM 1',
    'FREE_PENDING 3: VFIO 1, IOMMU driver 1, VDCM 1',
    'FREE_PENDING 2: IOMMU driver 1, VDCM 1',
    'FREE_PENDING 1: VDCM 1',
    'reclaimed -: ',
  ]);

  const positions = await nodePositions(page);
  expect(positions.length).toBeGreaterThan(0);
  for (let row = total - 1; row >= 0; row -= 1) {
    await seek(page, row);
    expect(holdings(await shown(page))).toBe(forward[row]);
    expect(await nodePositions(page)).toEqual(positions);
  }

  const seed = 20_200_821;
  console.log(`random jumps, seed ${seed}`);
  const random = createRandom(seed);
  for (let jump = 0; jump < 40; jump += 1) {
    const row = random.int(total);
    await seek(page, row);
    expect(holdings(await shown(page))).toBe(forward[row]);
    expect(await nodePositions(page)).toEqual(positions);
  }
});

test('it is what opens when nothing is asked for, at its telling moment', async ({ page }) => {
  await openApp(page);
  const { index, total } = await shown(page);
  expect(index).toBeGreaterThan(0);
  expect(index).toBeLessThan(total - 1);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/still hold IOASID 5/).first()).toBeVisible();
});
