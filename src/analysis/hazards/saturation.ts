import type { Effect } from '../../allocator/effect.ts';
import type { Moment, Rule, RuleText, Watch } from './rule.ts';

type SaturationEvent = Extract<Effect, { kind: 'saturated' }>['event'];

/** What the rules about counters say in common. */
export const STUCK =
  'refcount_t then pins the counter far from both ends: better a leak than an object freed under its users.';
export const HARDWARE =
  'The kernel warns once per boot and kind. The counter never moves again: the number, or the set, is lost until reboot.';

/** A rule for each of refcount_t's warnings: reported when the counter gets stuck, not each time it is touched afterwards. */
export function saturation(event: SaturationEvent, what: string, text: RuleText): Rule {
  return { ...text, watch: () => watchSaturation(event, what) };
}

function watchSaturation(event: SaturationEvent, what: string): Watch {
  let seen = -1;
  /** The counter's change follows the warning in the same row. */
  const isIt = (change: { readonly from: number; readonly to: number }, row: number): boolean =>
    seen === row && change.from >= 0 && change.to < 0;
  return {
    on: {
      saturated: (effect, { row }) => {
        seen = effect.event === event ? row.index : -1;
      },
      refcount: (effect, moment) => {
        if (!isIt(effect, moment.row.index)) return;
        const life = moment.facts.life(effect.life);
        const name = moment.names.life(effect.life);
        found(moment, `the counter of ${name}`, what, {
          life: effect.life,
          related: [life?.freedAt ?? -1, life?.reclaimedAt ?? -1],
        });
      },
      'set-refcount': (effect, moment) => {
        if (isIt(effect, moment.row.index))
          found(moment, `the counter of ${moment.names.set(effect.set)}`, what, {});
      },
    },
  };
}

function found(
  moment: Moment,
  counter: string,
  what: string,
  about: { life?: number; related?: readonly number[] },
): void {
  const { row, names } = moment;
  const message = `${names.user(row.user)}’s ${names.call(row)} finds that ${counter} ${what}, and the counter is stuck from here on.`;
  moment.report({ ...about, users: [row.user], message, lasting: true });
}
