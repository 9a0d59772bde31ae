import type { Open, Rule } from './rule.ts';

/** The device does not know that the number belongs to nobody. */
export const DMA_AT_RECLAIM: Rule = {
  code: 'dma-at-reclaim',
  title: 'DMA runs at reclaim',
  rule: 'DMA through an ID has stopped, or can reach nothing, before the ID is reclaimed.',
  severity: 'error',
  mechanism:
    'DMA was started with the number and a context for it is still set when the last reference goes. The counting has not waited for the ' +
    'user that set the context, because that user holds no reference or dropped it early.',
  hardware:
    'The device goes on with a number that nobody owns: faults at best, somebody else’s memory after the next alloc.',
  story: 'stale-context',
  watch: () => {
    const open = new Map<number, Open>();
    return {
      on: {
        reclaimed: (effect, moment) => {
          const { facts, names, row } = moment;
          const set = facts.outside.contextsOf(effect.ioasid).filter((each) => each.life === effect.life);
          if (!facts.outside.hasDma(effect.ioasid) || set.length === 0) return;
          const users = [...new Set(set.map(({ user }) => user))];
          const message = `${names.user(row.user)}’s ${names.call(row)} reclaims ${names.life(effect.life)} while DMA runs through the context that ${names.users(users)} set.`;
          const related = set.map(({ setAt }) => setAt);
          open.set(
            effect.ioasid,
            moment.report({
              life: effect.life,
              users: [row.user, ...users],
              related,
              message,
              lasting: true,
            }),
          );
        },
        dma: (effect, { row }) => {
          if (effect.action === 'stop') open.get(effect.ioasid)?.end(row.index);
        },
      },
    };
  },
};
