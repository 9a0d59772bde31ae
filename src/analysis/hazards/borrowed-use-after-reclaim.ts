import type { Open, Rule } from './rule.ts';

/** The question that started it: find gives a pointer and no reference. */
export const BORROWED_USE_AFTER_RECLAIM: Rule = {
  code: 'borrowed-use-after-reclaim',
  title: 'Borrowed pointer used after reclaim',
  rule: 'What ioasid_find() returned is not used after the ID is reclaimed.',
  severity: 'error',
  mechanism:
    'ioasid_find() looks the private data up under RCU and takes no reference. As soon as it has returned, whoever holds the last reference ' +
    'may drop it; the pointer in the caller’s hand then belongs to an ID that is gone.',
  hardware:
    'The private data may be freed and reused: reads give garbage, writes damage somebody else’s data.',
  story: 'find-race',
  watch: () => {
    const open = new Map<string, Open>();
    return {
      on: {
        used: (effect, moment) => {
          if (!effect.stale) return;
          const { row, facts, names } = moment;
          const life = facts.life(effect.life ?? facts.beliefs.knownTo(effect.user, effect.ioasid));
          if (life === undefined) return;
          const key = `${effect.user} ${life.life}`;
          const known = open.get(key);
          if (known !== undefined) {
            known.extend(row.index);
            return;
          }
          const user = names.user(effect.user);
          const borrowed = facts.outside.borrowedBy(effect.user, life.ioasid);
          const own = borrowed?.life === life.life;
          const end = life.reclaimedAt < 0 ? '' : ', which is reclaimed';
          const message = own
            ? `${user} uses the pointer that ioasid_find(${life.ioasid}) gave, with no reference, to ${names.life(life.life)}${end}.`
            : `${user} uses ${names.life(life.life)}${end}; it holds no reference any more.`;
          const related = [own ? borrowed.foundAt : -1, life.freedAt, life.reclaimedAt];
          open.set(
            key,
            moment.report({ life: life.life, users: [effect.user, ...enders(life)], related, message }),
          );
        },
      },
    };
  },
};

/** Who freed it, as the one whose doing it is that it is gone. */
function enders(life: { readonly freedBy: number }): readonly number[] {
  return life.freedBy < 0 ? [] : [life.freedBy];
}
