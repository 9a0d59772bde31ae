import type { Rule } from './rule.ts';

export const DUPLICATE_CUSTOM_NUMBER: Rule = {
  code: 'duplicate-custom-number',
  title: 'Custom allocator gives a number twice',
  rule: 'An allocator does not give out a number that is in use.',
  severity: 'error',
  mechanism:
    'The custom allocator answers with a number that the core has on its list already. The core then calls the allocator’s free for it, although ' +
    'the first owner still uses it.',
  hardware: 'The allocator believes the number free; it and the core disagree about who has it from here on.',
  story: 'failed-alloc',
  watch: () => ({
    on: {
      check: (effect, moment) => {
        const { row, names, facts } = moment;
        if (effect.check !== 'number-not-tracked' || effect.passed) return;
        const id = effect.saw['ioasid'];
        const owner = typeof id === 'number' ? facts.living(id) : undefined;
        if (owner === undefined) return;
        moment.report({
          life: owner.life,
          users: [row.user, owner.allocatedBy],
          related: [owner.allocatedAt],
          message: `The custom allocator answers ${names.user(row.user)}’s ioasid_alloc() with ${owner.ioasid}, which ${names.user(owner.allocatedBy)} has.`,
        });
      },
    },
  }),
};
