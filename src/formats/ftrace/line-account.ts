import type { LineAccount, Remark } from '../imported.ts';
import type { IgnoreReason } from './other-line.ts';

/** Says of every line, once, what became of it. */
export interface LineLedger {
  use(): void;
  ignore(reason: IgnoreReason): void;
  lose(): void;
  complain(remark: Remark): void;
  /** A line that was taken for usable turned out not to be. */
  useless(reason: IgnoreReason | Remark): void;
  /** Lines that were passed over for this reason turned out to be of use. */
  useful(reason: IgnoreReason, count: number): void;
  account(): LineAccount;
}

export function createLineLedger(): LineLedger {
  let used = 0;
  let lost = 0;
  const ignored: Partial<Record<IgnoreReason, number>> = {};
  const problems: Remark[] = [];

  function ignore(reason: IgnoreReason): void {
    ignored[reason] = (ignored[reason] ?? 0) + 1;
  }

  return {
    use: () => {
      used += 1;
    },
    ignore,
    lose: () => {
      lost += 1;
    },
    complain: (remark) => {
      problems.push(remark);
    },
    useless: (reason) => {
      used -= 1;
      if (typeof reason === 'string') ignore(reason);
      else problems.push(reason);
    },
    useful: (reason, count) => {
      const left = (ignored[reason] ?? 0) - count;
      if (left > 0) ignored[reason] = left;
      else delete ignored[reason];
      used += count;
    },
    account: () => {
      const passed = Object.values(ignored).reduce((sum, count) => sum + count, 0);
      return {
        total: used + lost + passed + problems.length,
        used,
        ignored,
        lost,
        problems: problems.toSorted((a, b) => a.line - b.line),
      };
    },
  };
}
