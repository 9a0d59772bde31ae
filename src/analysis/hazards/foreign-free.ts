import type { Rule } from './rule.ts';
import { endsAllocation } from './stolen-reference.ts';
import { takenBy } from './told.ts';

/** Allowed, since only the set is asked; the one who allocated has to be told by other means. */
export const FOREIGN_FREE: Rule = {
  code: 'foreign-free',
  title: 'Freed by somebody else',
  rule: 'Who allocates an ID frees it.',
  severity: 'note',
  mechanism:
    'Free asks for the set and never for who calls. It drops the reference that alloc gave, whoever has that: the one who allocated holds ' +
    'none any more. In recordings, where callers are threads, a thread that cleans up looks the same.',
  hardware:
    'None, as long as the one who allocated knows. If it frees too, that takes a reference of somebody else.',
  story: 'foreign-free',
  doubtfulAfterGap: true,
  watch: () => ({
    on: {
      'reference-dropped': (effect, moment) => {
        const { row, facts, names } = moment;
        if (row.call !== 'ioasid_free' || !effect.unheld || effect.user === effect.by) return;
        if (!endsAllocation(effect, moment)) return;
        const held = facts.life(effect.life)?.held.find((each) => each.reference === effect.reference);
        moment.report({
          life: effect.life,
          users: [effect.by, effect.user],
          related: [held?.takenAt ?? -1],
          message:
            `${names.user(effect.by)}’s ${names.call(row)} drops the reference that ${takenBy(held, names)} gave ` +
            `${names.user(effect.user)}; ${names.user(effect.by)} holds none.`,
        });
      },
    },
  }),
};
