import type { Rule } from './rule.ts';
import { reportOops } from './oops.ts';

export const MEMORY_CORRUPTION: Rule = {
  code: 'memory-corruption',
  title: 'Memory overwritten',
  rule: 'A call writes only to what it found.',
  severity: 'error',
  mechanism:
    'The search found nothing and left its cursor on the list’s head. The code takes that for an element and writes beside it.',
  hardware: 'Silent: some other variable of the kernel has another value from now on.',
  story: 'mm-deadlock',
  watch: () => ({
    on: {
      oops: (effect, moment) => {
        if (effect.oops === 'OOB_WRITE') reportOops(moment, 'writes beside a list that has no such element');
      },
    },
  }),
};
