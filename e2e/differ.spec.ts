import AxeBuilder from '@axe-core/playwright';
import { dropFile, expect, figure, openApp, test } from './app.ts';

test('what counts as a difference is chosen beside the differences, and the link says it', async ({
  page,
}) => {
  await openApp(page, '#scenario=double-free&compare=v2,v4-2021');
  const tools = page.getByRole('group', { name: 'Differences' });
  await expect(tools).toContainText('1 of 3');
  await tools.getByRole('button', { name: /^What counts/ }).click();
  const choices = page.getByRole('dialog', { name: 'What counts as a difference' });
  for (const aspect of ['results of calls', 'states', 'refcounts', 'holders', 'sets'])
    await choices.getByRole('checkbox', { name: aspect }).uncheck();
  await expect(choices.getByRole('checkbox', { name: 'notifications' })).toBeDisabled();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(tools).toContainText('1 of 6');
  await expect(page).toHaveURL(/compare=v2,v4-2021&differ=notifications/);
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(tools).toContainText('1 of 6');
  await openApp(page, '#scenario=leak&compare=v2,v3&differ=colours');
  await expect(page.getByText('This cannot differ')).toBeVisible();
});

test('other rules replay the log at once; a call they lack is said with its nearest', async ({ page }) => {
  await openApp(page, '#scenario=double-free&at=7');
  await expect(figure(page)).toHaveAttribute('data-ioasid-total', '19');
  await page.getByRole('combobox', { name: /^Rules of/ }).selectOption('mainline-5.11');
  await expect(figure(page)).not.toHaveAttribute('data-ioasid-total', '19');
  await page.getByRole('button', { name: /refused/ }).click();
  await expect(page.getByRole('complementary', { name: 'This step' })).toContainText(
    'These rules have no such call; nothing happened.',
  );
  await openApp(page, '#scenario=double-free&semantics=mainline-5.11');
  await page.reload();
  await page.getByText('free(vm1, p1)').or(page.getByText('free(vm1, 5)')).first().click();
  await expect(page.getByRole('complementary', { name: 'This step' })).toContainText(
    'The nearest they have is ioasid_put().',
  );
});

test('a very long log is compared with progress, can be cancelled, and opens where the rules part', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const users = [{ name: 'A' }, { name: 'B' }];
  const life = (id: number) => [
    { user: 'A', call: 'ioasid_alloc', set: 'vm1', min: id, max: id },
    { user: 'B', call: 'ioasid_get', set: 'vm1', id },
    { user: 'B', call: 'ioasid_put', set: 'vm1', id },
    { user: 'A', call: 'ioasid_free', set: 'vm1', id },
  ];
  const operations = [
    { user: 'A', call: 'ioasid_alloc_set', as: 'vm1', type: 'NULL', quota: 8 },
    { user: 'A', call: 'ioasid_alloc', set: 'vm1', min: 9, max: 9 },
    ...Array.from({ length: 6000 }, () => life(5)).flat(),
    { user: 'B', call: 'ioasid_get', set: 'vm1', id: 9 },
    { user: 'A', call: 'ioasid_free', set: 'vm1', id: 9 },
    { user: 'A', call: 'ioasid_free', set: 'vm1', id: 9 },
  ];
  const log = {
    format: 'ioasid-log/1',
    title: 'Long',
    semantics: 'v2',
    users,
    operations,
    start: { operation: 3 },
  };
  await openApp(page);
  const path = test.info().outputPath('long.ioasid.json');
  await import('node:fs/promises').then(({ writeFile }) => writeFile(path, JSON.stringify(log)));
  await dropFile(page, path);
  await expect(figure(page)).toHaveAttribute('data-ioasid-total', '24005', { timeout: 60_000 });
  const begin = async () => {
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('checkbox', { name: /^v4/ }).check();
    await page.keyboard.press('Escape');
  };
  await begin();
  await expect(page.getByRole('progressbar', { name: /^Comparing/ })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel the comparison' }).click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await begin();
  await expect(page.getByTestId('sentence')).toContainText('the second free drops a reference', {
    timeout: 120_000,
  });
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '24004');
});
