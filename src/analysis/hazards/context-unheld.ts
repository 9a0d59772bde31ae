import type { Open, Rule } from './rule.ts';

/** The mirror of dropping too early: programming too early, or without asking at all. */
export const CONTEXT_UNHELD: Rule = {
  code: 'context-unheld',
  title: 'Context set without a reference',
  rule: 'A user programs a number into hardware only while it holds a reference.',
  severity: 'warning',
  mechanism:
    'Nothing tells the allocator of the context. Without a reference the owner’s free reclaims the number at once, and the user that ' +
    'programmed it is not asked and need not even be told.',
  hardware:
    'As long as the number has its owner, nothing. After that the context leads to whoever gets the number next.',
  story: 'stale-context',
  watch: () => {
    const open = new Map<string, Open>();
    return {
      on: {
        context: (effect, moment) => {
          const { facts, names, row, stage } = moment;
          const key = `${effect.user} ${effect.context} ${effect.ioasid}`;
          if (effect.action === 'clear') {
            open.get(key)?.end(row.index);
            return;
          }
          if (!stage.semantics.policies.counting) return;
          if (effect.life !== undefined && facts.holds(effect.user, effect.life) > 0) return;
          const what =
            effect.life === undefined
              ? `${effect.ioasid}, which nobody has`
              : `${names.life(effect.life)}, on which it holds no reference`;
          const found = moment.report({
            ioasid: effect.ioasid,
            ...(effect.life !== undefined && { life: effect.life }),
            users: [effect.user],
            related: [facts.life(effect.life)?.allocatedAt ?? -1],
            message: `${names.user(effect.user)} sets its ${effect.context} for ${what}.`,
            lasting: true,
          });
          open.set(key, found);
        },
      },
    };
  },
};
