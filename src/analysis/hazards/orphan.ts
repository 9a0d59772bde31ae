import type { Open, Rule } from './rule.ts';

/** An ID whose set is gone: its last put reads the freed set. */
export const ORPHAN: Rule = {
  code: 'orphan',
  title: 'Orphan',
  rule: 'A set outlives its IDs.',
  severity: 'error',
  mechanism:
    'The last put of a set frees each of its IDs once and destroys the set, whoever still holds one of them. What is left stands in the global ' +
    'table, pending, with a pointer to a set that is freed memory.',
  hardware:
    'The number stays blocked and counts in no quota. The put that should end it uses the freed set: an oops, or another set’s count.',
  story: 'orphan',
  watch: () => {
    const open = new Map<number, Open>();
    return {
      on: {
        orphaned: (effect, moment) => {
          const { facts, names, row } = moment;
          const holders = facts.holders(effect.life);
          const held =
            holders.length === 0
              ? ''
              : ` ${names.users(holders)} still ${holders.length === 1 ? 'holds' : 'hold'} it.`;
          const found = moment.report({
            life: effect.life,
            users: [row.user, ...holders],
            related: [facts.life(effect.life)?.allocatedAt ?? -1],
            message: `${names.user(row.user)}’s last ${names.kernelCall(row.call)}() destroys ${names.set(effect.set)} and leaves ${names.life(effect.life)} without a set.${held}`,
            lasting: true,
          });
          open.set(effect.life, found);
        },
        reclaimed: (effect, { row }) => open.get(effect.life)?.end(row.index),
      },
    };
  },
};
