import type { Open, Rule } from './rule.ts';

const GETS: ReadonlySet<string> = new Set(['ioasid_get', 'ioasid_get_locked', 'ioasid_get_if_owned']);

/** The kernel refuses it; somebody believes that the ID is still there to be used. */
export const GET_ON_PENDING: Rule = {
  code: 'get-on-pending',
  title: 'Get on a pending ID',
  rule: 'References are taken before the free, not after it.',
  severity: 'note',
  mechanism:
    'The owner has called free and is waiting for the others. A new user comes, is told EBUSY, and holds nothing. A user that ignores ' +
    'the answer goes on with an ID that may be reclaimed at any moment.',
  hardware: 'Nothing, if the caller looks at the answer and does not program the number.',
  story: 'get-pending',
  watch: () => {
    const open = new Map<number, Open>();
    return {
      on: {
        check: (effect, moment) => {
          const { row, facts, names } = moment;
          if (effect.check !== 'not-pending' || effect.passed || !GETS.has(row.call)) return;
          const known = open.get(row.life);
          if (known !== undefined) {
            known.extend(row.index);
            return;
          }
          const life = facts.life(row.life);
          const freedBy = life === undefined || life.freedBy < 0 ? 'its owner' : names.user(life.freedBy);
          const found = moment.report({
            life: row.life,
            users: [row.user, life?.freedBy ?? row.user],
            related: [life?.freedAt ?? -1],
            message: `${names.user(row.user)}’s ${names.call(row)} comes too late: ${freedBy} has freed ${names.life(row.life)}, and no new reference is given.`,
          });
          open.set(row.life, found);
        },
      },
    };
  },
};
