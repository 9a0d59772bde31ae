import { expect, test } from 'vitest';
import { eventBody, eventFields } from './body.ts';
import { probeOf } from './probe.ts';

/** What an event's text is taken for. */
function probe(text: string): unknown {
  const body = eventBody(text);
  const found = body === undefined ? undefined : probeOf(body);
  if (found === undefined) return undefined;
  return 'symbol' in found
    ? `${found.kind} ${found.symbol}`
    : 'user' in found
      ? `${found.kind} ${found.user}`
      : found.kind;
}

test.each([
  // The probed symbol decides, whatever the event is called.
  ['alloc: (ioasid_alloc+0x0/0x140) min=1', 'entry ioasid_alloc'],
  ['whatever: (ioasid_alloc+0x0/0x140) min=1', 'entry ioasid_alloc'],
  ['alloc: (kmalloc+0x0/0x140) size=1', undefined],
  ['find_ret: (do_find+0x33/0x90 [qtwl] <- ioasid_find) priv=0x0', 'return ioasid_find'],
  ['find_ret: (return_to_handler+0x0/0x40 <- ioasid_find) priv=0x0', 'return ioasid_find'],
  ['set_data: (ioasid_set_data.constprop.0+0x0/0x60) ioasid=1', 'entry ioasid_set_data'],
  ['x: (ioasid_alloc+0x12/0x140) min=1', undefined],
  ['get_locked_ref: (ioasid_get_locked+0x4f/0x80 [iov2]) ioasid=3 old=1', 'count'],
  ['do_free: (ioasid_do_free_locked+0x0/0x70 [iov3]) ioasid=1', 'reclaim'],
  ['kvm_nb: (kvm_ioasid_notifier+0x0/0x20 [iov2]) val=1 ioasid=1', 'handler kvm'],
  ['x: (vfio_pasid_notifier+0x0/0x20) val=1', 'handler vfio'],
  ['x: (ioasid_register_notifier+0x0/0x20) val=1', undefined],
  // Addresses and nothing at all: the name has to do.
  ['alloc:                (ffffffffac2ea310) set=0x0', 'entry ioasid_alloc'],
  ['ioasid:find_ret: (ffffffff9d2ea270 <- ffffffffc03815e3) priv=0x0', 'return ioasid_find'],
  [
    'free_ret:             __probe_func=ffffffffac2ea170 __probe_ret_ip=ffffffffc02fd19f',
    'return ioasid_free',
  ],
  ['find:                 __probe_ip=ffffffffac2ea270 set=0x0 ioasid=50', 'entry ioasid_find'],
  ['p_ioasid_free_0: (ffffffffac2ea170) arg1=0x1', 'entry ioasid_free'],
  ['r_ioasid_find_0: (ffffffffac2ea170 <- ffffffffc02fd19f) arg1=0x1', 'return ioasid_find'],
  ['ioasid_alloc_exit: (ffffffffac2ea170 <- ffffffffc02fd19f) ret=1', 'return ioasid_alloc'],
  ['kvm_nb: (ffffffffc04ee4f0) val=1 ioasid=1', 'handler kvm'],
  ['find: () set=(nil) ioasid=0', 'entry ioasid_find'],
  ['constructor: () x=1', undefined],
  // Not probes.
  ['tracing_mark_write: alloc: (ioasid_alloc+0x0/0x140) min=1', undefined],
  ['sched_switch: prev_comm=sh prev_pid=114', undefined],
])('%s', (text, expected) => {
  expect(probe(text)).toBe(expected);
});

test('a value may hold the space before a module', () => {
  expect(eventFields('set=vfio_set+0x0/0xffffffffffffebbc [qtwl] min=1 max=64')).toEqual({
    set: 'vfio_set+0x0/0xffffffffffffebbc [qtwl]',
    min: '1',
    max: '64',
  });
});
