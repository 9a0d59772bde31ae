import { ANSWERS } from './chain.ts';
import type { Effect } from './effect.ts';
import { runHandlerActions } from './handler.ts';
import type { Kernel } from './kernel.ts';
import type { Notice } from './notice.ts';
import { VOID } from './outcomes.ts';

type Chain = 'global' | number;

/** One chain; see {@link notifyChains}. */
export function notifyChain(k: Kernel, chain: Chain, notice: Notice): number {
  return notifyChains(k, [chain], notice);
}

/**
 * Calls chains one after another, each from head to tail, as notifier_call_chain() of kernel/notifier.c does; the answer of the
 * last block that was called is the chain's, 0 for an empty one. A recording that says which handlers ran is believed instead of
 * the chains. The caller's own doings go on in a row of their own only after the last chain.
 */
export function notifyChains(k: Kernel, chains: readonly Chain[], notice: Notice): number {
  const recorded = k.operation.recorded?.deliveries !== undefined;
  if (!recorded) {
    for (const chain of chains) {
      k.tell?.({ kind: 'notify', event: notice.event, chain, subscribers: blocksOf(k, chain).length });
    }
  }
  let answer = 0;
  for (const chain of chains) {
    if (chain !== 'global') k.touchSet(chain);
    answer = recorded ? replayDeliveries(k, notice) : callChain(k, chain, notice);
  }
  k.frames.resume();
  return answer;
}

/** Nobody is on these chains and nobody is being told: there is nothing to say, and no need to put it together. */
export function isUnheard(k: Kernel, set: number, globally: boolean): boolean {
  if (k.tell !== undefined || k.operation.recorded?.deliveries !== undefined) return false;
  if (globally && k.state.globalChain.length > 0) return false;
  k.touchSet(set);
  return k.state.chain(set).length === 0;
}

function blocksOf(k: Kernel, chain: Chain): readonly number[] {
  return chain === 'global' ? k.state.globalChain : k.state.chain(chain);
}

function callChain(k: Kernel, chain: Chain, notice: Notice): number {
  let answer = 0;
  for (const subscriber of blocksOf(k, chain)) {
    const { value, stops } = deliver(k, chain, subscriber, notice);
    answer = value;
    if (stops) break;
  }
  return answer;
}

function deliver(
  k: Kernel,
  chain: Chain,
  subscriber: number,
  notice: Notice,
): { readonly value: number; readonly stops: boolean } {
  const block = k.world.subscribers[subscriber];
  if (block === undefined) return ANSWERS.OK;
  const user = k.world.users.indexOf(block.user);
  const answer = block.answer ?? 'OK';
  inDelivery(k, user, notice, () => {
    k.tell?.(deliveredEffect(k, subscriber, user, chain, notice));
    // What a block answers does not depend on what it does, so it is told before the rows of its actions.
    k.tell?.({ kind: 'answered', subscriber, answer });
    const actions = typeof notice.event === 'number' ? undefined : block.on[notice.event];
    if (actions !== undefined) runHandlerActions(k, actions, subscriber, notice);
  });
  return ANSWERS[answer];
}

/** The handlers that a recording saw during this notification, in its order. */
function replayDeliveries(k: Kernel, notice: Notice): number {
  const deliveries = k.operation.recorded?.deliveries ?? [];
  const from = k.nextDelivery;
  for (let next = deliveries[k.nextDelivery]; next !== undefined; next = deliveries[k.nextDelivery]) {
    if (next.event !== notice.event || (next.ioasid ?? notice.ioasid) !== notice.ioasid) break;
    k.nextDelivery += 1;
    const user = k.world.users.indexOf(next.user);
    const subscriber = k.world.subscribers.findIndex((block) => block.user === next.user);
    const { actions } = next;
    inDelivery(k, user, notice, () => {
      k.tell?.(deliveredEffect(k, subscriber, user, 'recorded', notice));
      runHandlerActions(k, actions, subscriber, notice);
    });
  }
  return k.nextDelivery > from ? ANSWERS.OK.value : 0;
}

/** Recorded handlers for which the rules knew no notification: they ran all the same. */
export function replayLeftovers(k: Kernel, ioasid: number, life: number): void {
  const { deliveries } = k.operation.recorded ?? {};
  for (let next = deliveries?.[k.nextDelivery]; next !== undefined; next = deliveries?.[k.nextDelivery]) {
    const set = life < 0 ? -1 : k.books.lives.set(life);
    k.tell?.({
      kind: 'recorded-otherwise',
      model: 'no notification',
      recorded: `${next.event} to ${next.user}`,
    });
    const priv = life < 0 ? 0 : k.state.priv(life);
    const spid = life < 0 ? 0 : k.state.spid(life);
    replayDeliveries(k, { event: next.event, ioasid: next.ioasid ?? ioasid, spid, set, priv, life });
    k.frames.resume();
  }
}

function inDelivery(k: Kernel, user: number, notice: Notice, body: () => void): void {
  const { call } = k.frames.current;
  const handle = notice.set < 0 ? -1 : k.books.sets.handle(notice.set);
  k.frames.inner('delivery', call, user, handle, notice.ioasid, () => {
    k.about(notice.life);
    body();
    return VOID;
  });
}

function deliveredEffect(
  k: Kernel,
  subscriber: number,
  user: number,
  chain: 'global' | number | 'recorded',
  { event, ioasid, spid, set, priv }: Notice,
): Effect {
  const named = set < 0 ? undefined : set;
  return {
    kind: 'delivered',
    subscriber,
    user,
    chain,
    event,
    ioasid,
    spid,
    set: named,
    priv,
    held: [...k.held],
  };
}
