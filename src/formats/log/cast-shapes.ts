import {
  type CustomAllocator,
  EVENT_NAMES,
  type HandlerAction,
  type Subscriber,
  type WorkAction,
} from '../../allocator/operation.ts';
import { type LogUser } from '../../timeline/document.ts';
import { didYouMean } from '../../base/nearest.ts';
import { anyName, knownName, newName } from './name-shapes.ts';
import {
  type Member,
  object,
  isObject,
  objectSchema,
  optional,
  readMembers,
  required,
} from './object-shape.ts';
import { boolean, choice, numberOr, list, type Shape, text, whole } from './shape.ts';

/** Who plays in a log: users, their notifier blocks and what those do, custom allocators. */

export const USER = object<LogUser>('a user', {
  name: required(newName('user')),
  role: optional(text('a few words', 500)),
});

/** The header's own names for priorities; any other number is written as it is. */
export const PRIORITIES = ['LAST', 'DEVICE', 'IOMMU', 'CPU'] as const;

const namedPriority = choice('a priority', PRIORITIES);

const PRIORITY: Shape<number> = {
  expected: `a whole number, or ${namedPriority.expected}`,
  schema: { anyOf: [{ type: 'integer', minimum: -0x8000_0000, maximum: 0x7fff_ffff }, namedPriority.schema] },
  read(reading, value) {
    if (typeof value === 'number') return whole(-0x8000_0000, 0x7fff_ffff).read(reading, value);
    const name = namedPriority.read(reading, value);
    return name === undefined ? undefined : PRIORITIES.indexOf(name);
  },
};

type ActionTable = Readonly<Record<string, Readonly<Record<string, Member<unknown>>>>>;

/** An action is its bare name, or `{"do": name}` with members of its own. */
function actions<T>(what: string, table: ActionTable): Shape<T> {
  const names = Object.keys(table);
  const named = choice(what, names);
  const bare = names.filter((name) =>
    Object.values(table[name] ?? {}).every((member) => member.absent !== 'required'),
  );
  return {
    expected: named.expected,
    schema: {
      anyOf: [
        { enum: bare },
        ...names.map((name) => objectSchema({ do: required(choice(what, [name])), ...table[name] })),
      ],
    },
    read(reading, value) {
      const members = isObject(value) ? value : { do: value };
      if (isObject(value) && !Object.hasOwn(value, 'do')) {
        return reading.problem(
          'log/missing',
          `The action needs "do": ${named.expected}.`,
          didYouMean('do', Object.keys(value)),
        );
      }
      const name = isObject(value)
        ? reading.within('do', () => named.read(reading, members['do']))
        : named.read(reading, value);
      if (name === undefined) return undefined;
      const read = readMembers(reading, members, name, { do: required(named), ...table[name] });
      // The table is the union T member by member; the test of the printed form holds it to that.
      return read as T;
    },
  };
}

const context = { context: optional(anyName) };

export const WORK_ACTION = actions<WorkAction>('an action', {
  put: {},
  put_if_held: {},
  clear_context: context,
  set_context: context,
});

const HANDLER_TABLE: ActionTable = {
  get_locked: {},
  put_locked: {},
  put_locked_if_held: {},
  find: {},
  get: {},
  put: {},
  free: {},
  alloc: {},
  get_counted: {},
  put_counted: {},
  queue_put_counted: {},
  set_context: context,
  clear_context: context,
  queue_work: { work: required(list('actions', WORK_ACTION)), onlyIfHeld: optional(boolean) },
};

export const HANDLER_ACTION = actions<HandlerAction>('an action', HANDLER_TABLE);

export const HANDLER_NAMES = Object.keys(HANDLER_TABLE);

const handlers = optional(list('actions', HANDLER_ACTION));

const HANDLERS = object<Subscriber['on']>(
  'the handler',
  // Every event has the same shape.
  Object.fromEntries(EVENT_NAMES.map((event) => [event, handlers])) as Record<
    (typeof EVENT_NAMES)[number],
    typeof handlers
  >,
);

export const SUBSCRIBER = object<Subscriber>('a subscriber', {
  name: required(newName('subscriber')),
  user: required(knownName('user')),
  priority: required(PRIORITY),
  on: required(HANDLERS),
  answer: optional(choice('an answer', ['OK', 'DONE', 'STOP', 'BAD'])),
});

export const ALLOCATOR = object<CustomAllocator>('a custom allocator', {
  name: required(newName('allocator')),
  family: required(anyName),
  base: optional(whole(0, 0xffff_ffff)),
  mode: optional(choice('a mode', ['seq', 'fixed', 'fail'])),
  fixed: optional(whole(0, 0xffff_ffff)),
});

export const EVENT = numberOr(whole(0, 0xffff_ffff, 'an event number'), choice('an event', EVENT_NAMES));
