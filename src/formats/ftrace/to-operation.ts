import type { ArgName } from '../../allocator/calls.ts';
import {
  EVENT_NAMES,
  type ArgValue,
  type Delivery,
  type EventName,
  type Operation,
  type Recorded,
} from '../../allocator/operation.ts';
import { INVALID_IOASID } from '../../allocator/operation.ts';
import { UNSEEN_USER } from '../imported.ts';
import type { Assumption } from './assumption.ts';
import type { PointerNames } from './names.ts';
import type { CallArguments, CallResult, RecordedCall, RecordedDelivery } from './recorded-call.ts';
import { NULL_POINTER } from './values.ts';

/** What a document calls the things a recording shows as addresses. */
export interface OperationNames {
  readonly tokens: PointerNames;
  /** The n of "p<n>" for a private pointer; 0 for NULL. */
  privateIndex(pointer: string): number;
}

type Args = Partial<Record<ArgName, ArgValue>>;

/** What the other calls on the same number tell about this one. */
export interface Insight {
  /** The private pointer an alloc was given, where only later look-ups show it. */
  readonly data?: string;
  /** find answered NULL because the getter refused, not because there was nothing. */
  readonly refusedByGetter?: boolean;
}

export function operationOf(
  call: RecordedCall,
  insight: Insight,
  names: OperationNames,
  tsNs: number | undefined,
): Operation {
  const result = recordedResult(call, names);
  const deliveries = call.deliveries.map((delivery) => deliveryOf(delivery, call));
  const recorded: Recorded = {
    ...(result !== undefined && { result }),
    ...(deliveries.length > 0 && { deliveries }),
    line: call.line,
  };
  return {
    call: call.target.call,
    user: call.comm,
    args: argumentsOf(call, insight, names),
    recorded,
    ...(tsNs !== undefined && { tsNs }),
  };
}

export function assumedOperation(
  { call, id, set, data }: Assumption,
  names: OperationNames,
  tsNs: number | undefined,
): Operation {
  const about: Args = call === 'ioasid_alloc' ? { min: id, max: id } : { id };
  if (set !== undefined && call !== 'ioasid_attach_data') about.set = set;
  if (data !== undefined) about.priv = names.privateIndex(data);
  return { call, user: UNSEEN_USER, args: about, ...(tsNs !== undefined && { tsNs }) };
}

function argumentsOf({ target, args, result }: RecordedCall, insight: Insight, names: OperationNames): Args {
  const out: Args = {};
  for (const parameter of target.parameters) {
    const value = argumentOf(parameter, args, insight, names);
    if (value !== undefined) out[ARGUMENT_NAMES[parameter]] = value;
  }
  if (target.call === 'ioasid_alloc_set') out.as = result?.kind === 'pointer' ? result.pointer : 'no set';
  return out;
}

type Parameter = RecordedCall['target']['parameters'][number];

const ARGUMENT_NAMES: Readonly<Record<Parameter, ArgName>> = {
  set: 'set',
  id: 'id',
  min: 'min',
  max: 'max',
  priv: 'priv',
  getter: 'getter',
  token: 'token',
  quota: 'quota',
  type: 'type',
  spid: 'spid',
  event: 'event',
  flags: 'flags',
  get: 'get',
  number: 'n',
};

function argumentOf(
  parameter: Parameter,
  args: CallArguments,
  { data, refusedByGetter }: Insight,
  { tokens, privateIndex }: OperationNames,
): ArgValue | undefined {
  switch (parameter) {
    case 'set':
      return args.set === NULL_POINTER ? undefined : args.set;
    case 'token':
      return args.token === undefined || args.token === NULL_POINTER ? undefined : tokens.nameOf(args.token);
    case 'type':
      return setType(args.type);
    case 'priv': {
      const pointer = args.priv ?? data;
      return pointer === undefined ? undefined : privateIndex(pointer);
    }
    case 'getter':
      if (refusedByGetter === true) return 'false';
      return args.getter === undefined || args.getter === NULL_POINTER ? undefined : 'true';
    case 'event':
      return args.event === undefined ? undefined : eventOf(args.event);
    case 'spid':
      return args.spid === INVALID_IOASID ? 'INVALID' : args.spid;
    default:
      return args[parameter];
  }
}

function setType(type: number | undefined): ArgValue | undefined {
  return type === 1 ? 'NULL' : type === 2 ? 'MM' : type;
}

function eventOf(number: number): EventName | number {
  return EVENT_NAMES[number - 1] ?? number;
}

/** As the model states results: an errno's name, INVALID, a number, "p<n>", a set's name. */
function recordedResult(
  { target, result }: RecordedCall,
  { privateIndex }: OperationNames,
): ArgValue | undefined {
  return result === undefined ? undefined : resultValue(result, target.result === 'pointer', privateIndex);
}

function resultValue(
  result: CallResult,
  isPrivate: boolean,
  privateIndex: (pointer: string) => number,
): ArgValue {
  switch (result.kind) {
    case 'errno':
      return result.errno;
    case 'invalid':
      return 'INVALID';
    case 'number':
      return result.value;
    case 'pointer':
      if (!isPrivate) return result.pointer;
      return result.pointer === NULL_POINTER ? NULL_POINTER : `p${privateIndex(result.pointer)}`;
  }
}

/** Whether a handler queued work cannot be seen; what it called can. */
function deliveryOf(
  { user, event, id, actions }: RecordedDelivery,
  { args, target }: RecordedCall,
): Delivery {
  // Only the end of a set tells of several numbers.
  const several = args.id === undefined && target.call !== 'ioasid_alloc';
  return {
    user,
    event: event === undefined ? 0 : eventOf(event),
    ...(several && id !== undefined && { ioasid: id }),
    actions: actions.map((action) => ({ do: action.do })),
  };
}
