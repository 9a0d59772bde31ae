import { didYouMean } from '../../base/nearest.ts';
import { type Reading } from './reading.ts';

/**
 * A description of some JSON from which everything follows: how it is read, what is said when it is otherwise, and its JSON Schema.
 * A small library of our own because the ready-made ones know neither places in a text nor hints.
 */
export interface Shape<T> {
  /** Completes "Expected ..., found ...". */
  readonly expected: string;
  readonly schema: JsonSchema;
  /** The value, or undefined after a problem was told. */
  read(reading: Reading, value: unknown): T | undefined;
}

export type JsonSchema = { readonly [keyword: string]: unknown };

/** Members of this prefix are the author's own: ignored by us, at any place. */
export const FOREIGN_MEMBER = 'x-';

export function wrongType(reading: Reading, expected: string, value: unknown, hint?: string): undefined {
  const nothing = value === null ? 'leave the member out instead' : undefined;
  return reading.problem('log/type', `Expected ${expected}, found ${describe(value)}.`, hint ?? nothing);
}

export function describe(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 60 ? `${written.slice(0, 57)}..."` : written;
}

export function whole(min: number, max: number, what = 'a whole number'): Shape<number> {
  const expected = `${what} from ${min} to ${max}`;
  return {
    expected,
    schema: { type: 'integer', minimum: min, maximum: max },
    read(reading, value) {
      if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max)
        return value + 0;
      const unquoted = typeof value === 'string' && /^-?\d+$/.test(value);
      if (typeof value === 'number' && Number.isInteger(value)) {
        return reading.problem('log/range', `Expected ${expected}, found ${value}.`);
      }
      return wrongType(reading, expected, value, unquoted ? 'write it without quotes' : undefined);
    },
  };
}

export const boolean: Shape<boolean> = {
  expected: 'true or false',
  schema: { type: 'boolean' },
  read: (reading, value) => (typeof value === 'boolean' ? value : wrongType(reading, 'true or false', value)),
};

export function text(expected: string, longest: number): Shape<string> {
  return {
    expected,
    schema: { type: 'string', minLength: 1, maxLength: longest },
    read(reading, value) {
      if (typeof value !== 'string') return wrongType(reading, expected, value);
      if (value === '') return reading.problem('log/empty', `Expected ${expected}, found an empty string.`);
      if (value.length <= longest) return value;
      return reading.problem('log/range', `Expected at most ${longest} characters, found ${value.length}.`);
    },
  };
}

/** A day of the calendar, as `2020-08-23`. */
export function date(): Shape<string> {
  const expected = 'a date such as "2020-08-23"';
  return {
    expected,
    schema: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
    read(reading, value) {
      if (typeof value !== 'string') return wrongType(reading, expected, value);
      const day = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
      // A day that no month has becomes one of the next.
      if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value))
        return value;
      return reading.problem('log/date', `Expected ${expected}, found ${describe(value)}.`);
    },
  };
}

export function choice<T extends string>(what: string, choices: readonly T[]): Shape<T> {
  const expected = `${what}: ${choices.map((word) => JSON.stringify(word)).join(', ')}`;
  return {
    expected,
    schema: { enum: choices },
    read(reading, value) {
      const chosen = choices.find((word) => word === value);
      if (chosen !== undefined) return chosen;
      const hint = didYouMean(String(value), choices);
      return reading.problem('log/choice', `Expected ${expected}; found ${describe(value)}.`, hint);
    },
  };
}

export function list<T>(what: string, item: Shape<T>, most?: number): Shape<readonly T[]> {
  const expected = most === undefined ? `a list of ${what}` : `a list of up to ${most} ${what}`;
  return {
    expected,
    schema: { type: 'array', items: item.schema, ...(most !== undefined && { maxItems: most }) },
    read(reading, value) {
      if (!Array.isArray(value)) return wrongType(reading, expected, value);
      if (most !== undefined && value.length > most)
        return reading.problem('log/range', `Expected ${expected}, found ${value.length}.`);
      const items: T[] = [];
      for (let index = 0; index < value.length; index += 1) {
        const read = reading.within(index, () => item.read(reading, value[index]));
        if (read !== undefined) items.push(read);
      }
      return items;
    },
  };
}

/** A number read by the first shape, or a word read by the second. */
export function numberOr<A, B>(number: Shape<A>, word: Shape<B>): Shape<A | B> {
  const expected = `${number.expected}, or ${word.expected}`;
  return {
    expected,
    schema: { anyOf: [number.schema, word.schema] },
    read(reading, value) {
      if (typeof value === 'number') return number.read(reading, value);
      return typeof value === 'string' ? word.read(reading, value) : wrongType(reading, expected, value);
    },
  };
}
