import type { LifeFacts } from '../facts/life-facts.ts';
import type { Rule } from './rule.ts';
import { spidHit } from './spid-hit.ts';

/** Spec Q9. */
export const SPID_HIT_DUPLICATE: Rule = {
  code: 'spid-hit-duplicate',
  title: 'Lookup of an ambiguous guest number',
  rule: 'A guest number means one ID of its set.',
  severity: 'warning',
  mechanism:
    'Nothing keeps two IDs of a set from having the same guest number. The lookup answers with one of them by its place in the table.',
  hardware: 'The guest programs one device and another one acts.',
  story: 'spid-detach',
  watch: () => ({
    row: (moment) => {
      const life = spidHit(moment);
      if (life?.spid === undefined) return;
      const { names, row, facts } = moment;
      const others = facts.lives.filter(
        (each) => each !== undefined && each !== life && sameNumber(each, life),
      );
      if (others.length === 0) return;
      const also = others.map((each) => names.life(each.life)).join(', ');
      moment.report({
        life: life.life,
        users: [row.user],
        related: others.map((each) => each.allocatedAt),
        message: `${names.user(row.user)}’s ioasid_find_by_spid() finds ${names.life(life.life)}; ${also} ${others.length === 1 ? 'has' : 'have'} the same guest number ${life.spid}.`,
      });
    },
  }),
};

function sameNumber(a: LifeFacts, b: LifeFacts): boolean {
  return a.state !== 'reclaimed' && a.set === b.set && a.spid === b.spid;
}
