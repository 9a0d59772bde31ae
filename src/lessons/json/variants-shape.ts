import {
  isObject,
  type Member,
  objectSchema,
  readMembers,
  required,
} from '../../formats/log/object-shape.ts';
import { choice, type JsonSchema, type Shape, wrongType } from '../../formats/log/shape.ts';

type Members = Readonly<Record<string, Member<unknown>>>;

/** An object whose member `key` says which other members it has. */
export function variants<T extends object>(
  what: string,
  key: string,
  table: Readonly<Record<string, Members>>,
): Shape<T> {
  const names = Object.keys(table);
  const named = choice(`"${key}"`, names);
  const membersOf = (name: string): Members => ({ [key]: required(choice(what, [name])), ...table[name] });
  return {
    expected: what,
    schema: { anyOf: names.map((name) => objectSchema(membersOf(name))) },
    read(reading, value) {
      if (!isObject(value)) return wrongType(reading, `${what} (an object)`, value);
      const before = reading.count;
      const name = reading.within(key, () => named.read(reading, value[key]));
      if (name === undefined) return undefined;
      const read = readMembers(reading, value, what, membersOf(name));
      // The table is the union T member by member; the test of the printed form holds it to that.
      return reading.count === before ? (read as T) : undefined;
    },
  };
}

/** A part that may contain itself, said once in the schema under a name. */
export function named<T>(name: string, expected: string, shape: () => Shape<T>): Shape<T> {
  return {
    expected,
    schema: reference(name),
    read: (reading, value) => shape().read(reading, value),
  };
}

function reference(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}
