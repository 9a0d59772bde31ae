import type { Moment, Rule } from './rule.ts';

interface Told {
  readonly user: number;
  readonly priority: number;
  readonly chain: 'global' | 'recorded' | number;
  readonly row: number;
}

/** Spec Q15. Reported only where it matters: where the one told too late still uses the ID. */
export const NOTIFICATION_ORDER: Rule = {
  code: 'notification-order',
  title: 'Told in the wrong order',
  rule: 'FREE reaches users in the order of their priority: CPU before IOMMU before device.',
  severity: 'note',
  mechanism:
    'Priorities sort one chain. FREE goes to the whole global chain first and to the chain of the set after it, so a block of lower priority ' +
    'on the global chain is told before one of higher priority on the chain of the set.',
  hardware:
    'The IOMMU may take its entry down while the guest’s CPUs still issue work with the number: faults that the order was made to avoid.',
  story: 'exception-flow',
  watch: () => {
    let told: Told[] = [];
    let reported = false;
    return {
      on: {
        delivered: (effect, moment) => {
          if (effect.event !== 'FREE') return;
          const priority = moment.stage.world.subscribers[effect.subscriber]?.priority;
          if (priority === undefined || effect.chain === 'recorded') return;
          const now: Told = { user: effect.user, priority, chain: effect.chain, row: moment.row.index };
          const before = told.find((each) => each.priority < priority && each.chain !== effect.chain);
          told.push(now);
          if (before !== undefined && !reported && stillUses(effect.user, moment)) {
            reported = true;
            reportOrder(before, now, moment);
          }
        },
      },
      row: ({ row, rows }) => {
        if (row !== rows.at(-1)) return;
        told = [];
        reported = false;
      },
    };
  },
};

function stillUses(user: number, { facts, row }: Moment): boolean {
  const contexts = facts.outside.contextsOf(row.ioasid);
  return (
    facts.holds(user, row.life) > 0 || contexts.some((each) => each.user === user && each.life === row.life)
  );
}

function reportOrder(before: Told, now: Told, moment: Moment): void {
  const { names, row } = moment;
  moment.report({
    life: row.life,
    users: [before.user, now.user],
    related: [before.row],
    message:
      `${names.user(before.user)} is told of FREE before ${names.user(now.user)}, whose priority is higher ` +
      `(${now.priority} against ${before.priority}): the global chain comes before the set’s.`,
  });
}
