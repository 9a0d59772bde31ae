import { INVALID_IOASID } from '../../allocator/operation.ts';
import type { Rule } from './rule.ts';
import { spidHit } from './spid-hit.ts';

/** Spec Q8: 0 is both a guest number and the mark of having none. */
export const SPID_HIT_DEFAULT: Rule = {
  code: 'spid-hit-default',
  title: 'Lookup hits an ID without a guest number',
  rule: 'A lookup by guest number finds only IDs to which that number was attached.',
  severity: 'warning',
  mechanism:
    'An ID starts with the guest number 0, or has INVALID written over it, which is the only way to detach. A lookup of that value takes a ' +
    'reference on an ID that nobody attached anything to.',
  hardware:
    'A guest’s request is carried out on an ID that belongs to another of its devices, or to none yet.',
  story: 'spid-detach',
  watch: () => ({
    row: (moment) => {
      const life = spidHit(moment);
      if (life === undefined || (life.spid !== undefined && life.spid !== INVALID_IOASID)) return;
      const { names, row } = moment;
      moment.report({
        life: life.life,
        users: [row.user],
        related: [life.allocatedAt],
        message: `${names.user(row.user)}’s ioasid_find_by_spid() finds ${names.life(life.life)}, which has no guest number, and takes a reference on it.`,
      });
    },
  }),
};
