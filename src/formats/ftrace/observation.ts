import type { RecordedCall } from './recorded-call.ts';
import { NULL_POINTER } from './values.ts';

/** What the result of a call says about the number it was about, at the moment it took effect. Undefined is "not said". */
export interface Observation {
  readonly alive?: boolean;
  readonly pending?: boolean;
  /** The set it belongs to. */
  readonly set?: string;
  /** A set it does not belong to. */
  readonly notSet?: string;
  readonly data?: string;
}

/** The event's number in v2's enum. */
const SET_FREE = 6;

const NOTHING: Observation = {};

export function observationOf(call: RecordedCall, id: number): Observation {
  const { target, result, args } = call;
  const set = args.set === undefined || args.set === NULL_POINTER ? undefined : args.set;
  const errno = result?.kind === 'errno' ? result.errno : undefined;
  switch (target.call) {
    case 'ioasid_alloc':
      return { alive: false };
    case 'ioasid_find':
      if (result === undefined) return NOTHING;
      if (errno === 'ENOENT') return { alive: false };
      if (errno === 'EACCES') return { alive: true, ...(set !== undefined && { notSet: set }) };
      return {
        alive: true,
        ...(set !== undefined && { set }),
        // NULL can also mean that the getter refused.
        ...(result.kind === 'pointer' && result.pointer !== NULL_POINTER && { data: result.pointer }),
      };
    case 'ioasid_get':
    case 'ioasid_get_locked':
      if (result === undefined) return NOTHING;
      if (errno === 'EINVAL') return { alive: false };
      if (errno === 'EBUSY') return { alive: true, pending: true };
      if (errno === 'EACCES')
        return { alive: true, pending: false, ...(set !== undefined && { notSet: set }) };
      return { alive: true, pending: false, ...(set !== undefined && { set }) };
    case 'ioasid_attach_data':
    case 'ioasid_attach_spid':
      if (result === undefined) return wasTold(call, id) ? { alive: true } : NOTHING;
      return errno === 'ENOENT' ? { alive: false } : { alive: true };
    case 'ioasid_notify':
      if (errno === 'EINVAL') return { alive: false };
      return result === undefined && !wasTold(call, id) ? NOTHING : { alive: true };
    default:
      return wasTold(call, id) || call.reclaimed.includes(id) ? { alive: true } : NOTHING;
  }
}

/** Handlers are told of numbers that exist; SET_FREE is about none. */
function wasTold({ deliveries }: RecordedCall, id: number): boolean {
  return deliveries.some((delivery) => (delivery.id ?? id) === id && delivery.event !== SET_FREE);
}
