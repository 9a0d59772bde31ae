import { idArg, numberArg } from '../arguments.ts';
import { entryOf } from '../entries.ts';
import { checked, type Kernel } from '../kernel.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { error, SUCCESS, VOID } from '../outcomes.ts';

/**
 * Private data of an entry in drivers/iommu/ioasid.c: ioasid_attach_data() (v2 3/9; ioasid_set_data() in mainline) and
 * ioasid_detach_data() (v3 and later).
 */
export function attachDataRule(k: Kernel, args: Operation['args']): Outcome {
  const id = idArg(k, args);
  const priv = numberArg(args.priv);
  const overwrites = k.policies.attachData === 'overwrites';
  k.take('allocator');
  const life = entryOf(k, id);
  k.tell?.(checked('id-known', { ioasid: id }, life >= 0));
  let outcome = life < 0 ? error('ENOENT') : SUCCESS;
  if (life >= 0) {
    k.about(life);
    k.touchEntry(life, overwrites ? 'UAF_WRITE' : 'UAF_READ');
    const from = k.state.priv(life);
    if (!overwrites)
      k.tell?.(checked('private-unset', { private: from === 0 ? undefined : `p${from}` }, from === 0));
    if (overwrites || from === 0) setPrivate(k, life, from, priv);
    else outcome = error('EBUSY');
  }
  k.release('allocator');
  // v2 and mainline: who read the old pointer may still use it until here. Later ones have no old pointer.
  if (overwrites && outcome === SUCCESS) k.waitForReaders();
  return outcome;
}

export function detachDataRule(k: Kernel, args: Operation['args']): Outcome {
  const id = idArg(k, args);
  k.take('allocator');
  const life = entryOf(k, id);
  k.tell?.(checked('id-known', { ioasid: id }, life >= 0));
  if (life < 0) {
    k.message('DETACH_DATA_UNKNOWN', 'warn');
    k.refuse();
  } else {
    k.about(life);
    k.touchEntry(life, 'UAF_WRITE');
    setPrivate(k, life, k.state.priv(life), 0);
  }
  k.release('allocator');
  if (life >= 0) k.waitForReaders();
  return VOID;
}

function setPrivate(k: Kernel, life: number, from: number, to: number): void {
  k.state.setPriv(life, to);
  k.tell?.({ kind: 'private', life, from, to });
}
