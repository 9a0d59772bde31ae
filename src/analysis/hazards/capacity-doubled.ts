import { DEFAULT_CAPACITY } from '../../allocator/columns.ts';
import type { Rule } from './rule.ts';

/** Spec Q14: installing a capacity forgets what is outstanding. */
export const CAPACITY_DOUBLED: Rule = {
  code: 'capacity-doubled',
  title: 'Capacity counted twice',
  rule: 'What is left and what sets were promised is never more than the capacity.',
  severity: 'error',
  mechanism:
    'Installing a capacity sets what is left to the whole of it, whatever sets have taken before. When they give their quotas back, more is left ' +
    'than there is.',
  hardware:
    'Sets are promised numbers that the hardware does not have, or that other sets were promised too.',
  story: 'capacity-twice',
  watch: () => {
    let capacity = DEFAULT_CAPACITY;
    let available = DEFAULT_CAPACITY;
    const quotas = new Map<number, number>();
    let wasDoubled = false;
    let changed = false;
    return {
      on: {
        capacity: (effect) => {
          if (effect.field === 'capacity') capacity = effect.to;
          else available = effect.to;
          changed = true;
        },
        'set-created': (effect, { stage }) =>
          void quotas.set(effect.set, stage.books.sets.firstQuota(effect.set) >>> 0),
        quota: (effect) => void quotas.set(effect.set, Math.max(effect.to, 0)),
        'set-destroyed': (effect) => void quotas.delete(effect.set),
      },
      // An operation is looked at when it is over: in between, a quota may be counted on both sides or on none.
      row: (moment) => {
        const { row, rows, names } = moment;
        if (!changed || row !== rows.at(-1)) return;
        changed = false;
        const promised = [...quotas.values()].reduce((sum, quota) => sum + quota, 0);
        const doubled = available + promised > capacity;
        if (doubled && !wasDoubled) {
          const over = promised === 0 ? '' : ` and ${promised} promised to sets`;
          moment.report({
            users: [row.user],
            message: `After ${names.user(row.user)}’s ${names.kernelCall(row.call)}() there are ${available} left${over}, of a capacity of ${capacity}.`,
          });
        }
        wasDoubled = doubled;
      },
    };
  },
};
