import { isPut } from '../facts/beliefs.ts';
import type { Moment, Rule } from './rule.ts';

/** A put or free that finds nothing to drop. Drops that rob somebody are thefts. */
export const UNHELD_DROP: Rule = {
  code: 'unheld-drop',
  title: 'Drop without holding',
  rule: 'Only who holds a reference puts or frees.',
  severity: 'warning',
  mechanism:
    'Put and free ask for the number and the set, never for who calls. One call too many finds nobody under the number, and only ' +
    'the kernel’s log says so.',
  hardware:
    'Nothing, if nobody has the number. A moment later somebody may have it, and the same call takes its reference.',
  story: 'foreign-free',
  doubtfulAfterGap: true,
  watch: () => ({
    on: {
      check: (effect, moment) => {
        if (effect.check === 'id-known' && !effect.passed) reportUnknown(moment);
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
