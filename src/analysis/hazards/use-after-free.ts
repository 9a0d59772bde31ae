import type { OopsKind } from '../../allocator/outcome.ts';
import type { Rule } from './rule.ts';
import { reportOops } from './oops.ts';

const USES: Readonly<Partial<Record<OopsKind, string>>> = {
  UAF_READ: 'reads memory that was freed',
  UAF_WRITE: 'writes to memory that was freed',
  DOUBLE_FREE: 'frees the same memory twice',
};

export const USE_AFTER_FREE: Rule = {
  code: 'use-after-free',
  title: 'Freed memory used',
  rule: 'A set or an entry is not used after its memory was given back.',
  severity: 'error',
  mechanism:
    'The call follows a pointer to a set that is gone, or finds an entry that is listed although its memory was freed.',
  hardware:
    'An oops, or garbage read as truth, or somebody else’s memory overwritten. Which one depends on who has the memory now.',
  story: 'orphan',
  watch: () => ({
    on: {
      oops: (effect, moment) => {
        const does = USES[effect.oops];
        if (does !== undefined) reportOops(moment, does);
      },
    },
  }),
};
