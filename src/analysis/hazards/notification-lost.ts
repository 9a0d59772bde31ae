import type { Effect } from '../../allocator/effect.ts';
import type { Moment, Open, Rule } from './rule.ts';

type Notify = Extract<Effect, { kind: 'notify' }>;

/** v3 refuses its own most important events. */
export const NOTIFICATION_LOST: Rule = {
  code: 'notification-lost',
  title: 'Notification never sent',
  rule: 'Who has subscribed to an event is told of it.',
  severity: 'error',
  mechanism:
    'The function that sends events refuses the numbers up to FREE, and its callers do not look at the answer. Subscribers wait for an event ' +
    'that never comes, and keep what they hold.',
  hardware: 'Nobody stops using an ID that was freed. Its number never comes back.',
  story: 'events-never-delivered',
  watch: () => {
    const open = new Map<Notify['event'], Open>();
    return {
      on: {
        notify: (effect, moment) => {
          if (effect.undelivered !== true) return;
          const deaf = listeners(effect, moment);
          if (deaf.length === 0) return;
          const { names, row } = moment;
          const known = open.get(effect.event);
          if (known !== undefined) {
            known.extend(row.index);
            return;
          }
          const message = `${effect.event} of ${names.user(row.user)}’s ${names.kernelCall(row.call)}() never reaches ${names.users(deaf)}: these rules refuse the event.`;
          open.set(effect.event, moment.report({ life: row.life, users: [row.user, ...deaf], message }));
        },
      },
    };
  },
};

/** Users whose blocks are on a chain that the event should have gone to, and that do something about it. */
function listeners({ event, chain }: Notify, { stage, facts, row }: Moment): readonly number[] {
  if (typeof event === 'number') return [];
  const set = facts.life(row.life)?.set;
  const chains: readonly ('global' | number)[] =
    event === 'FREE' && set !== undefined ? ['global', set] : [chain];
  const blocks = chains
    .flatMap((each) => facts.subscribersOf(each))
    .map((index) => stage.world.subscribers[index]);
  return blocks
    .filter((block) => block?.on[event] !== undefined)
    .map((block) => stage.world.users.find(block?.user ?? ''));
}

/** Whether a user would do something about FREE, on whichever chain its block is. */
export function listensToFree(user: number, { stage }: Moment): boolean {
  const name = stage.world.users.nameOf(user);
  return stage.world.subscribers.some((block) => block.user === name && block.on.FREE !== undefined);
}
