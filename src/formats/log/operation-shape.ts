import { type ArgSpec, type Call, CALL_NAMES, CALLS } from '../../allocator/calls.ts';
import { type Delivery, type Operation, type Recorded } from '../../allocator/operation.ts';
import { argShape } from './arg-shapes.ts';
import { EVENT, HANDLER_ACTION } from './cast-shapes.ts';
import { didYouMean, nearest } from '../../base/nearest.ts';
import { givenName, knownName } from './name-shapes.ts';
import {
  isObject,
  type Member,
  object,
  objectSchema,
  optional,
  readMembers,
  required,
} from './object-shape.ts';
import { type Reading } from './reading.ts';
import { describe, numberOr, list, type Shape, text, whole, wrongType } from './shape.ts';

/** An operation's own members; the call's arguments stand beside them, so no argument may have one of these names. */
export const OPERATION_MEMBERS = ['user', 'call', 'tsNs', 'recorded'] as const;

/** What an `as` names. */
export const GIVES: Readonly<Partial<Record<Call, 'set' | 'id'>>> = {
  ioasid_alloc: 'id',
  ioasid_alloc_set: 'set',
  declare_set: 'set',
};

export const DELIVERY = object<Delivery>('a delivery', {
  user: required(knownName('user')),
  event: required(EVENT),
  ioasid: optional(whole(0, 0xffff_ffff, 'an ID')),
  actions: required(list('actions', HANDLER_ACTION)),
});

export const RECORDED = object<Recorded>('what was recorded', {
  result: optional(numberOr(whole(-0x8000_0000, 0xffff_ffff), text('a result', 200))),
  deliveries: optional(list('deliveries', DELIVERY)),
  line: optional(whole(1, Number.MAX_SAFE_INTEGER, 'a line number')),
});

export type MemberTable = Readonly<Record<string, Member<unknown>>>;

const USER_MEMBER = { user: required(knownName('user')) };
const FACTS = {
  tsNs: optional(whole(0, Number.MAX_SAFE_INTEGER, 'nanoseconds')),
  recorded: optional(RECORDED),
};

function argMembers(call: Call): MemberTable {
  const specs: readonly ArgSpec[] = CALLS[call].args;
  return Object.fromEntries(
    specs.map((spec) => [spec.name, spec.optional ? optional(argShape(spec)) : required(argShape(spec))]),
  );
}

/** The members an operation of each call has. */
const MEMBERS: Readonly<Record<string, MemberTable>> = Object.fromEntries(
  CALL_NAMES.map((call) => {
    const named = required<string>({ expected: 'a call', schema: { const: call }, read: () => call });
    return [call, { ...USER_MEMBER, call: named, ...argMembers(call), ...FACTS }];
  }),
);

export const OPERATION: Shape<Operation> = {
  expected: 'an operation',
  schema: {
    type: 'object',
    required: ['user', 'call'],
    properties: { call: { enum: CALL_NAMES } },
    // One branch an operation: an editor then offers that call's arguments, and a checker complains about those only.
    allOf: CALL_NAMES.map((call) => ({
      if: { properties: { call: { const: call } }, required: ['call'] },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: objectSchema(MEMBERS[call] ?? {}),
    })),
  },
  read(reading, value) {
    if (!isObject(value)) return wrongType(reading, 'an operation (an object)', value);
    if (!Object.hasOwn(value, 'call')) {
      const near = nearest('call', Object.keys(value));
      const hint = near === undefined ? undefined : `it has ${JSON.stringify(near)}`;
      return reading.problem('log/missing', 'An operation needs "call": the name of a call.', hint);
    }
    const call = value['call'];
    const members = typeof call === 'string' && Object.hasOwn(MEMBERS, call) ? MEMBERS[call] : undefined;
    if (members === undefined) {
      // Whatever it was meant to be, the name it gives is known from here on: one mistake, one problem.
      const as = value['as'];
      if (typeof as === 'string') for (const kind of ['set', 'id'] as const) givenName(reading, kind, as);
      return reading.within('call', () => unknownCall(reading, call));
    }
    const before = reading.count;
    const { user, call: name, tsNs, recorded, ...args } = readMembers(reading, value, call as Call, members);
    const gives = GIVES[call as Call];
    if (gives !== undefined && typeof args['as'] === 'string') {
      const given = args['as'];
      reading.within('as', () => givenName(reading, gives, given));
    }
    if (reading.count > before) return undefined;
    // Each member passed the shape of its kind.
    return {
      call: name as Call,
      user: user as string,
      args,
      ...(recorded !== undefined && { recorded: recorded as Recorded }),
      ...(tsNs !== undefined && { tsNs: tsNs as number }),
    };
  },
};

function unknownCall(reading: Reading, call: unknown): undefined {
  if (typeof call !== 'string') return wrongType(reading, 'the name of a call', call);
  // People leave the prefix out.
  const prefixed = CALL_NAMES.find((name) => name === `ioasid_${call}`);
  const hint = didYouMean(prefixed ?? call, CALL_NAMES, 'docs/log-format.md lists the calls');
  return reading.problem('log/unknown-call', `There is no call ${describe(call)}.`, hint);
}
