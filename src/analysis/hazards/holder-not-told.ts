import type { Rule } from './rule.ts';
import { listensToFree } from './notification-lost.ts';

/** A hole in the matrix of notifications and subscribers. */
export const HOLDER_NOT_TOLD: Rule = {
  code: 'holder-not-told',
  title: 'Holder not told',
  rule: 'Whoever holds an ID and listens to FREE is told when it is freed.',
  severity: 'warning',
  mechanism:
    'The holder has a notifier block for FREE, but not on a chain that was called: it is not registered yet or any more, registered for another ' +
    'set, or a block before it answered STOP.',
  hardware:
    'The holder goes on using an ID that its owner has given up, and keeps the number from coming back.',
  story: 'stopped-chain',
  watch: () => {
    let freed: number | undefined;
    let sent = false;
    const told = new Set<number>();
    return {
      on: {
        state: (effect, { row }) => {
          if (effect.to === 'FREE_PENDING' && row.call === 'ioasid_free') freed = effect.life;
        },
        notify: (effect) => {
          if (effect.event === 'FREE' && effect.undelivered !== true) sent = true;
        },
        delivered: (effect) => {
          if (effect.event === 'FREE') told.add(effect.user);
        },
      },
      row: (moment) => {
        const { facts, names, row, rows } = moment;
        if (row !== rows.at(-1)) return;
        const owner = rows[0]?.user ?? row.user;
        if (freed !== undefined && sent) {
          const deaf = facts
            .holders(freed)
            .filter((user) => user !== owner && !told.has(user) && listensToFree(user, moment));
          if (deaf.length > 0) {
            const message = `${names.users(deaf)} ${deaf.length === 1 ? 'holds' : 'hold'} ${names.life(freed)} and ${deaf.length === 1 ? 'is' : 'are'} not told that ${names.user(owner)} frees it.`;
            moment.report({ life: freed, users: [...deaf, owner], message });
          }
        }
        freed = undefined;
        sent = false;
        told.clear();
      },
    };
  },
};
