import { isPut } from '../facts/beliefs.ts';
import type { Rule } from './rule.ts';

/** Spec Q3: put with set NULL is accepted, free with set NULL is not, and neither says so. */
export const DROP_REFUSED: Rule = {
  code: 'drop-refused',
  title: 'Drop silently refused',
  rule: 'A put or free by who holds a reference succeeds.',
  severity: 'warning',
  mechanism:
    'The set that was given does not own the ID (for free, NULL owns nothing), so the call only prints a message. It returns nothing, and the ' +
    'caller goes on as if its reference were gone.',
  hardware: 'The ID is not freed, nobody is told, the number does not come back.',
  story: 'two-sets',
  watch: () => ({
    on: {
      check: (effect, moment) => {
        const { row, names, facts } = moment;
        if (effect.check !== 'set-owns-id' || effect.passed) return;
        if (!isPut(row) && row.call !== 'ioasid_free') return;
        if (facts.holds(row.user, row.life) === 0) return;
        const set = effect.saw['set'];
        const given = typeof set === 'number' ? names.set(set) : 'set NULL';
        moment.report({
          life: row.life,
          users: [row.user],
          related: [facts.life(row.life)?.allocatedAt ?? -1],
          message: `${names.user(row.user)}’s ${names.call(row)} is refused because ${given} does not own ${names.life(row.life)}; ${names.user(row.user)} still holds it.`,
        });
      },
    },
  }),
};
