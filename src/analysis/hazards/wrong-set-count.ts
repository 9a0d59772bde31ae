import type { Rule } from './rule.ts';

/** v2 looks the paying set up by its number, which another may have by then. */
export const WRONG_SET_COUNT: Rule = {
  code: 'wrong-set-count',
  title: 'Wrong set’s count',
  rule: 'A reclaimed ID is taken off the count of the set that allocated it.',
  severity: 'error',
  mechanism:
    'Reclaim finds the set by the number that the ID’s old set had. That set is gone and another has its number: the other’s count and table ' +
    'lose an ID that was never in them.',
  hardware: 'The new set may allocate more than its quota, and its count can fall below zero.',
  story: 'orphan-put',
  watch: () => {
    let reclaimed: number | undefined;
    return {
      on: {
        reclaimed: (effect) => {
          reclaimed = effect.life;
        },
        nr: (effect, moment) => {
          const life = moment.facts.life(reclaimed);
          if (
            effect.to >= effect.from ||
            life === undefined ||
            life.set === effect.set ||
            life.reclaimedAt !== moment.row.index
          )
            return;
          const { names, row } = moment;
          moment.report({
            life: life.life,
            users: [row.user],
            related: [life.allocatedAt],
            message: `${names.user(row.user)}’s ${names.call(row)} reclaims ${names.life(life.life)} of ${names.set(life.set)} and takes it off the count of ${names.set(effect.set)}: ${effect.from} to ${effect.to}.`,
          });
        },
      },
    };
  },
};
