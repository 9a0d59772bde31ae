import { expect, figure, openApp, shown, test } from './app.ts';

test('every key of the help does what it says', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow');
  const { index, total } = await shown(page);
  const at = (row: number) => expect(figure(page)).toHaveAttribute('data-ioasid-index', String(row));

  await page.keyboard.press('ArrowRight');
  await at(index + 1);
  await page.keyboard.press(',');
  await at(index);
  await page.keyboard.press('.');
  await at(index + 1);
  await page.keyboard.press('PageUp');
  await at(index);
  await page.keyboard.press('End');
  await at(total - 1);
  await page.keyboard.press('Home');
  await at(0);
  await page.keyboard.press('Shift+ArrowRight');
  expect((await shown(page)).index).toBeGreaterThan(0);
  await page.keyboard.press('5');
  await at(Math.round((total - 1) / 2));
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('the slider is a slider: it has a name, a range and a spoken value that follows', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow');
  const slider = page.getByRole('slider', { name: /operation|timeline|time/i }).first();
  const { index, total } = await shown(page);
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^operation ${index + 1} of ${total}, .*ioasid`),
  );
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`^operation ${index} of ${total}, `));
});

test('keys are letters while one types', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow');
  const { index } = await shown(page);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('form', { name: 'Add an operation' }).getByLabel('User').fill('');
  await page.keyboard.type('K 5 ? [');
  expect((await shown(page)).index).toBe(index);
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
});

test('a log is made from nothing by keyboard alone', async ({ page }) => {
  await openApp(page);
  await page
    .getByRole('button', { name: 'New log' })
    .or(page.getByRole('menuitem', { name: 'New log' }))
    .first()
    .evaluate((element: HTMLElement) => element.click());
  const form = page.getByRole('form', { name: 'Add an operation' });
  await expect(form).toBeVisible();
  // The call has the focus; its default in an empty log is a set, Enter runs it.
  await form.getByLabel('User').focus();
  await page.keyboard.press('Enter');
  await expect(figure(page)).toHaveAttribute('data-ioasid-total', '1');
  await form.getByLabel('Call').selectOption('ioasid_alloc');
  await form.getByLabel('User').focus();
  await page.keyboard.press('Enter');
  await expect(figure(page)).toHaveAttribute('data-ioasid-total', '2');
  expect((await shown(page)).ids).toMatchObject([
    { state: 'ACTIVE', refcount: 1, holders: [{ references: 1 }] },
  ]);
});
