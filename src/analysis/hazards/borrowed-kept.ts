import { isPut } from '../facts/beliefs.ts';
import type { BorrowedFact } from '../facts/outside.ts';
import type { Rule } from './rule.ts';

/** Calls that sleep: nobody can be in a read-side section across them. */
const SLEEPS: ReadonlySet<string> = new Set([
  'ioasid_attach_data',
  'ioasid_detach_data',
  'ioasid_unregister_notifier',
  'ioasid_unregister_notifier_mm',
]);

/** Nothing bad has happened yet: the ID is alive. It need not have been. */
export const BORROWED_KEPT: Rule = {
  code: 'borrowed-kept',
  title: 'Borrowed pointer kept',
  rule: 'A pointer from ioasid_find() is not kept, without a reference, over a point where somebody else can run.',
  severity: 'warning',
  mechanism:
    'The read-side section of ioasid_find() ends when it returns. Between then and the use another user acted on the same ID, or the caller ' +
    'slept or dropped its own reference. This time the ID survived that.',
  hardware:
    'None this time. With the other user’s calls a little earlier or later, the pointer leads to freed memory.',
  story: 'find-reference',
  watch: () => {
    const borrowed = new Map<number, { readonly by: BorrowedFact; kept: number }[]>();
    return {
      on: {
        used: (effect, moment) => {
          if (effect.stale || effect.life === undefined || moment.facts.holds(effect.user, effect.life) > 0)
            return;
          const mine = borrowed.get(effect.life)?.find(({ by }) => by.user === effect.user);
          if (mine === undefined || mine.kept < 0) return;
          const user = moment.names.user(effect.user);
          moment.report({
            life: effect.life,
            users: [effect.user],
            related: [mine.by.foundAt, mine.kept],
            message: `${user} uses what ioasid_find(${effect.ioasid}) gave without holding a reference, and in between ${moment.names.life(effect.life)} could have gone.`,
          });
          mine.kept = -1;
        },
      },
      row: ({ row, facts }) => {
        if (row.effects.some((effect) => effect.kind === 'reclaimed')) borrowed.delete(row.life);
        const here = borrowed.get(row.life) ?? [];
        for (const each of here) {
          const { user } = each.by;
          const disturbs = row.user !== user || SLEEPS.has(row.call) || isPut(row);
          if (each.kept < 0 && disturbs && row.kind !== 'return') each.kept = row.index;
        }
        if (row.call !== 'ioasid_find' || !row.effects.some((effect) => effect.kind === 'borrowed')) return;
        const found = facts.outside.borrowedBy(row.user, row.ioasid);
        if (found === undefined) return;
        borrowed.set(row.life, [...here.filter(({ by }) => by.user !== row.user), { by: found, kept: -1 }]);
      },
    };
  },
};
