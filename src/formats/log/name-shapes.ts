import { pathText } from './json-place.ts';
import { didYouMean } from '../../base/nearest.ts';
import { type NameKind, type Reading } from './reading.ts';
import { describe, type Shape, text, wrongType } from './shape.ts';

/** Names that the log gives, and names that it uses: the second must be one of the first. */

const NAME_LENGTH = 100;

/** What a set or an ID may not be called, because operations write these words for something else. */
const RESERVED: readonly string[] = ['INVALID', 'NULL'];

const KIND_WORDS: Readonly<Record<NameKind, string>> = {
  user: 'a user',
  set: 'a set',
  id: 'an ID',
  subscriber: 'a subscriber',
  allocator: 'a custom allocator',
  marker: 'a marker',
};

/** How a name comes to be known. */
const GIVEN_BY: Readonly<Record<NameKind, string>> = {
  user: 'add it under "users"',
  set: 'name it with "as" in an ioasid_alloc_set before, or under "labels"',
  id: 'name it with "as" in an ioasid_alloc before',
  subscriber: 'describe it under "subscribers"',
  allocator: 'describe it under "allocators"',
  marker: 'describe it under "markers"',
};

const plainName = text('a name', NAME_LENGTH);

/** Any text that a person can tell from another: not empty, nothing invisible at its ends or inside. */
export const anyName: Shape<string> = {
  expected: 'a name',
  schema: { type: 'string', minLength: 1, maxLength: NAME_LENGTH, pattern: '^\\S(.*\\S)?$' },
  read(reading, value) {
    const name = plainName.read(reading, value);
    if (name === undefined) return undefined;
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (name.trim() === name && !/[\u0000-\u001f\u007f\u2028\u2029]/.test(name)) return name;
    return reading.problem(
      'log/name',
      `The name ${JSON.stringify(name)} begins or ends with a blank, or holds a control character.`,
    );
  },
};

/** A name that must be new. */
export function newName(
  kind: NameKind,
  pattern?: { readonly source: string; readonly says: string },
): Shape<string> {
  const shape: Shape<string> = {
    expected: pattern === undefined ? 'a name' : `a name of ${pattern.says}`,
    schema: pattern === undefined ? anyName.schema : { ...anyName.schema, pattern: pattern.source },
    read(reading, value) {
      const name = anyName.read(reading, value);
      if (name === undefined) return undefined;
      if (pattern !== undefined && !new RegExp(pattern.source).test(name)) {
        return reading.problem('log/name', `Expected ${shape.expected}, found ${JSON.stringify(name)}.`);
      }
      const first = reading.names[kind].get(name);
      if (first !== undefined) {
        const words = `${KIND_WORDS[kind]} called ${JSON.stringify(name)}`;
        return reading.problem(
          'log/duplicate',
          `There is already ${words}, at ${pathText(first)}.`,
          'choose another name',
        );
      }
      reading.names[kind].set(name, reading.path);
      if (kind === 'user') reading.usersAreListed = true;
      return name;
    },
  };
  return shape;
}

/** A name that something else has; operations see only names given before them. */
export function knownName(kind: NameKind): Shape<string> {
  return {
    expected: `the name of ${KIND_WORDS[kind]}`,
    schema: anyName.schema,
    read(reading, value) {
      if (typeof value !== 'string') return wrongType(reading, `the name of ${KIND_WORDS[kind]}`, value);
      const known = reading.names[kind];
      if (known.has(value)) return value;
      if (kind === 'user' && !reading.usersAreListed) return anyName.read(reading, value);
      const key = `${kind} ${value}`;
      if (reading.told.has(key)) return undefined;
      reading.told.add(key);
      const hint = didYouMean(value, known.keys(), GIVEN_BY[kind]);
      return reading.problem(
        `log/unknown-${kind}`,
        `There is no ${kindWord(kind)} ${describe(value)} here.`,
        hint,
      );
    },
  };
}

/** An operation may give a name again: from then on it means the newer one. */
export function givenName(reading: Reading, kind: 'set' | 'id', name: string): void {
  if (RESERVED.includes(name)) {
    reading.problem(
      'log/name',
      `The name ${JSON.stringify(name)} cannot be given: operations write that for none.`,
    );
  } else if (!reading.names[kind].has(name)) reading.names[kind].set(name, reading.path);
}

function kindWord(kind: NameKind): string {
  return KIND_WORDS[kind].replace(/^an? /, '');
}
