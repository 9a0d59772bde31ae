import type { Rule } from './rule.ts';

/** v4 and its successor never give a set's quota back. */
export const QUOTA_LOST: Rule = {
  code: 'quota-lost',
  title: 'Quota lost',
  rule: 'A set that goes gives its quota back.',
  severity: 'warning',
  mechanism:
    'The set is destroyed, by its free or with its last ID, and nothing adds its quota to what is left of the capacity.',
  hardware: 'Each guest that comes and goes takes its quota with it, until no set can be created any more.',
  story: 'quota-never-returned',
  watch: () => ({
    on: {
      'set-destroyed': (effect, moment) => {
        const { names, row, rows, stage } = moment;
        const effects = rows.flatMap((each) => each.effects);
        const returned = effects.some(
          (each) => each.kind === 'capacity' && each.field === 'available' && each.to > each.from,
        );
        const quota = stage.books.sets.firstQuota(effect.set);
        if (returned || quota === 0) return;
        moment.report({
          users: [row.user],
          related: [stage.books.sets.createdAt(effect.set)],
          message: `${names.user(row.user)}’s ${names.call(row)} ends ${names.set(effect.set)}, and its quota does not come back.`,
        });
      },
    },
  }),
};
