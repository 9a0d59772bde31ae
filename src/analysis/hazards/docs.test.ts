import { expect, test } from 'vitest';
import { hazardsPage } from './print-rules.testing.ts';
import { RULES } from './rules.ts';

test('docs/hazards.md says what the rules say', async () => {
  await expect(hazardsPage(RULES)).toMatchFileSnapshot('../../../docs/hazards.md');
});
