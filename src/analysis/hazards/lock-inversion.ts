import type { Rule } from './rule.ts';

export const LOCK_INVERSION: Rule = {
  code: 'lock-inversion',
  title: 'Locks in both orders',
  rule: 'The allocator lock and the notifier lock are always nested the same way.',
  severity: 'warning',
  mechanism:
    'One path takes the notifier lock inside the allocator lock, another the other way round. Two CPUs on the two paths can each hold one lock ' +
    'and wait for the other.',
  hardware:
    'A deadlock of two CPUs, once in many boots. Lockdep reports it as soon as it has seen both orders.',
  story: 'mm-deadlock',
  watch: () => ({
    on: {
      'order-inversion': (_, moment) => {
        const { row, names } = moment;
        const message = `${names.user(row.user)}’s ${names.kernelCall(row.call)}() nests the allocator and the notifier lock the other way round than an earlier call.`;
        moment.report({ users: [row.user], message });
      },
    },
  }),
};
