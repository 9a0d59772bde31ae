import { expect, test } from 'vitest';
import { fail, formatProblem, ok, type Result } from './result.ts';

function parseDigit(text: string): Result<number> {
  return /^\d$/.test(text) ? ok(Number(text)) : fail({ code: 'digit', message: `"${text}" is not a digit.` });
}

test('a result is a value or a problem', () => {
  expect(parseDigit('7')).toEqual({ ok: true, value: 7 });
  expect(parseDigit('x')).toEqual({ ok: false, problem: { code: 'digit', message: '"x" is not a digit.' } });
});

test('a problem is printed with place, code, message and hint', () => {
  const problem = { code: 'log/call', message: 'No such call.', hint: 'Did you mean ioasid_put?' };
  expect(formatProblem({ ...problem, file: 'a.json', line: 3, column: 7 })).toBe(
    'a.json:3:7 log/call No such call. (Did you mean ioasid_put?)',
  );
  expect(formatProblem({ ...problem, file: 'a.json', path: 'operations[3].call' })).toBe(
    'a.json:operations[3].call log/call No such call. (Did you mean ioasid_put?)',
  );
});

test('what is not known is left out', () => {
  expect(formatProblem({ code: 'log/empty', message: 'Nothing in it.' })).toBe('log/empty Nothing in it.');
  expect(formatProblem({ code: 'c', message: 'm', column: 4 })).toBe('c m');
});
