import type { Rule } from './rule.ts';

/** Spec Q6. */
export const SET_REFERENCE_LEAK: Rule = {
  code: 'set-reference-leak',
  title: 'Set reference leaked',
  rule: 'A call that fails gives back the references it took.',
  severity: 'error',
  mechanism:
    'Registering by mm looks the set up, which takes a reference on it, and then finds that the set has IDs already. It answers EBUSY and keeps ' +
    'the reference.',
  hardware: 'The set needs one put more for each attempt, or it and its quota stay for ever.',
  story: 'mm-deadlock',
  watch: () => ({
    on: {
      'set-refcount': (effect, moment) => {
        const { row, names } = moment;
        if (
          effect.to <= effect.from ||
          row.call !== 'ioasid_register_notifier_mm' ||
          row.outcome.kind !== 'errno'
        )
          return;
        moment.report({
          users: [row.user],
          message: `${names.user(row.user)}’s ioasid_register_notifier_mm() fails with ${row.outcome.errno} and keeps a reference on ${names.set(effect.set)}.`,
        });
      },
    },
  }),
};
