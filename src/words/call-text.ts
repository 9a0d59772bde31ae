import { CALLS, type ArgKind, type ArgName, type Call } from '../allocator/calls.ts';
import { INVALID_IOASID, type ArgValue, type Operation } from '../allocator/operation.ts';
import type { Playback } from '../timeline/playback.ts';
import type { Row } from '../timeline/row.ts';

/** Arguments that a C prototype does not have: they name results, or belong to the harness. */
const NOT_PRINTED: ReadonlySet<ArgName> = new Set(['as', 'race']);

/** "ioasid_alloc(vm1, 1, 15)": an operation as a C programmer writes it. */
export function operationText(operation: Operation): string {
  const printed = CALLS[operation.call].args
    .filter(
      (arg) =>
        !NOT_PRINTED.has(arg.name) &&
        !(isOptional(arg) && operation.args[arg.name] === undefined && !isPointer(arg.kind)),
    )
    .map((arg) => argText(arg.kind, operation.args[arg.name]));
  return `${operation.call}(${printed.join(', ')})`;
}

function isOptional(arg: { readonly optional?: true }): boolean {
  return arg.optional === true;
}

function isPointer(kind: ArgKind): boolean {
  return kind === 'set' || kind === 'token';
}

function argText(kind: ArgKind, value: ArgValue | undefined): string {
  if (value === undefined) return 'NULL';
  if (kind === 'private') return value === 0 ? 'NULL' : `p${value}`;
  if ((kind === 'ioasid' || kind === 'spid') && value === INVALID_IOASID) return 'INVALID_IOASID';
  if (kind === 'flags' && typeof value === 'number') return flagsText(value);
  return String(value);
}

/** Which chain an explicit notification asks for: bit 0 everybody, bit 1 the set. */
function flagsText(flags: number): string {
  const names = [flags & 1 ? 'ALL' : '', flags & 2 ? 'SET' : ''].filter((name) => name !== '');
  return names.length === 0 || flags > 3 ? `0x${flags.toString(16)}` : names.join('|');
}

/** Calls whose rows are known by set and number alone, whoever makes them. */
const SET_AND_ID: ReadonlySet<Call> = new Set([
  'ioasid_get',
  'ioasid_put',
  'ioasid_get_locked',
  'ioasid_put_locked',
  'ioasid_free',
  'ioasid_find',
]);

/** The call of a row: with all arguments where the log states it, with set and number where a handler made it. */
export function rowCallText(playback: Playback, row: Row): string {
  if (row.depth === 0 && row.kind !== 'work')
    return operationText(withNumber(playback.operationOf(row.index), row));
  const id = row.ioasid < 0 ? '' : String(row.ioasid);
  if (row.kind === 'work') return 'deferred work';
  if (!SET_AND_ID.has(row.call)) return `${row.call}(${id})`;
  const handle = row.handle < 0 ? 'NULL' : playback.world.handles.nameOf(row.handle);
  return `${row.call}(${handle}, ${id})`;
}

/** A log may name an ID by the name that its alloc was given; a reader wants the number it was. */
function withNumber(operation: Operation, row: Row): Operation {
  if (typeof operation.args.id !== 'string' || row.ioasid < 0) return operation;
  return { ...operation, args: { ...operation.args, id: row.ioasid } };
}

/** What the call is for, in a few words; for menus and tooltips. */
export const CALL_PURPOSE: Readonly<Record<Call, string>> = {
  ioasid_install_capacity: 'state how many IDs the hardware has',
  ioasid_get_capacity: 'ask how many IDs there are',
  ioasid_alloc_set: 'create a set with a quota',
  ioasid_set_get: 'take a reference on a set',
  ioasid_set_put: 'drop a reference on a set',
  ioasid_adjust_set: 'change the quota of a set',
  ioasid_alloc: 'allocate a number, with one reference',
  ioasid_get: 'take a reference',
  ioasid_put: 'drop a reference',
  ioasid_get_locked: 'take a reference, allocator lock already held',
  ioasid_put_locked: 'drop a reference, allocator lock already held',
  ioasid_free: 'mark as free pending, tell everybody, drop a reference',
  ioasid_find: 'look up the private data; takes no reference',
  ioasid_attach_data: 'set the private data',
  ioasid_attach_spid: 'attach the guest’s own number',
  ioasid_find_by_spid: 'look up by the guest’s number',
  ioasid_set_for_each_ioasid: 'visit every ID of a set',
  ioasid_notify: 'send an event to a chain',
  ioasid_register_notifier: 'subscribe to events',
  ioasid_unregister_notifier: 'stop listening to events',
  ioasid_register_notifier_mm: 'subscribe by the mm of a guest',
  ioasid_unregister_notifier_mm: 'stop listening by mm',
  ioasid_register_allocator: 'install a custom allocator',
  ioasid_unregister_allocator: 'remove a custom allocator',
  ioasid_detach_data: 'clear the private data',
  ioasid_detach_spid: 'detach the guest’s number',
  ioasid_reserve_capacity: 'take capacity out of the pool',
  ioasid_cancel_capacity: 'give reserved capacity back',
  ioasid_set_free: 'destroy an empty set',
  ioasid_free_all_in_set: 'free every ID of a set',
  ioasid_find_set: 'look up the set of an ID',
  ioasid_find_mm_set: 'look up the set of an mm',
  ioasid_get_if_owned: 'take a reference if the current mm owns the ID',
  set_context: 'program a hardware context with this number',
  clear_context: 'clear the hardware context',
  use: 'use the pointer that find returned',
  dma_start: 'let the device DMA with this number',
  dma_stop: 'stop DMA with this number',
  queue_work: 'schedule a put for later',
  run_work: 'run the oldest deferred work of this user',
  preset_refcount: 'write the counter (no kernel does this)',
  preset_set_refcount: 'write the set’s counter (no kernel does this)',
  fail_next: 'let the next allocation of memory fail',
  set_current_mm: 'choose the calling process',
  declare_set: 'declare a static set label',
  nb_get: 'take a reference on behalf of a subscriber',
  run_all_work: 'run all deferred work',
};
