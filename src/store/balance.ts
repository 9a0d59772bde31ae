import { ledgerAt, unpairedOnly, type LifeBalance } from '../analysis/ledger/ledger.ts';
import { stolenReferences, type StolenReference } from '../analysis/ledger/stolen.ts';
import type { Playback } from '../timeline/playback.ts';
import type { IoasidView } from '../timeline/snapshot.ts';

/** The references of one life, and what the kernel counts there. */
export interface BalancedLife extends LifeBalance {
  readonly state: IoasidView['state'];
  /** Undefined where nothing is counted, or where the life is over. */
  readonly refcount: number | undefined;
}

/** Who took what and gave it back as it stands after a row: what is unpaired first. */
export function balanceAt(
  playback: Playback,
  row: number,
  onlyUnpaired: boolean,
): { readonly lives: readonly BalancedLife[]; readonly total: BalanceTotal } {
  const ledger = ledgerAt(playback, row);
  const { ids } = playback.snapshotAt(row);
  const lives = (onlyUnpaired ? unpairedOnly(ledger) : ledger).map((life): BalancedLife => {
    const view = ids[playback.life(life.life).place];
    const isCurrent = view?.life === life.life && view.state !== 'reclaimed';
    return {
      ...life,
      state: isCurrent ? view.state : 'reclaimed',
      refcount: isCurrent ? view.refcount : undefined,
    };
  });
  return { lives, total: totalOf(ledger) };
}

export interface BalanceTotal {
  readonly taken: number;
  readonly dropped: number;
  readonly held: number;
}

function totalOf(ledger: readonly LifeBalance[]): BalanceTotal {
  let [taken, dropped, held] = [0, 0, 0];
  for (const life of ledger) {
    taken += life.taken;
    dropped += life.dropped;
    held += life.held;
  }
  return { taken, dropped, held };
}

const known = new WeakMap<Playback, ReadonlyMap<number, StolenReference>>();

/** References that somebody else dropped, with thief and victim, by reference. */
export function theftsOf(playback: Playback): ReadonlyMap<number, StolenReference> {
  const found =
    known.get(playback) ?? new Map(stolenReferences(playback).map((theft) => [theft.reference, theft]));
  known.set(playback, found);
  return found;
}
