import type { ContextFact } from '../facts/outside.ts';
import type { Moment, Open, Rule } from './rule.ts';

/** A user clears what it has programmed before it drops the reference that lets it. */
export const CONTEXT_AT_DROP: Rule = {
  code: 'context-at-drop',
  title: 'Context still set at the drop',
  rule: 'A user clears its hardware context before it drops its last reference.',
  severity: 'error',
  mechanism:
    'The reference is what keeps the number from being given to somebody else. Once it is dropped, nothing keeps the context and the number ' +
    'together: the ID can be reclaimed while the hardware still translates through it.',
  hardware:
    'A device or guest can go on using the number. After its next alloc, what it does reaches a stranger’s memory.',
  story: 'stale-context',
  watch: () => {
    const open = new Map<string, Open>();
    const found = (moment: Moment, life: number, user: number): void => {
      const set = contextsOn(moment, life, user);
      if (set.length === 0) return;
      const { names, row } = moment;
      const contexts = [...new Set(set.map(({ context }) => context))].join(' and ');
      const message = `${names.user(user)} gives up ${names.life(life)} with ${names.call(row)} while its ${contexts} still holds the number.`;
      open.set(
        `${user} ${life}`,
        moment.report({
          life,
          users: [user],
          related: set.map(({ setAt }) => setAt),
          message,
          lasting: true,
        }),
      );
    };
    return {
      on: {
        'reference-dropped': (effect, moment) => {
          if (effect.unheld || moment.facts.holds(effect.by, effect.life) !== 1) return;
          found(moment, effect.life, effect.by);
        },
        // Where nothing is counted, free is the drop.
        reclaimed: (effect, moment) => {
          if (!moment.stage.semantics.policies.counting) found(moment, effect.life, moment.row.user);
        },
        context: (effect, { row }) => {
          if (effect.action === 'clear') open.get(`${effect.user} ${effect.life ?? -1}`)?.end(row.index);
        },
      },
    };
  },
};

function contextsOn({ facts }: Moment, life: number, user: number): readonly ContextFact[] {
  const ioasid = facts.life(life)?.ioasid;
  if (ioasid === undefined) return [];
  return facts.outside.contextsOf(ioasid).filter((each) => each.user === user && each.life === life);
}
