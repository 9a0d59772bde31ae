import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCondition } from './parse.ts';
import { QUESTIONS, signatureOf } from './questions.ts';
import { STATE_NAMES } from './states.ts';

const PAGE = readFileSync(new URL('../../../docs/conditions.md', import.meta.url), 'utf8');

const ANSWERS = { number: 'a number', state: 'a state', truth: 'true or false' };

test('the page lists what can be asked as it is', () => {
  const rows = QUESTIONS.map(
    (each) => `| \`${signatureOf(each)}\` | ${each.says} | ${ANSWERS[each.answers]} |`,
  );
  expect(PAGE.endsWith(`| question | is | answers with |\n|---|---|---|\n${rows.join('\n')}\n`)).toBe(true);
});

test.each(STATE_NAMES)('the page names the state %s', (state) => {
  expect(PAGE).toContain(`\`${state}\``);
});

test('what it shows can be read', () => {
  const shown = [...PAGE.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
  const conditions = shown.filter((text) => /\((?:5|KVM|"|refs)/.test(text) && !/^when=|when"/.test(text));
  expect(conditions.length).toBeGreaterThan(3);
  for (const text of conditions) expect(parseCondition(text)).toMatchObject({ ok: true });
});
