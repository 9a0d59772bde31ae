import { isPut } from '../facts/beliefs.ts';
import type { LifeFacts } from '../facts/life-facts.ts';
import { enclosing } from './told.ts';
import type { Moment, Rule } from './rule.ts';

const LOOKUPS: ReadonlySet<string> = new Set(['ioasid_get', 'ioasid_find']);

/** A number says nothing about which life is meant. */
export const STALE_GENERATION: Rule = {
  code: 'stale-generation',
  title: 'Former life meant',
  rule: 'Nobody uses a number that it knows from a former life.',
  severity: 'error',
  mechanism:
    'Numbers are reused at once, and calls know only the number. Somebody who learned it in a former life, and was not told that this ended, ' +
    'now acts on whoever has it. Giving the set helps where the new owner is in another one: EACCES; NULL skips that test.',
  hardware:
    'Depends on the call: a reference of the new owner is dropped or taken, or a device is programmed with a stranger’s number.',
  story: 'double-free',
  doubtfulAfterGap: true,
  watch: () => {
    /** The set that a user last named for a number. */
    const named = new Map<string, number>();
    return {
      on: {
        'reference-dropped': (effect, moment) => {
          const { facts, row } = moment;
          if (!effect.unheld || !isPut(row)) return;
          const former =
            meantByWork(moment) ?? facts.life(facts.beliefs.lossesOf(effect.by, row.ioasid)[0]?.life);
          if (former !== undefined && former.life !== effect.life)
            report(moment, former, effect.life, 'drops a reference on');
        },
        check: (effect, moment) => {
          const { row } = moment;
          if (row.depth > 0 || !LOOKUPS.has(row.call)) return;
          const set = effect.saw['set'];
          if (effect.check === 'set-owns-id' && typeof set === 'number')
            named.set(`${row.user} ${row.ioasid}`, set);
          if (effect.check === 'set-skipped' && row.call === 'ioasid_get') lookUnasked(moment, named);
        },
        used: (effect, moment) => {
          const { facts } = moment;
          const former = facts.life(facts.beliefs.knownTo(effect.user, effect.ioasid));
          if (
            effect.stale ||
            effect.life === undefined ||
            former === undefined ||
            former.life === effect.life
          )
            return;
          if (isOver(former) && facts.holds(effect.user, effect.life) === 0)
            report(moment, former, effect.life, 'works on');
        },
        dma: (effect, moment) => {
          const { facts } = moment;
          const now = facts.living(effect.ioasid);
          const former = facts.life(facts.beliefs.knownTo(effect.user, effect.ioasid));
          if (effect.action !== 'start' || former === undefined || now === undefined || !isOver(former))
            return;
          report(moment, former, now.life, 'reaches');
        },
      },
    };
  },
};

/** A get that does not name the set, answered from another set than the one whose ID the caller means. */
function lookUnasked(moment: Moment, named: ReadonlyMap<string, number>): void {
  const { facts, row } = moment;
  const now = facts.life(row.life);
  if (now === undefined || facts.holds(row.user, now.life) > 0) return;
  const known = facts.life(facts.beliefs.knownTo(row.user, row.ioasid));
  const set = named.get(`${row.user} ${row.ioasid}`);
  const former =
    known !== undefined && known.set !== now.set
      ? known
      : facts.lives.findLast((life) => life !== undefined && life.ioasid === row.ioasid && life.set === set);
  if (former !== undefined && isOver(former) && former.set !== now.set)
    report(moment, former, now.life, 'is answered from');
}

function isOver(life: LifeFacts): boolean {
  return life.state === 'reclaimed';
}

/** The life that the deferred work was queued for in which this row runs. */
function meantByWork(moment: Moment): LifeFacts | undefined {
  const work = enclosing(moment).find((row) => row.kind === 'work');
  return moment.facts.life(work?.life);
}

function report(moment: Moment, former: LifeFacts, now: number, does: string): void {
  const { facts, names, row } = moment;
  const owner = facts.life(now)?.allocatedBy ?? row.user;
  const user = names.user(row.user);
  moment.report({
    life: now,
    users: [row.user, owner],
    related: [former.reclaimedAt, facts.life(now)?.allocatedAt ?? -1],
    message: `${user}’s ${names.call(row)} means ${names.life(former.life)}, which is gone, and ${does} ${names.life(now)} of ${names.user(owner)}.`,
  });
}
