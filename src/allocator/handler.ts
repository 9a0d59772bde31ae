import { assertNever } from '../base/assert.ts';
import type { Call } from './calls.ts';
import { newestOf } from './holders.ts';
import type { Kernel } from './kernel.ts';
import type { Notice } from './notice.ts';
import type { HandlerAction, Operation } from './operation.ts';
import type { Outcome } from './outcome.ts';
import { plainResult } from './outcomes.ts';
import { perform } from './perform.ts';
import { queueWork } from './work.ts';

/** The harness of the vectors keeps counters for this many numbers. */
const COUNTED_IDS = 4096;

/** What a handler does about the ID it is told of, in the atomic context of the notification. */
export function runHandlerActions(
  k: Kernel,
  actions: readonly HandlerAction[],
  subscriber: number,
  notice: Notice,
): void {
  for (const action of actions) runAction(k, action, subscriber, notice);
}

function runAction(k: Kernel, action: HandlerAction, subscriber: number, notice: Notice): void {
  const { ioasid: id, life } = notice;
  switch (action.do) {
    case 'get_locked':
      act(k, action.do, 'ioasid_get_locked', { id });
      break;
    case 'put_locked':
      act(k, action.do, 'ioasid_put_locked', { id });
      break;
    case 'put_locked_if_held':
      if (holds(k, life)) act(k, 'put_locked', 'ioasid_put_locked', { id });
      break;
    case 'find':
      act(k, action.do, 'ioasid_find', { id });
      break;
    case 'get':
      act(k, action.do, 'ioasid_get', { id });
      break;
    case 'put':
      act(k, action.do, 'ioasid_put', { id });
      break;
    case 'free':
      act(k, action.do, 'ioasid_free', { ...setOf(k, notice), id });
      break;
    case 'alloc':
      act(k, action.do, 'ioasid_alloc', { ...setOf(k, notice), min: 0, max: 0xffff_fffe });
      break;
    case 'get_counted': {
      const outcome = act(k, 'get_locked', 'ioasid_get_locked', { id });
      if (outcome.kind === 'number') count(k, subscriber, id, 1);
      break;
    }
    case 'put_counted':
      if (count(k, subscriber, id, -1)) act(k, 'put_locked', 'ioasid_put_locked', { id });
      break;
    case 'queue_put_counted':
      if (count(k, subscriber, id, -1)) {
        k.tell?.({ kind: 'action', by: k.user, action: 'queue_put', ioasid: id });
        queueWork(k, k.user, id, life, [{ do: 'put' }]);
      }
      break;
    case 'set_context':
    case 'clear_context':
      perform(k, action.do, k.user, action.context === undefined ? { id } : { id, context: action.context });
      break;
    case 'queue_work':
      if (action.onlyIfHeld !== true || holds(k, life)) queueWork(k, k.user, id, life, action.work);
      break;
    default:
      assertNever(action);
  }
}

/** A call made by a handler, told as the action it is. The set is NULL unless the call needs one. */
function act(k: Kernel, action: string, call: Call, args: Operation['args']): Outcome {
  const by = k.user;
  const ioasid = typeof args.id === 'number' ? args.id : 0;
  return perform(k, call, by, args, 0, {
    before: () => k.tell?.({ kind: 'action', by, action, ioasid }),
    after: (outcome) => k.tell?.({ kind: 'action-done', by, result: plainResult(outcome) }),
  });
}

function setOf(k: Kernel, { set }: Notice): Operation['args'] {
  return set < 0 ? {} : { set: k.world.handles.nameOf(k.books.sets.handle(set)) };
}

function holds(k: Kernel, life: number): boolean {
  return life >= 0 && newestOf(k, life, k.user) >= 0;
}

/** Moves a subscriber's own counter for a number; false if there is nothing to take away, or no counter. */
export function count(k: Kernel, subscriber: number, id: number, change: 1 | -1): boolean {
  if (subscriber < 0 || id >= COUNTED_IDS) return false;
  const table = k.books.tables.ofSubscriber(subscriber);
  const counted = k.state.xarrays.load(table, id) + change;
  if (counted < 0) return false;
  k.state.xarrays.store(table, id, counted);
  return true;
}
