import type { Rule } from './rule.ts';

/** v3: the test for uniqueness and the lookup are one function that takes references, and only one of them is wanted. */
export const SPID_REFERENCE_LEAK: Rule = {
  code: 'spid-reference-leak',
  title: 'Guest number test keeps a reference',
  rule: 'A lookup takes the one reference that it tells its caller of.',
  severity: 'error',
  mechanism:
    'Attaching asks the lookup function whether the number is taken; that takes a reference on whatever it finds, and nobody gives it back. ' +
    'With several matches the lookup takes one on each and names only the last.',
  hardware: 'The ID that was found can never be reclaimed: its number is lost.',
  story: 'spid-conflict',
  watch: () => ({
    on: {
      'reference-taken': (effect, moment) => {
        const { names, row } = moment;
        const lookedUp = row.call === 'ioasid_find_by_spid' && row.outcome.kind === 'ioasid';
        const extra = lookedUp && moment.stage.books.lives.ioasid(effect.life) !== row.ioasid;
        if (!extra && row.call !== 'ioasid_attach_spid') return;
        moment.report({
          life: effect.life,
          users: [row.user],
          related: [moment.facts.life(effect.life)?.allocatedAt ?? -1],
          message: `${names.user(row.user)}’s ${names.kernelCall(row.call)}() takes a reference on ${names.life(effect.life)} and tells nobody.`,
        });
      },
    },
  }),
};
