import { type ArgKind, type ArgSpec } from '../../allocator/calls.ts';
import { type ArgValue, EVENT_NAMES } from '../../allocator/operation.ts';
import { anyName, knownName } from './name-shapes.ts';
import { choice, numberOr, type Shape, whole, wrongType } from './shape.ts';

const U32_MAX = 0xffff_ffff;
const S32_MIN = -0x8000_0000;
const S32_MAX = 0x7fff_ffff;

const u32 = whole(0, U32_MAX);

/** Private pointers are words of the model's memory, which are signed. */
const pointer = whole(0, S32_MAX, 'a private pointer, 0 for NULL,');

const knownId = knownName('id');

/** What a failed alloc returned can be passed on by its name. */
const idName: Shape<string> = {
  ...knownId,
  read: (reading, value) => (value === 'INVALID' ? value : knownId.read(reading, value)),
};

/** How each kind of argument is written: the one place that says so. */
const ARG_SHAPES: Readonly<Record<ArgKind, Shape<ArgValue>>> = {
  set: knownName('set'),
  ioasid: numberOr(whole(0, U32_MAX, 'an ID'), idName),
  number: u32,
  signed: whole(S32_MIN, S32_MAX),
  private: pointer,
  spid: numberOr(whole(0, U32_MAX, 'a guest ID'), choice('for none', ['INVALID'])),
  setType: numberOr(whole(S32_MIN, S32_MAX, 'a number'), choice('a type of set', ['NULL', 'MM'])),
  token: anyName,
  event: numberOr(whole(0, U32_MAX, 'a number'), choice('an event', EVENT_NAMES)),
  flags: whole(0, U32_MAX, 'flags, 1 for the global chain or 2 for the chain of the set,'),
  subscriber: knownName('subscriber'),
  allocator: knownName('allocator'),
  name: anyName,
  getter: choice('an answer of the getter', ['none', 'true', 'false']),
  action: choice('an action', ['none', 'free', 'put', 'get']),
  context: anyName,
  fault: choice('a fault', ['kzalloc', 'xa_alloc', 'xa_store']),
};

const RACE_PARTS = /^(?:free|put):([^:]+):\d+(?::(.+))?$/;

const knownSet = knownName('set');
const knownUser = knownName('user');

/** What another CPU does in the middle of a lookup. */
const RACE: Shape<string> = {
  expected: '"free:SET:ID" or "put:SET:ID", with null for no set, and ":USER" after it for somebody else',
  schema: { type: 'string', pattern: RACE_PARTS.source },
  read(reading, value) {
    const parts = typeof value === 'string' ? RACE_PARTS.exec(value) : null;
    if (parts === null) return wrongType(reading, RACE.expected, value);
    const [race, set, user] = parts;
    if (set !== 'null') knownSet.read(reading, set);
    if (user !== undefined) knownUser.read(reading, user);
    return race;
  },
};

/** A race is a small language of its own, which its kind does not say. */
export function argShape({ name, kind }: ArgSpec): Shape<ArgValue> {
  return name === 'race' ? RACE : ARG_SHAPES[kind];
}

/** What an argument is called in the documentation's table of kinds. */
export function kindWord({ name, kind }: ArgSpec): string {
  return name === 'race' ? name : kind;
}

/** All kinds with what they are written as, for the documentation. */
export const KINDS: readonly (readonly [string, Shape<ArgValue>])[] = [
  ...Object.entries(ARG_SHAPES),
  ['race', RACE],
];
