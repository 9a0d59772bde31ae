import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ALLOCATOR, HANDLER_NAMES, SUBSCRIBER, USER } from './cast-shapes.ts';
import { argTable, callTables } from './call-table.ts';
import { CONDITION } from './condition-shape.ts';
import { LOG_FILE, SOURCE } from './document-shape.ts';
import { DELIVERY, OPERATION_MEMBERS, RECORDED } from './operation-shape.ts';
import { parseLog } from './parse-log.ts';

const PAGE = readFileSync(new URL('../../../docs/log-format.md', import.meta.url), 'utf8');

test('the page lists the calls and kinds of argument as they are', () => {
  expect(PAGE.endsWith(`${argTable()}\n\n${callTables()}\n`)).toBe(true);
});

test('the example is a log', () => {
  const example = /```json\n([^]*?)```/.exec(PAGE)?.[1] ?? '';
  expect(parseLog(example)).toMatchObject({ ok: true, value: { start: { operation: 5, step: 1 } } });
});

const MEMBERS = [LOG_FILE, SOURCE, USER, SUBSCRIBER, ALLOCATOR, RECORDED, DELIVERY, CONDITION].flatMap(
  ({ members }) => Object.keys(members),
);

test.each([...new Set([...MEMBERS, ...OPERATION_MEMBERS])])('the page says what %s is', (name) => {
  expect(PAGE).toContain(`\`${name}\``);
});

test.each(HANDLER_NAMES)('the page says what a handler does with %s', (name) => {
  expect(PAGE).toContain(`"${name}"`);
});
