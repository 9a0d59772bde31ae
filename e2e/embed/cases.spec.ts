import { CASES } from './cases.ts';
import { FORMS } from './forms.ts';
import { expect, test } from './host.ts';

for (const form of FORMS) {
  test.describe(form.name, () => {
    for (const { name, parameters, holds } of CASES) {
      test(name, async ({ page }) => {
        await form.open(page, parameters);
        await holds(page, form);
      });
    }
  });
}

test('the table has at least forty cases', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(40);
});
