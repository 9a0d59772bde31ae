/**
 * The vocabulary of a log: every call of the allocator, every action of a user, and every aid that
 * the conformance vectors need, each with its arguments. One table serves the log file, the composer's
 * forms, the printed signature, the command line and the column packing, so that they cannot disagree.
 *
 * Names are the kernel's own (drivers/iommu/ioasid.c, v2 of August 2020; later names where v2 has none).
 */

/** What an argument means; decides how it is parsed, offered in a form, and printed. */
export type ArgKind =
  | 'set' // a set's handle, absent for NULL
  | 'ioasid' // a number, or the name that an earlier ioasid_alloc was given with `as`
  | 'number' // unsigned 32-bit
  | 'signed' // signed 32-bit
  | 'private' // private pointer: 0 is NULL, n is "p<n>"
  | 'spid' // unsigned 32-bit or "INVALID"
  | 'setType' // NULL, MM, or a number
  | 'token' // an mm, absent for NULL
  | 'event' // ALLOC, FREE, BIND, ... or a number
  | 'flags' // bit 0 ALL, bit 1 SET
  | 'subscriber' // a notifier block of the log
  | 'allocator' // a custom allocator of the log
  | 'name' // a new name that the log gives to the result
  | 'getter' // what find's callback answers: none, true, false
  | 'action' // what for_each's callback does: none, free, put, get
  | 'context' // which hardware context
  | 'fault'; // which allocation fails next

export interface ArgSpec {
  readonly name: ArgName;
  readonly kind: ArgKind;
  readonly optional?: true;
}

export type ArgName =
  | 'set'
  | 'id'
  | 'min'
  | 'max'
  | 'priv'
  | 'quota'
  | 'type'
  | 'token'
  | 'n'
  | 'spid'
  | 'get'
  | 'event'
  | 'flags'
  | 'nb'
  | 'allocator'
  | 'as'
  | 'getter'
  | 'act'
  | 'context'
  | 'mm'
  | 'value'
  | 'what'
  | 'race';

export interface CallSpec {
  /** `api`: the kernel's allocator. `user`: what a user does itself. `test`: an aid of vectors and special stories. */
  readonly group: 'api' | 'user' | 'test';
  readonly args: readonly ArgSpec[];
}

const set: ArgSpec = { name: 'set', kind: 'set', optional: true };
const id: ArgSpec = { name: 'id', kind: 'ioasid' };
const context: ArgSpec = { name: 'context', kind: 'context', optional: true };
const nb: ArgSpec = { name: 'nb', kind: 'subscriber' };
const mm: ArgSpec = { name: 'mm', kind: 'token', optional: true };
const allocator: ArgSpec = { name: 'allocator', kind: 'allocator' };
const asName: ArgSpec = { name: 'as', kind: 'name', optional: true };

const api = (...args: ArgSpec[]): CallSpec => ({ group: 'api', args });
const user = (...args: ArgSpec[]): CallSpec => ({ group: 'user', args });
const test = (...args: ArgSpec[]): CallSpec => ({ group: 'test', args });

/** Append only: the position of a name is its code in the log's columns. */
export const CALLS = {
  ioasid_install_capacity: api({ name: 'n', kind: 'number' }),
  ioasid_get_capacity: api(),
  ioasid_alloc_set: api(
    { name: 'as', kind: 'name' },
    { name: 'token', kind: 'token', optional: true },
    { name: 'quota', kind: 'number' },
    { name: 'type', kind: 'setType' },
  ),
  ioasid_set_get: api(set),
  ioasid_set_put: api(set),
  ioasid_adjust_set: api(set, { name: 'quota', kind: 'signed' }),
  ioasid_alloc: api(
    set,
    { name: 'min', kind: 'number' },
    { name: 'max', kind: 'number' },
    { name: 'priv', kind: 'private', optional: true },
    asName,
  ),
  ioasid_get: api(set, id),
  ioasid_put: api(set, id),
  ioasid_get_locked: api(set, id),
  ioasid_put_locked: api(set, id),
  ioasid_free: api(set, id),
  ioasid_find: api(
    set,
    id,
    { name: 'getter', kind: 'getter', optional: true },
    { name: 'race', kind: 'name', optional: true },
  ),
  ioasid_attach_data: api(id, { name: 'priv', kind: 'private' }),
  ioasid_attach_spid: api(id, { name: 'spid', kind: 'spid' }),
  ioasid_find_by_spid: api(
    set,
    { name: 'spid', kind: 'spid' },
    { name: 'get', kind: 'number', optional: true },
    { name: 'race', kind: 'name', optional: true },
  ),
  ioasid_set_for_each_ioasid: api(set, { name: 'act', kind: 'action', optional: true }),
  ioasid_notify: api(id, { name: 'event', kind: 'event' }, { name: 'flags', kind: 'flags' }),
  ioasid_register_notifier: api(set, nb),
  ioasid_unregister_notifier: api(set, nb),
  ioasid_register_notifier_mm: api(mm, nb),
  ioasid_unregister_notifier_mm: api(mm, nb),
  ioasid_register_allocator: api(allocator),
  ioasid_unregister_allocator: api(allocator),
  // Later variants.
  ioasid_detach_data: api(id),
  ioasid_detach_spid: api(id),
  ioasid_reserve_capacity: api({ name: 'n', kind: 'number' }),
  ioasid_cancel_capacity: api({ name: 'n', kind: 'number' }),
  ioasid_set_free: api(set),
  ioasid_free_all_in_set: api(set),
  ioasid_find_set: api(id),
  ioasid_find_mm_set: api(mm),
  ioasid_get_if_owned: api(id),
  // What users do themselves, outside the allocator.
  set_context: user(id, context),
  clear_context: user(id, context),
  use: user(id),
  dma_start: user(id),
  dma_stop: user(id),
  queue_work: user(id),
  run_work: user(),
  // Aids that no kernel has.
  preset_refcount: test(id, { name: 'value', kind: 'signed' }),
  preset_set_refcount: test(set, { name: 'value', kind: 'signed' }),
  fail_next: test({ name: 'what', kind: 'fault' }),
  set_current_mm: test(mm),
  declare_set: test({ name: 'as', kind: 'name' }),
  nb_get: test(nb, set, id),
  run_all_work: test(),
} as const satisfies Record<string, CallSpec>;

export type Call = keyof typeof CALLS;

export const CALL_NAMES = Object.keys(CALLS) as readonly Call[];

/** Something for each call. */
export function mapCalls<T>(of: (call: Call) => T): Readonly<Record<Call, T>> {
  return Object.fromEntries(CALL_NAMES.map((call) => [call, of(call)])) as Record<Call, T>;
}
