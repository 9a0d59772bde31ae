import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LogDocument } from '../../timeline/document.ts';
import { anyDocument } from './log.testing.ts';
import { parseLog } from './parse-log.ts';
import { printLog } from './print-log.ts';

test('what is printed reads back as the same document, and prints the same again', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const text = printLog(document);
      expect(parseLog(text)).toEqual({ ok: true, value: document });
      expect(printLog(document)).toBe(text);
    }),
  );
}, 60_000);

test('one operation stands on one line, so that a comparison shows which changed', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const lines = printLog(document).split('\n');
      const first = lines.indexOf('  "operations": [') + 1;
      for (const [index, operation] of document.operations.entries()) {
        const line = JSON.parse((lines[first + index] ?? '').replace(/,$/, '')) as {
          call: string;
          user: string;
        };
        expect(line).toMatchObject({ call: operation.call, user: operation.user, ...operation.args });
      }
    }),
  );
}, 60_000);

const bare: LogDocument = {
  title: 'Bare',
  semantics: 'v2',
  users: [],
  subscribers: [],
  allocators: [],
  labels: [],
  operations: [],
  markers: [],
};

test('a log of nothing is a log', () => {
  expect(parseLog(printLog(bare))).toEqual({ ok: true, value: bare });
});

test('users that only others mention are listed where some are', () => {
  const document: LogDocument = {
    ...bare,
    users: [{ name: 'VFIO', role: 'owner' }],
    subscribers: [{ name: 'nb', user: 'KVM', priority: 3, on: {} }],
    operations: [{ call: 'use', user: 'guest', args: { id: 5 } }],
  };
  const result = parseLog(printLog(document));
  expect(result).toEqual({
    ok: true,
    value: { ...document, users: [{ name: 'VFIO', role: 'owner' }, { name: 'KVM' }, { name: 'guest' }] },
  });
});
