import type { Rule } from './rule.ts';
import { enclosing } from './told.ts';

/** Spec Q2: free is not done with the entry when it calls the handlers. */
export const RECLAIM_IN_NOTIFICATION: Rule = {
  code: 'reclaim-in-notification',
  title: 'Reclaim inside a notification',
  rule: 'A FREE handler leaves the reference that free itself still has to drop.',
  severity: 'error',
  mechanism:
    'Free tells everybody first and drops the owner’s reference afterwards. A handler that puts once too often takes the count to zero, the ' +
    'ID is reclaimed, and free comes back to an entry that is gone.',
  hardware:
    'The number can be handed out again while free still works on it. The counter saturates, or memory of somebody else is counted down.',
  story: 'over-put',
  watch: () => ({
    on: {
      reclaimed: (effect, moment) => {
        const { row, names, stage } = moment;
        if (stage.semantics.policies.freeOrder !== 'notify-then-drop') return;
        const outer = enclosing(moment);
        const delivery = outer.findIndex((each) => each.kind === 'delivery');
        const told = outer[delivery]?.effects.find((each) => each.kind === 'delivered');
        const caller = outer[delivery + 1];
        if (delivery < 0 || told?.event !== 'FREE' || told.ioasid !== effect.ioasid || caller === undefined)
          return;
        moment.report({
          life: effect.life,
          users: [row.user, caller.user],
          related: [caller.index],
          message:
            `${names.user(row.user)}’s ${names.call(row)} reclaims ${names.life(effect.life)} inside the FREE notification; ` +
            `${names.user(caller.user)}’s ${names.call(caller)} has yet to drop its own reference.`,
        });
      },
    },
  }),
};
