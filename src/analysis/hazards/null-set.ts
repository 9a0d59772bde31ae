import type { Rule } from './rule.ts';
import { reportOops } from './oops.ts';

export const NULL_SET: Rule = {
  code: 'null-set',
  title: 'NULL set followed',
  rule: 'A call that needs a set is given one.',
  severity: 'error',
  mechanism: 'The code reads through the set pointer without asking whether there is one.',
  hardware: 'An oops: the calling thread dies, with whatever locks and references it holds.',
  story: 'null-set',
  watch: () => ({
    on: {
      oops: (effect, moment) => {
        if (effect.oops === 'NULL_DEREF') reportOops(moment, 'follows a set pointer that is NULL');
      },
    },
  }),
};
