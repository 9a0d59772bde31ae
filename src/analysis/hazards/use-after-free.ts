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
      // A recorded machine went on with the old contents; the model does as it did.
      reclaimed: (effect, moment) => {
        const life = moment.facts.life(effect.life);
        const { row, names, stage } = moment;
        const goneAt = life === undefined || life.set < 0 ? -1 : stage.books.sets.goneAt(life.set);
        if (
          life === undefined ||
          goneAt < 0 ||
          goneAt >= row.index ||
          stage.semantics.policies.reclaimFrom === 'nobody'
        )
          return;
        const message = `${names.user(row.user)}’s ${names.call(row)} reclaims ${names.life(effect.life)} and for that reads the memory of ${names.set(life.set)}, which was freed.`;
        moment.report({ life: effect.life, users: [row.user], related: [goneAt], message });
      },
      oops: (effect, moment) => {
        const does = USES[effect.oops];
        if (does !== undefined) reportOops(moment, does);
      },
    },
  }),
};
