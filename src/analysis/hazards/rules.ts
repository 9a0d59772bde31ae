import { BORROWED_KEPT } from './borrowed-kept.ts';
import { BORROWED_USE_AFTER_RECLAIM } from './borrowed-use-after-reclaim.ts';
import { CAPACITY_DOUBLED } from './capacity-doubled.ts';
import { CONTEXT_AT_DROP } from './context-at-drop.ts';
import { CONTEXT_AT_REUSE } from './context-at-reuse.ts';
import { CONTEXT_UNHELD } from './context-unheld.ts';
import { COUNTER_FROM_ZERO } from './counter-from-zero.ts';
import { COUNTER_SATURATED } from './counter-saturated.ts';
import { COUNTER_UNDERFLOW } from './counter-underflow.ts';
import { DMA_AT_RECLAIM } from './dma-at-reclaim.ts';
import { DROP_REFUSED } from './drop-refused.ts';
import { DUPLICATE_CUSTOM_NUMBER } from './duplicate-custom-number.ts';
import { FAILED_ALLOC_RETURNS_NUMBER } from './failed-alloc-returns-number.ts';
import { FOREIGN_FREE } from './foreign-free.ts';
import { GET_ON_PENDING } from './get-on-pending.ts';
import { HOLDER_NOT_TOLD } from './holder-not-told.ts';
import { LEAK } from './leak.ts';
import { LOCK_INVERSION } from './lock-inversion.ts';
import { MEMORY_CORRUPTION } from './memory-corruption.ts';
import { NOTIFICATION_LOST } from './notification-lost.ts';
import { NOTIFICATION_ORDER } from './notification-order.ts';
import { NULL_SET } from './null-set.ts';
import { ORPHAN } from './orphan.ts';
import { ORPHANED_IDS } from './orphaned-ids.ts';
import { QUOTA_LOST } from './quota-lost.ts';
import { RECLAIM_IN_NOTIFICATION } from './reclaim-in-notification.ts';
import type { Rule } from './rule.ts';
import { SELF_DEADLOCK } from './self-deadlock.ts';
import { SET_REFERENCE_LEAK } from './set-reference-leak.ts';
import { SLEEP_IN_ATOMIC } from './sleep-in-atomic.ts';
import { SPID_HIT_DEFAULT } from './spid-hit-default.ts';
import { SPID_HIT_DUPLICATE } from './spid-hit-duplicate.ts';
import { SPID_REFERENCE_LEAK } from './spid-reference-leak.ts';
import { STALE_GENERATION } from './stale-generation.ts';
import { STOLEN_REFERENCE } from './stolen-reference.ts';
import { UNHELD_DROP } from './unheld-drop.ts';
import { USE_AFTER_FREE } from './use-after-free.ts';
import { WRONG_SET_COUNT } from './wrong-set-count.ts';

/** All rules, in the order in which pages and menus list them: who holds, what is set up, counters, sets, events, the rest. */
export const RULES: readonly Rule[] = [
  STOLEN_REFERENCE,
  UNHELD_DROP,
  FOREIGN_FREE,
  DROP_REFUSED,
  LEAK,
  GET_ON_PENDING,
  BORROWED_USE_AFTER_RECLAIM,
  BORROWED_KEPT,
  STALE_GENERATION,
  CONTEXT_UNHELD,
  CONTEXT_AT_DROP,
  CONTEXT_AT_REUSE,
  DMA_AT_RECLAIM,
  RECLAIM_IN_NOTIFICATION,
  COUNTER_FROM_ZERO,
  COUNTER_UNDERFLOW,
  COUNTER_SATURATED,
  ORPHAN,
  WRONG_SET_COUNT,
  SET_REFERENCE_LEAK,
  QUOTA_LOST,
  CAPACITY_DOUBLED,
  NOTIFICATION_LOST,
  NOTIFICATION_ORDER,
  HOLDER_NOT_TOLD,
  SPID_HIT_DEFAULT,
  SPID_HIT_DUPLICATE,
  SPID_REFERENCE_LEAK,
  FAILED_ALLOC_RETURNS_NUMBER,
  DUPLICATE_CUSTOM_NUMBER,
  ORPHANED_IDS,
  SLEEP_IN_ATOMIC,
  SELF_DEADLOCK,
  LOCK_INVERSION,
  USE_AFTER_FREE,
  MEMORY_CORRUPTION,
  NULL_SET,
];

const BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

export function ruleOf(code: string): Rule | undefined {
  return BY_CODE.get(code);
}
