import { didYouMean } from '../../base/nearest.ts';
import { type Reading } from './reading.ts';
import { FOREIGN_MEMBER, type JsonSchema, type Shape, wrongType } from './shape.ts';

export interface Member<T> {
  readonly shape: Shape<T>;
  /** What an absent member means: an error, nothing, or a value. */
  readonly absent: 'required' | 'nothing' | { readonly value: T };
}

export function required<T>(shape: Shape<T>): Member<T> {
  return { shape, absent: 'required' };
}

export function optional<T>(shape: Shape<T>): Member<T> {
  return { shape, absent: 'nothing' };
}

export function otherwise<T>(shape: Shape<T>, value: NoInfer<T>): Member<T> {
  return { shape, absent: { value } };
}

type Members<T> = { readonly [K in keyof T]-?: Member<Exclude<T[K], undefined>> };

export interface ObjectShape<T> extends Shape<T> {
  readonly members: Readonly<Record<string, Member<unknown>>>;
}

/** An object with exactly these members, read in the order given here. `tolerated` members are accepted and ignored. */
export function object<T extends object>(
  what: string,
  members: Members<T>,
  tolerated: readonly string[] = [],
): ObjectShape<T> {
  const table: Readonly<Record<string, Member<unknown>>> = members;
  return {
    expected: what,
    members: table,
    schema: objectSchema(table, tolerated),
    read(reading, value) {
      if (!isObject(value)) return wrongType(reading, `${what} (an object)`, value);
      const before = reading.count;
      const read = readMembers(reading, value, what, table, tolerated);
      // Every member passed its own shape, which is what Members<T> promises; nothing else stands in `read`.
      return reading.count === before ? (read as T) : undefined;
    },
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What could be read of an object's members. `what` names it in messages. */
export function readMembers(
  reading: Reading,
  value: Readonly<Record<string, unknown>>,
  what: string,
  members: Readonly<Record<string, Member<unknown>>>,
  tolerated: readonly string[] = [],
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const name in members) {
    const member = members[name] as Member<unknown>;
    if (Object.hasOwn(value, name)) {
      const part = reading.within(name, () => member.shape.read(reading, value[name]));
      if (part !== undefined) read[name] = part;
    } else if (member.absent === 'required') {
      const expected = `${JSON.stringify(name)}: ${member.shape.expected}`;
      reading.problem(
        'log/missing',
        `${capitalised(what)} needs ${expected}.`,
        misspelt(name, value, members),
      );
    } else if (member.absent !== 'nothing') read[name] = member.absent.value;
  }
  for (const name in value) {
    if (Object.hasOwn(members, name) || name.startsWith(FOREIGN_MEMBER) || tolerated.includes(name)) continue;
    const known = Object.keys(members);
    const hint = didYouMean(name, known, known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`);
    const message = `${capitalised(what)} has no member ${JSON.stringify(name)}.`;
    reading.within(name, () => reading.problem('log/unknown-member', message, hint, 'name'));
  }
  return read;
}

/** A member that is missing often stands there under another spelling; that one gets the hint then, not this. */
function misspelt(
  name: string,
  value: Readonly<Record<string, unknown>>,
  members: Readonly<Record<string, Member<unknown>>>,
): string | undefined {
  const strangers = Object.keys(value).filter((other) => !Object.hasOwn(members, other));
  const near = strangers.find((other) => didYouMean(other, [name]) !== undefined);
  return near === undefined ? undefined : `it has ${JSON.stringify(near)}`;
}

export function objectSchema(
  members: Readonly<Record<string, Member<unknown>>>,
  tolerated: readonly string[] = [],
): JsonSchema {
  const names = Object.keys(members);
  const properties: Record<string, unknown> = {};
  for (const name of names) properties[name] = members[name]?.shape.schema;
  for (const name of tolerated) properties[name] = true;
  return {
    type: 'object',
    properties,
    required: names.filter((name) => members[name]?.absent === 'required'),
    patternProperties: { [`^${FOREIGN_MEMBER}`]: true },
    additionalProperties: false,
  };
}

/** Calls and actions are written as they are. */
function capitalised(words: string): string {
  return /^(an?|the) /.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
