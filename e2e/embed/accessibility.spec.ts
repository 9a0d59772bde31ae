import AxeBuilder from '@axe-core/playwright';
import { ELEMENT_SCRIPT, expect, openHost, test } from './host.ts';

for (const theme of ['light', 'dark']) {
  for (const view of ['graph', 'lanes', 'balance', 'table']) {
    test(`${view}, ${theme}: nothing for axe to complain of`, async ({ page }) => {
      await openHost(page, {
        head: ELEMENT_SCRIPT,
        body: `<main><h1>A page</h1><ioasid-visualizer scenario="double-free" view="${view}" theme="${theme}" controls="full" load="eager" title="A second free"></ioasid-visualizer></main>`,
      });
      const element = page.locator('ioasid-visualizer');
      await expect(element.locator('.fig-stage')).toHaveAttribute('data-view', view);
      await expect(element.locator('.ioasid-timeline')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('ioasid-visualizer').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });
  }
}

for (const theme of ['light', 'dark']) {
  test(`a lesson that asks, ${theme}: nothing for axe to complain of`, async ({ page }) => {
    await openHost(page, {
      head: ELEMENT_SCRIPT,
      body: `<main><h1>A page</h1><h2>A part</h2><ioasid-visualizer scenario="the-count" theme="${theme}" load="eager"></ioasid-visualizer></main>`,
    });
    const element = page.locator('ioasid-visualizer');
    const check = element.getByRole('button', { name: 'Check' });
    while (!(await check.isVisible())) await element.locator('.fig-lesson-body').press('n');
    await element.getByRole('button', { name: 'Show the answer' }).click();
    const { violations } = await new AxeBuilder({ page }).include('ioasid-visualizer').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
}

test('a step made by key or button is spoken, and a slider says where it stands', async ({ page }) => {
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<ioasid-visualizer scenario="double-free" at="11" load="eager" title="A second free"></ioasid-visualizer>',
  });
  const element = page.locator('ioasid-visualizer');
  await expect(element.getByRole('group', { name: 'A second free' })).toBeVisible();
  await element.getByRole('button', { name: 'Next step' }).click();
  await expect(element.locator('[aria-live]')).toContainText('ioasid_free');
  await expect(element.getByRole('slider')).toHaveAttribute(
    'aria-valuetext',
    /^operation 13 of 19, ioasid_free/,
  );
});
