import { listed } from '../names.ts';
import type { Rule } from './rule.ts';

export const SLEEP_IN_ATOMIC: Rule = {
  code: 'sleep-in-atomic',
  title: 'Sleeps while it must not',
  rule: 'Nobody sleeps while holding a spinlock.',
  severity: 'error',
  mechanism: 'The call waits for all readers to be done (an RCU grace period) while it holds a spinlock.',
  hardware:
    'Another CPU that wants the lock spins for as long as the sleeper sleeps; if the sleeper is not scheduled again, for ever.',
  story: 'locked-calls',
  watch: () => ({
    on: {
      'sleep-in-atomic': (effect, moment) => {
        const { row, names } = moment;
        const message = `${names.user(row.user)}’s ${names.kernelCall(row.call)}() sleeps while it holds the ${listed(effect.held)} lock.`;
        moment.report({ users: [row.user], message });
      },
    },
  }),
};
