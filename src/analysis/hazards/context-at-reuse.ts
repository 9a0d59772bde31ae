import { listed } from '../names.ts';
import type { Open, Rule } from './rule.ts';

/** The harm that all the counting is there to prevent. */
export const CONTEXT_AT_REUSE: Rule = {
  code: 'context-at-reuse',
  title: 'Number reused under a context',
  rule: 'A number is given out only when no context of a former life is set for it.',
  severity: 'error',
  mechanism:
    'Reclaim gives the number back at once and alloc takes the lowest unused one, so the same number soon has another owner. A context that ' +
    'was set for the former life now means the new one.',
  hardware:
    'DMA of the old device or guest is translated with the new owner’s page tables: it reads and writes the new owner’s memory.',
  story: 'id-reuse',
  watch: () => {
    const open = new Map<number, Open>();
    return {
      on: {
        allocated: (effect, moment) => {
          const { facts, names, row } = moment;
          const stale = facts.outside.contextsOf(effect.ioasid);
          if (stale.length === 0) return;
          const users = [...new Set(stale.map(({ user }) => user))];
          const contexts = listed([
            ...new Set(stale.map(({ user, context }) => `${names.user(user)}’s ${context}`)),
          ]);
          const dma = facts.outside.hasDma(effect.ioasid) ? ', and DMA is running' : '';
          const found = moment.report({
            life: effect.life,
            users: [...users, row.user],
            related: stale.map(({ setAt }) => setAt),
            message: `${names.user(row.user)} is given ${names.life(effect.life)} while ${contexts} ${users.length === 1 ? 'is' : 'are'} still set for its former life${dma}.`,
            lasting: true,
          });
          open.set(effect.ioasid, found);
        },
        context: (effect, { facts, row }) => {
          if (effect.action === 'set') return;
          const left = facts.outside
            .contextsOf(effect.ioasid)
            .filter((each) => each.user !== effect.user || each.context !== effect.context);
          const living = facts.living(effect.ioasid)?.life;
          if (!left.some((each) => each.life !== living)) open.get(effect.ioasid)?.end(row.index);
        },
      },
    };
  },
};
