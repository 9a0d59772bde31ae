import fc from 'fast-check';
import { type ArgKind, type ArgName, type ArgSpec, CALL_NAMES, CALLS } from '../../allocator/calls.ts';
import {
  type ArgValue,
  type CustomAllocator,
  type Delivery,
  EVENT_NAMES,
  type HandlerAction,
  type Operation,
  type Recorded,
  type Subscriber,
  type WorkAction,
} from '../../allocator/operation.ts';
import { VARIANTS } from '../../allocator/variants.ts';
import {
  type Gap,
  type LogCondition,
  type LogDocument,
  type LogUser,
  type Marker,
  type Source,
} from '../../timeline/document.ts';

/** Random documents that every rule of the format allows, for the tests of the format. */

const U32_MAX = 0xffff_ffff;
const u32 = fc.nat(U32_MAX);
const s32 = fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff });
/** Whatever may stand in a name, quotes, escapes and other scripts included. */
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter(
    (text) => text !== '' && text !== 'INVALID' && text !== 'NULL' && !/[\u007f\u2028\u2029]/.test(text),
  );
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 5 });
const sentence = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });

/** Only members that are there: an absent one and an undefined one are not the same to a deep comparison. */
function present<T extends object>(members: {
  readonly [K in keyof T]: fc.Arbitrary<T[K] | undefined>;
}): fc.Arbitrary<T> {
  return fc
    .record(members as Record<string, fc.Arbitrary<unknown>>)
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T);
}

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const contextAction = present<{ do: 'set_context' | 'clear_context'; context?: string }>({
  do: fc.constantFrom('set_context', 'clear_context'),
  context: maybe(name),
});

const workAction: fc.Arbitrary<WorkAction> = fc.oneof(
  fc.constantFrom<WorkAction>({ do: 'put' }, { do: 'put_if_held' }),
  contextAction,
);

const handlerAction: fc.Arbitrary<HandlerAction> = fc.oneof(
  fc.constantFrom<HandlerAction>(
    { do: 'get_locked' },
    { do: 'put_locked' },
    { do: 'put_locked_if_held' },
    { do: 'find' },
    { do: 'get' },
    { do: 'put' },
    { do: 'free' },
    { do: 'alloc' },
    { do: 'get_counted' },
    { do: 'put_counted' },
    { do: 'queue_put_counted' },
  ),
  contextAction,
  present<HandlerAction>({
    do: fc.constant('queue_work' as const),
    work: fc.array(workAction, { maxLength: 3 }),
    onlyIfHeld: maybe(fc.boolean()),
  }),
);

const handlers = fc.array(handlerAction, { maxLength: 3 });

interface Given {
  readonly users: readonly string[];
  readonly sets: readonly string[];
  readonly ids: readonly string[];
  readonly subscribers: readonly string[];
  readonly allocators: readonly string[];
}

function argument(kind: ArgKind, given: Given): fc.Arbitrary<ArgValue> {
  const table: Record<ArgKind, fc.Arbitrary<ArgValue>> = {
    set: fc.constantFrom(...given.sets),
    ioasid: fc.oneof(u32, fc.constant('INVALID'), fc.constantFrom(...given.ids)),
    number: u32,
    signed: s32,
    private: fc.nat(0x7fff_ffff),
    spid: fc.oneof(u32, fc.constant('INVALID')),
    setType: fc.oneof(s32, fc.constantFrom('NULL', 'MM')),
    token: name,
    event: fc.oneof(u32, fc.constantFrom(...EVENT_NAMES)),
    flags: u32,
    subscriber: fc.constantFrom(...given.subscribers),
    allocator: fc.constantFrom(...given.allocators),
    name: name,
    getter: fc.constantFrom('none', 'true', 'false'),
    action: fc.constantFrom('none', 'free', 'put', 'get'),
    context: name,
    fault: fc.constantFrom('kzalloc', 'xa_alloc', 'xa_store'),
  };
  return table[kind];
}

function race({ users }: Given): fc.Arbitrary<string> {
  return fc.constantFrom('free:null:5', ...users.map((user) => `put:null:4294967295:${user}`));
}

