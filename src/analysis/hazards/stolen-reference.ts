import { isPut } from '../facts/beliefs.ts';
import type { Moment, Open, Rule } from './rule.ts';
import { takenBy } from './told.ts';
import type { Effect } from '../../allocator/effect.ts';

type Dropped = Extract<Effect, { kind: 'reference-dropped' }>;

/** Whoever drops a reference it does not hold drops somebody else's: the kernel counts, it does not know whose. */
export const STOLEN_REFERENCE: Rule = {
  code: 'stolen-reference',
  title: 'Stolen reference',
  rule: 'Nobody drops a reference that somebody else holds.',
  severity: 'error',
  mechanism:
    'The counter says how many references there are and not whose. A put or a second free by somebody who holds none takes the count ' +
    'down all the same, and one of those who do hold a reference has lost it without knowing.',
  hardware:
    'The number can be given out again while a device or a guest is still set up with it: its DMA then reaches the memory of the next ' +
    'owner. The late put of the one who was robbed finds nothing, or robs that next owner.',
  story: 'double-free',
  doubtfulAfterGap: true,
  watch: () => {
    const open = new Map<string, Open>();
    return {
      on: {
        'reference-dropped': (effect, moment) => {
          const life = moment.facts.life(effect.life);
          if (life === undefined || !effect.unheld || effect.user === effect.by || life.preset) return;
          if (endsAllocation(effect, moment)) return;
          open.set(`${effect.user} ${life.ioasid}`, reportTheft(effect, moment));
        },
      },
      row: ({ row, facts }) => {
        if (!isPut(row) || facts.beliefs.lossesOf(row.user, row.ioasid).length === 0) return;
        open.get(`${row.user} ${row.ioasid}`)?.end(row.index);
      },
    };
  },
};

/** A free by another than the one who allocated takes what alloc gave, which is what it is there for. */
export function endsAllocation(effect: Dropped, { stage, row }: Moment): boolean {
  return !isPut(row) && stage.books.lives.firstReference(effect.life) === effect.reference;
}

function reportTheft(effect: Dropped, moment: Moment): Open {
  const { facts, names, row } = moment;
  const life = facts.life(effect.life);
  const held = life?.held.find((each) => each.reference === effect.reference);
  const [thief, victim, call] = [names.user(effect.by), names.user(effect.user), names.call(row)];
  const again = row.call === 'ioasid_free' && (life?.freedAt ?? -1) >= 0 && life?.freedAt !== row.index;
  const gone = row.effects.some((each) => each.kind === 'reclaimed' && each.life === effect.life);
  const message =
    `${thief}’s ${again ? 'second ' : ''}${call} drops a reference that ${thief} does not hold: it is ${victim}’s, taken by ` +
    `${takenBy(held, names)}${gone ? `, and ${names.life(effect.life)} is reclaimed under ${victim}` : ''}.`;
  return moment.report({
    life: effect.life,
    users: [effect.by, effect.user],
    related: [held?.takenAt ?? -1, life?.freedAt ?? -1],
    message,
    lasting: true,
  });
}
