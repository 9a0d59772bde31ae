import type { Gap } from '../../timeline/document.ts';
import type { HeldReference, LifeFacts } from '../facts/life-facts.ts';
import type { End, Rule } from './rule.ts';
import { takenBy } from './told.ts';

/** Only the end of a log shows it, and only a log without a gap where the put could have been. */
export const LEAK: Rule = {
  code: 'leak',
  title: 'Leak',
  rule: 'Every reference is dropped once its ID is freed.',
  severity: 'error',
  mechanism:
    'The owner has freed the ID; somebody took a reference and never puts it, and no deferred work is waiting that would. Often a handler ' +
    'did not know of the reference yet, or the event never reached it.',
  hardware:
    'The number is FREE_PENDING for ever and counts against the quota of its set. With 2^20 numbers, or a quota of 4, they run out.',
  story: 'leak',
  watch: () => {
    /** Threads that an oops has ended can put no more; what ended them is the hazard. */
    const dead = new Set<number>();
    return {
      on: {
        oops: (_, { rows }) => {
          for (const row of rows) dead.add(row.user);
        },
      },
      finish: (end) => {
        for (const life of end.facts.lives) {
          if (life === undefined || !mayLeak(life)) continue;
          const held = missing(life, end).filter(({ user }) => !dead.has(user));
          if (held.length > 0) reportLeak(life, held, end);
        }
      },
    };
  },
};

/** A saturated counter leaks on purpose, and a preset one counts what nobody took. */
function mayLeak({ state, refcount, preset }: LifeFacts): boolean {
  return state === 'FREE_PENDING' && refcount > 0 && !preset;
}

/** References that nothing will drop any more, as far as the log can show it. */
function missing(life: LifeFacts, end: End): readonly HeldReference[] {
  return life.held.filter(({ user, takenAt }) => {
    const willPut = end.facts.outside.waiting.some((work) => work.user === user && work.life === life.life);
    return !willPut && !hasGap(end.gaps, end.operationOf(takenAt));
  });
}

function hasGap(gaps: readonly Gap[], operation: number): boolean {
  return gaps.some((gap) => gap.afterOperation >= operation);
}

function reportLeak(life: LifeFacts, held: readonly HeldReference[], end: End): void {
  const { names } = end;
  const holders = held.map(({ user }) => user);
  const each = held.map((reference) => `${names.user(reference.user)} (from ${takenBy(reference, names)})`);
  const [only] = held;
  const who =
    held.length === 1 && only !== undefined
      ? `${names.user(only.user)} never drops the reference it took on ${names.life(life.life)} with ${takenBy(only, names)}`
      : `${[...new Set(each)].join(', ')} never drop their references on ${names.life(life.life)}`;
  end.report({
    life: life.life,
    users: holders,
    related: [...held.map(({ takenAt }) => takenAt), life.freedAt],
    row: life.lastRow,
    message: `${who}, which ${names.user(life.freedBy)} freed: the number never comes back.`,
    lasting: true,
  });
}
