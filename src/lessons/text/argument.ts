import type { ArgKind } from '../../allocator/calls.ts';
import { type ArgValue, EVENT_NAMES, INVALID_IOASID } from '../../allocator/operation.ts';
import { assertNever } from '../../base/assert.ts';
import { didYouMean } from '../../base/nearest.ts';
import { knownName, type Names } from './names.ts';
import type { Line, Token } from './tokens.ts';

/** NULL, where the model leaves the argument out. */
export const ABSENT = Symbol('absent');

type Read = ArgValue | typeof ABSENT | undefined;

const U32_MAX = 0xffff_ffff;
const S32_MAX = 0x7fff_ffff;

/** Reads one argument of a call; complains and gives undefined where it is not one. */
export function readArgument(kind: ArgKind, line: Line, names: Names): Read {
  switch (kind) {
    case 'set':
      return line.accept('NULL') ? ABSENT : named('sets', 'a set or NULL', line, names);
    case 'ioasid':
      if (line.accept('INVALID_IOASID')) return INVALID_IOASID;
      return line.peek().kind === 'number'
        ? whole(line, 0, U32_MAX)
        : named('ids', 'a name of an ID or a number', line, names);
    case 'number':
      return whole(line, 0, U32_MAX);
    case 'signed':
      return whole(line, -S32_MAX - 1, S32_MAX);
    case 'private':
      return privatePointer(line);
    case 'spid':
      return line.accept('INVALID_IOASID') ? 'INVALID' : whole(line, 0, U32_MAX);
    case 'setType':
      return line.peek().kind === 'number'
        ? whole(line, -S32_MAX - 1, S32_MAX)
        : oneOf(['NULL', 'MM'], 'a type of set', line);
    case 'token':
      return line.accept('NULL') ? ABSENT : line.word('the name of an mm or NULL')?.text;
    case 'event':
      return line.peek().kind === 'number' ? whole(line, 0, U32_MAX) : oneOf(EVENT_NAMES, 'an event', line);
    case 'flags':
      return flags(line);
    case 'subscriber':
      return subscriber(line, names);
    case 'getter':
      return oneOf(['none', 'true', 'false'], 'what the getter answers', line);
    case 'action':
      return oneOf(['none', 'free', 'put', 'get'], 'what is done with each ID', line);
    case 'context':
      return contextName(line);
    case 'fault':
      return oneOf(['kzalloc', 'xa_alloc', 'xa_store'], 'which allocation fails', line);
    case 'allocator':
    case 'name':
      return line.unexpected('nothing that a lesson can name');
    default:
      return assertNever(kind);
  }
}

/** An ID of a check: a name that an alloc gave, or a number. */
export function readId(line: Line, names: Names): string | number | undefined {
  const read = readArgument('ioasid', line, names);
  return read === ABSENT ? undefined : read;
}

/** A word, or any text in quotation marks. */
export function contextName(line: Line): string | undefined {
  const token = line.peek();
  if (token.kind !== 'word' && token.kind !== 'string') return line.unexpected('the name of a context');
  line.take();
  if (token.text !== '' && token.text === token.text.trim()) return token.text;
  return line.complaints.add(
    token.place,
    'name',
    'The name of a context begins or ends with a blank, or is empty.',
  );
}

export function readUser(line: Line, names: Names): string | undefined {
  return named('users', 'a user', line, names);
}

export function readSet(line: Line, names: Names): string | undefined {
  return named('sets', 'a set', line, names);
}

export function oneOf<W extends string>(words: readonly W[], what: string, line: Line): W | undefined {
  const token = line.peek();
  const list = words.join(', ');
  if (token.kind !== 'word') return line.unexpected(`${what}: ${list}`);
  line.take();
  const known = words.find((word) => word === token.text);
  if (known !== undefined) return known;
  return line.complaints.add(
    token.place,
    'word',
    `Expected ${what}, but there is "${token.text}".`,
    didYouMean(token.text, words, `one of ${list}`),
  );
}

export function whole(line: Line, least: number, most: number, what = 'a number'): number | undefined {
  const token = line.peek();
  if (token.kind !== 'number') return line.unexpected(what);
  line.take();
  const value = numberOf(token);
  if (value >= least && value <= most) return value;
  return line.complaints.add(
    token.place,
    'out-of-range',
    `${token.text} is out of range: ${least} to ${most} can stand here.`,
  );
}

export function numberOf({ text }: Token): number {
  return text.startsWith('-') ? -Number(text.slice(1)) : Number(text);
}

function named(kind: 'users' | 'sets' | 'ids', what: string, line: Line, names: Names): string | undefined {
  const word = line.word(what);
  return word === undefined ? undefined : knownName(kind, word, names, line.complaints, line.form);
}

function privatePointer(line: Line): number | undefined {
  if (line.accept('NULL')) return 0;
  const { kind, text } = line.peek();
  const number = kind === 'word' ? /^p(\d{1,9})$/.exec(text)?.[1] : undefined;
  if (number === undefined) return line.unexpected('a private pointer such as p1, or NULL');
  line.take();
  return Number(number);
}

/** Which chains: `ALL`, `SET`, `ALL|SET`, or the number. */
function flags(line: Line): number | undefined {
  if (line.peek().kind === 'number') return whole(line, 0, U32_MAX);
  let all = 0;
  do {
    const flag = oneOf(['ALL', 'SET'], 'which chain', line);
    if (flag === undefined) return undefined;
    all |= flag === 'ALL' ? 1 : 2;
  } while (line.accept('|'));
  return all;
}

function subscriber(line: Line, names: Names): string | undefined {
  const token = line.peek();
  const user = named('users', 'a user with an "on" line', line, names);
  if (user === undefined || names.subscribers.has(user)) return user;
  return line.complaints.add(
    token.place,
    'no-handler',
    `${user} has no notifier block: no line says what it does on an event.`,
    `write "on FREE ${user}: nothing" or what it does`,
  );
}
