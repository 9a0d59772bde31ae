import { CASES } from './cases.ts';
import { FORMS } from './forms.ts';
import { test } from './host.ts';

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