function operation(given: Given): fc.Arbitrary<Operation> {
  const recorded = present<Recorded>({
    result: maybe(fc.oneof(s32, u32, sentence)),
    deliveries: maybe(
      fc.array(
        present<Delivery>({
          user: fc.constantFrom(...given.users),
          event: fc.oneof(u32, fc.constantFrom(...EVENT_NAMES)),
          ioasid: maybe(u32),
          actions: handlers,
        }),
        { maxLength: 2 },
      ),
    ),
    line: maybe(fc.integer({ min: 1, max: 1e9 })),
  });
  return fc.constantFrom(...CALL_NAMES).chain((call) => {
    const specs: readonly ArgSpec[] = CALLS[call].args;
    const args = Object.fromEntries(
      specs.map(({ name: arg, kind, optional }) => {
        const value = arg === 'race' ? race(given) : argument(kind, given);
        return [arg, optional ? maybe(value) : value];
      }),
    );
    return present<Operation>({
      call: fc.constant(call),
      user: fc.constantFrom(...given.users),
      args: present<Partial<Record<ArgName, ArgValue>>>(args),
      recorded: maybe(recorded),
      tsNs: maybe(fc.nat(Number.MAX_SAFE_INTEGER)),
    });
  });
}

function subscriber(of: string, users: readonly string[]): fc.Arbitrary<Subscriber> {
  const on = present<Subscriber['on']>(
    Object.fromEntries(EVENT_NAMES.map((event) => [event, maybe(handlers)])),
  );
  return present<Subscriber>({
    name: fc.constant(of),
    user: fc.constantFrom(...users),
    priority: fc.oneof(fc.integer({ min: -1, max: 5 }), s32),
    on,
    answer: maybe(fc.constantFrom('OK', 'DONE', 'STOP', 'BAD')),
  });
}

function customAllocator(of: string): fc.Arbitrary<CustomAllocator> {
  return present<CustomAllocator>({
    name: fc.constant(of),
    family: name,
    base: maybe(u32),
    mode: maybe(fc.constantFrom('seq', 'fixed', 'fail')),
    fixed: maybe(u32),
  });
}

/** Sets and IDs are named by the first operations, so that the rest may use any of the names. */
function naming({ sets, ids, users }: Given): Operation[] {
  const user = users[0] as string;
  return [
    ...sets.map((as): Operation => ({
      call: 'ioasid_alloc_set',
      user,
      args: { as, type: 'NULL', quota: 4 },
    })),
    ...ids.map((as): Operation => ({ call: 'ioasid_alloc', user, args: { min: 1, max: 9, as } })),
  ];
}

const condition = present<LogCondition>({
  name: maybe(sentence),
  when: fc.constantFrom('refs(5) == 1', 'not holds("IOMMU driver", a) and state(5) != FREE_PENDING'),
  stop: maybe(fc.boolean()),
  off: maybe(fc.boolean()),
});

const variant = fc.constantFrom(...VARIANTS.map(({ id }) => id));

const source = present<Source>({
  who: sentence,
  asked: sentence,
  subject: sentence,
  list: maybe(sentence),
  date: maybe(
    fc
      .date({ min: new Date('2019-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  ),
  answer: maybe(sentence),
});

export const anyDocument: fc.Arbitrary<LogDocument> = fc
  .record({ users: names, sets: names, ids: names, subscribers: names, allocators: names, labels: names })
  .chain(({ labels, ...given }) => {
    const first = naming(given);
    return fc.array(operation(given), { maxLength: 12 }).chain((rest) => {
      const operations = [...first, ...rest];
      const place = { operation: fc.nat(operations.length - 1), step: maybe(fc.nat(9)) };
      const markerName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,20}$/);
      const marker = present<Marker>({ name: markerName, ...place, text: sentence });
      return present<LogDocument>({
        title: sentence,
        description: maybe(sentence),
        semantics: variant,
        compare: maybe(fc.array(variant, { maxLength: 3 })),
        sources: maybe(fc.array(source, { maxLength: 2 })),
        users: fc.oneof(
          fc.constant([]),
          fc.tuple(
            ...given.users.map((of) => present<LogUser>({ name: fc.constant(of), role: maybe(sentence) })),
          ),
        ),
        subscribers: fc.tuple(...given.subscribers.map((of) => subscriber(of, given.users))),
        allocators: fc.tuple(...given.allocators.map(customAllocator)),
        labels: fc.constant(labels),
        operations: fc.constant(operations),
        markers: fc.uniqueArray(marker, { maxLength: 3, selector: (one) => one.name }),
        conditions: maybe(fc.array(condition, { maxLength: 3 })),
        start: maybe(present(place)),
        freedMemory: maybe(fc.constantFrom('oops', 'readable')),
        gaps: maybe(
          fc.array(fc.record<Gap>({ afterOperation: place.operation, lostEvents: u32 }), { maxLength: 2 }),
        ),
      });
    });
  });
