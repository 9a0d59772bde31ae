import type { Call } from '../../allocator/calls.ts';

/** What a field of an entry event means. */
export type Parameter =
  | 'set'
  | 'id'
  | 'min'
  | 'max'
  | 'priv'
  | 'getter'
  | 'token'
  | 'quota'
  | 'type'
  | 'spid'
  | 'event'
  | 'flags'
  | 'get'
  | 'number';

export type ResultKind = 'void' | 'errno' | 'ioasid' | 'pointer' | 'set' | 'count' | 'bool';

export interface KernelFunction {
  /** Our name for the call, which is v2's where versions differ. */
  readonly call: Call;
  /** In the order of the C prototype, for probes whose fields are `arg1`, `arg2`, ... */
  readonly parameters: readonly Parameter[];
  readonly result: ResultKind;
  /** The caller holds the allocator lock, so this can run inside a handler or inside the unlocked call of the same name. */
  readonly locked?: true;
  /** Takes no lock, so it can run inside a handler. */
  readonly lockless?: true;
}

const f = (call: Call, result: ResultKind, ...parameters: Parameter[]): KernelFunction => ({
  call,
  result,
  parameters,
});

/**
 * The functions of drivers/iommu/ioasid.c that a recording can show, by symbol, as v2 has them. mainline's free, get and
 * put have no set; see `callArguments`.
 */
export const FUNCTIONS: ReadonlyMap<string, KernelFunction> = new Map(
  Object.entries({
    ioasid_alloc: f('ioasid_alloc', 'ioasid', 'set', 'min', 'max', 'priv'),
    ioasid_free: f('ioasid_free', 'void', 'set', 'id'),
    ioasid_get: f('ioasid_get', 'errno', 'set', 'id'),
    ioasid_put: f('ioasid_put', 'bool', 'set', 'id'),
    ioasid_get_locked: { ...f('ioasid_get_locked', 'errno', 'set', 'id'), locked: true },
    ioasid_put_locked: { ...f('ioasid_put_locked', 'bool', 'set', 'id'), locked: true },
    ioasid_find: { ...f('ioasid_find', 'pointer', 'set', 'id', 'getter'), lockless: true },
    ioasid_find_by_spid: f('ioasid_find_by_spid', 'ioasid', 'set', 'spid', 'get'),
    ioasid_attach_spid: f('ioasid_attach_spid', 'errno', 'id', 'spid'),
    ioasid_detach_spid: f('ioasid_detach_spid', 'void', 'id'),
    ioasid_set_data: f('ioasid_attach_data', 'errno', 'id', 'priv'),
    ioasid_attach_data: f('ioasid_attach_data', 'errno', 'id', 'priv'),
    ioasid_detach_data: f('ioasid_detach_data', 'void', 'id'),
    ioasid_notify: f('ioasid_notify', 'count', 'id', 'event', 'flags'),
    ioasid_alloc_set: f('ioasid_alloc_set', 'set', 'token', 'quota', 'type'),
    // The name since v3.
    ioasid_set_alloc: f('ioasid_alloc_set', 'set', 'token', 'quota', 'type'),
    ioasid_set_get: f('ioasid_set_get', 'void', 'set'),
    ioasid_set_put: f('ioasid_set_put', 'void', 'set'),
    ioasid_set_free: f('ioasid_set_free', 'errno', 'set'),
    ioasid_free_all_in_set: f('ioasid_free_all_in_set', 'void', 'set'),
    ioasid_adjust_set: f('ioasid_adjust_set', 'errno', 'set', 'quota'),
    ioasid_install_capacity: f('ioasid_install_capacity', 'void', 'number'),
    ioasid_reserve_capacity: f('ioasid_reserve_capacity', 'count', 'number'),
    ioasid_cancel_capacity: f('ioasid_cancel_capacity', 'count', 'number'),
  }),
);

/** Names that people give to fields, beside the parameter's own. */
export const FIELD_NAMES: Readonly<Record<Parameter, readonly string[]>> = {
  set: ['set', 'sdata', 'ioasid_set'],
  id: ['ioasid', 'id', 'pasid'],
  min: ['min'],
  max: ['max'],
  priv: ['priv', 'data', 'private'],
  getter: ['getter'],
  token: ['token', 'mm'],
  quota: ['quota'],
  type: ['type'],
  spid: ['spid'],
  event: ['cmd', 'event', 'val', 'action'],
  flags: ['flags'],
  get: ['get'],
  number: ['n', 'nr', 'total', 'nr_ioasid'],
};

/** Names that a return event can give to its one field. */
export const RESULT_NAMES = ['ret', 'retval', 'ioasid', 'priv', 'set', 'arg1', 'rc', 'result'] as const;
