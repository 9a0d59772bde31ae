import {
  declareSetRule,
  failNextRule,
  nbGetRule,
  presetRefcountRule,
  presetSetRefcountRule,
  runAllWorkRule,
  setCurrentMmRule,
} from './calls/aids.ts';
import { allocRule } from './calls/alloc.ts';
import { allocSetRule } from './calls/alloc-set.ts';
import { registerAllocatorRule, unregisterAllocatorRule } from './calls/allocators.ts';
import {
  adjustSetRule,
  cancelCapacityRule,
  getCapacityRule,
  installCapacityRule,
  reserveCapacityRule,
} from './calls/capacity.ts';
import { attachDataRule, detachDataRule } from './calls/data.ts';
import { freeRule, getLockedRule, getRule, putLockedRule, putRule } from './calls/ids.ts';
import { findMmSetRule, findRule, findSetRule, forEachRule, getIfOwnedRule } from './calls/lookup.ts';
import { registerNotifierMmRule, unregisterNotifierMmRule } from './calls/mm-notifiers.ts';
import { notifyRule, registerNotifierRule, unregisterNotifierRule } from './calls/notifiers.ts';
import { freeAllInSetRule, setFreeRule, setGetRule, setPutRule } from './calls/sets.ts';
import { attachSpidRule, detachSpidRule, findBySpidRule } from './calls/spid.ts';
import {
  clearContextRule,
  dmaStartRule,
  dmaStopRule,
  queueWorkRule,
  runWorkRule,
  setContextRule,
  useRule,
} from './calls/users.ts';
import type { Rules } from './kernel.ts';

/** Every call of the vocabulary and the rule it follows. */
export const RULES: Rules = {
  ioasid_install_capacity: installCapacityRule,
  ioasid_get_capacity: getCapacityRule,
  ioasid_alloc_set: allocSetRule,
  ioasid_set_get: setGetRule,
  ioasid_set_put: setPutRule,
  ioasid_adjust_set: adjustSetRule,
  ioasid_alloc: allocRule,
  ioasid_get: getRule,
  ioasid_put: putRule,
  ioasid_get_locked: getLockedRule,
  ioasid_put_locked: putLockedRule,
  ioasid_free: freeRule,
  ioasid_find: findRule,
  ioasid_attach_data: attachDataRule,
  ioasid_attach_spid: attachSpidRule,
  ioasid_find_by_spid: findBySpidRule,
  ioasid_set_for_each_ioasid: forEachRule,
  ioasid_notify: notifyRule,
  ioasid_register_notifier: registerNotifierRule,
  ioasid_unregister_notifier: unregisterNotifierRule,
  ioasid_register_notifier_mm: registerNotifierMmRule,
  ioasid_unregister_notifier_mm: unregisterNotifierMmRule,
  ioasid_register_allocator: registerAllocatorRule,
  ioasid_unregister_allocator: unregisterAllocatorRule,
  ioasid_detach_data: detachDataRule,
  ioasid_detach_spid: detachSpidRule,
  ioasid_reserve_capacity: reserveCapacityRule,
  ioasid_cancel_capacity: cancelCapacityRule,
  ioasid_set_free: setFreeRule,
  ioasid_free_all_in_set: freeAllInSetRule,
  ioasid_find_set: findSetRule,
  ioasid_find_mm_set: findMmSetRule,
  ioasid_get_if_owned: getIfOwnedRule,
  set_context: setContextRule,
  clear_context: clearContextRule,
  use: useRule,
  dma_start: dmaStartRule,
  dma_stop: dmaStopRule,
  queue_work: queueWorkRule,
  run_work: runWorkRule,
  preset_refcount: presetRefcountRule,
  preset_set_refcount: presetSetRefcountRule,
  fail_next: failNextRule,
  set_current_mm: setCurrentMmRule,
  declare_set: declareSetRule,
  nb_get: nbGetRule,
  run_all_work: runAllWorkRule,
};
