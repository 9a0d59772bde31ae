import type { Effect } from '../../allocator/effect.ts';
import { isPut } from '../facts/beliefs.ts';
import type { Moment, Rule } from './rule.ts';
import { endsAllocation } from './stolen-reference.ts';
import { takenBy } from './told.ts';

/** A put or free that finds nothing to drop, or ends somebody else's allocation. Drops that rob somebody are thefts. */
export const UNHELD_DROP: Rule = {
  code: 'unheld-drop',
  title: 'Drop without holding',
  rule: 'Only who holds a reference puts or frees.',
  severity: 'warning',
  mechanism:
    'Put and free ask for the number and the set, never for who calls. One call too many finds nobody under the number, or ends the ' +
    'allocation in the place of whoever made it.',
  hardware:
    'Nothing, if nobody has the number. A moment later somebody may have it, and the same call takes its reference.',
  story: 'second-free',
  watch: () => ({
    on: {
      check: (effect, moment) => {
        if (effect.check === 'id-known' && !effect.passed) reportUnknown(moment);
      },
      'reference-dropped': (effect, moment) => {
        const { row } = moment;
        if (row.call !== 'ioasid_free' || !effect.unheld || effect.user === effect.by) return;
        if (endsAllocation(effect, moment)) reportForeignFree(effect, moment);
      },
    },
  }),
};

function reportUnknown(moment: Moment): void {
  const { row, facts, names } = moment;
  if (!isPut(row) && row.call !== 'ioasid_free') return;
  // Who was robbed means what it lost: the theft is the hazard.
  if (facts.beliefs.lossesOf(row.user, row.ioasid).length > 0) return;
  const former = facts.life(facts.beliefs.knownTo(row.user, row.ioasid));
  const since = former === undefined ? '' : `: ${names.life(former.life)} is gone already`;
  moment.report({
    ioasid: row.ioasid,
    ...(former !== undefined && { life: former.life }),
    users: [row.user],
    related: [former?.reclaimedAt ?? -1],
    message: `${names.user(row.user)}’s ${names.call(row)} finds nobody under that number${since}.`,
  });
}

function reportForeignFree(effect: Extract<Effect, { kind: 'reference-dropped' }>, moment: Moment): void {
  const { row, facts, names } = moment;
  const held = facts.life(effect.life)?.held.find((each) => each.reference === effect.reference);
  moment.report({
    life: effect.life,
    users: [effect.by, effect.user],
    related: [held?.takenAt ?? -1],
    message:
      `${names.user(effect.by)}’s ${names.call(row)} drops the reference that ${takenBy(held, names)} gave ` +
      `${names.user(effect.user)}; ${names.user(effect.by)} holds none.`,
  });
}
