import type { ArgName, Call } from '../../allocator/calls.ts';
import type { ArgValue, Operation } from '../../allocator/operation.ts';
import type { VectorStep } from './vector.ts';

/** Who makes the calls of a vector, which names nobody. */
const CALLER = 'caller';

const CALLS: Readonly<Record<string, Call>> = {
  install_capacity: 'ioasid_install_capacity',
  get_capacity: 'ioasid_get_capacity',
  reserve: 'ioasid_reserve_capacity',
  cancel: 'ioasid_cancel_capacity',
  set_alloc: 'ioasid_alloc_set',
  set_get: 'ioasid_set_get',
  set_put: 'ioasid_set_put',
  set_free: 'ioasid_set_free',
  free_all: 'ioasid_free_all_in_set',
  adjust: 'ioasid_adjust_set',
  decl_set: 'declare_set',
  alloc: 'ioasid_alloc',
  get: 'ioasid_get',
  put: 'ioasid_put',
  free: 'ioasid_free',
  find: 'ioasid_find',
  attach_data: 'ioasid_attach_data',
  detach_data: 'ioasid_detach_data',
  attach_spid: 'ioasid_attach_spid',
  detach_spid: 'ioasid_detach_spid',
  find_by_spid: 'ioasid_find_by_spid',
  for_each: 'ioasid_set_for_each_ioasid',
  find_set: 'ioasid_find_set',
  find_mm_set: 'ioasid_find_mm_set',
  get_if_owned: 'ioasid_get_if_owned',
  current_mm: 'set_current_mm',
  reg_nb: 'ioasid_register_notifier',
  unreg_nb: 'ioasid_unregister_notifier',
  reg_nb_mm: 'ioasid_register_notifier_mm',
  unreg_nb_mm: 'ioasid_unregister_notifier_mm',
  notify: 'ioasid_notify',
  nb_get: 'nb_get',
  work_run: 'run_all_work',
  reg_allocator: 'ioasid_register_allocator',
  unreg_allocator: 'ioasid_unregister_allocator',
  preset_ref: 'preset_refcount',
  preset_set_ref: 'preset_set_refcount',
  fault: 'fail_next',
};

const NAMES: Readonly<Record<string, ArgName>> = {
  set: 'set',
  id: 'id',
  min: 'min',
  max: 'max',
  priv: 'priv',
  quota: 'quota',
  type: 'type',
  token: 'token',
  n: 'n',
  spid: 'spid',
  get: 'get',
  ev: 'event',
  flags: 'flags',
  nb: 'nb',
  a: 'allocator',
  as: 'as',
  getter: 'getter',
  act: 'act',
  mm: 'mm',
  val: 'value',
  what: 'what',
  race: 'race',
};

/** The operation a step means; undefined for an operation or an argument that we do not know. */
export function operationOf(step: VectorStep): Operation | undefined {
  const call = CALLS[step.op];
  if (call === undefined) return undefined;
  const args: Partial<Record<ArgName, ArgValue>> = {};
  for (const [name, value] of Object.entries(step.in)) {
    const known = NAMES[name];
    if (known === undefined || typeof value === 'boolean') return undefined;
    if (value !== null) args[known] = value;
  }
  return { call, user: CALLER, args };
}
