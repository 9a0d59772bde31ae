import type { Rule } from './rule.ts';

/** Spec Q7: the code says no and returns a number. */
export const FAILED_ALLOC_RETURNS_NUMBER: Rule = {
  code: 'failed-alloc-returns-number',
  title: 'Failed alloc returns a number',
  rule: 'An alloc that fails returns INVALID_IOASID.',
  severity: 'error',
  mechanism:
    'When the number cannot be entered in a table, alloc cleans up and then returns the number all the same. The caller believes that it owns an ' +
    'ID that is somebody else’s, or that is nobody’s and freed memory.',
  hardware: 'Two owners program the same number, or every later call with it uses freed memory.',
  story: 'failed-alloc',
  watch: () => ({
    on: {
      check: (effect, moment) => {
        const { row, rows, names, facts } = moment;
        if (effect.passed || (effect.check !== 'number-not-tracked' && effect.check !== 'set-table-store'))
          return;
        if (row.outcome.kind !== 'ioasid') return;
        const owner = facts.living(row.ioasid);
        const whose = owner === undefined ? 'nobody has it' : `${names.user(owner.allocatedBy)} has it`;
        moment.report({
          ioasid: row.ioasid,
          ...(owner !== undefined && { life: owner.life }),
          users: [row.user, ...(owner === undefined ? [] : [owner.allocatedBy])],
          related: [owner?.allocatedAt ?? -1, rows[0]?.index ?? -1],
          message: `${names.user(row.user)}’s ioasid_alloc() fails and returns ${row.ioasid} all the same: ${whose}.`,
        });
      },
    },
  }),
};
