import { ledgerAt, unpairedOnly, type LifeBalance, type Taking } from '../analysis/ledger/ledger.ts';
import type { Drop, Repair } from '../analysis/ledger/repair.ts';
import { stolenReferences, type StolenReference } from '../analysis/ledger/stolen.ts';
import type { Playback } from '../timeline/playback.ts';
import type { IoasidView } from '../timeline/snapshot.ts';
import type { FigureState } from './state.ts';

/** The references of one life, and what the kernel counts there. */
export interface BalancedLife extends LifeBalance {
  readonly state: IoasidView['state'];
  /** Undefined where nothing is counted, or where the life is over. */
  readonly refcount: number | undefined;
}

interface BalanceOptions {
  readonly onlyUnpaired: boolean;
  readonly repairs: readonly Repair[];
}

/** Who took what and gave it back as it stands after a row: what is unpaired first. */
export function balanceAt(
  playback: Playback,
  row: number,
  { onlyUnpaired, repairs }: BalanceOptions,
): { readonly lives: readonly BalancedLife[]; readonly total: BalanceTotal } {
  const ledger = ledgerAt(playback, row, { repairs });
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

/** References are numbered by run: what was paired by hand in one says nothing about another. */
export function runKey({ branchId, semantics }: FigureState): string {
  return `${branchId} ${semantics}`;
}

const NO_REPAIRS: readonly Repair[] = [];

export function currentRepairs(state: FigureState): readonly Repair[] {
  return state.repairs[runKey(state)] ?? NO_REPAIRS;
}

/** The reference that a loose drop was paired with by rule. */
function ownerOf(playback: Playback, repairs: readonly Repair[], { row }: Drop): Repair | undefined {
  return repairs.find(
    ({ drop, reference }) => reference === undefined && playback.reference(drop).droppedAt === row,
  );
}

/** Takings that a loose drop could belong to: still open, and taken before it. */
export function pairable(
  playback: Playback,
  life: LifeBalance,
  drop: Drop,
  repairs: readonly Repair[],
): readonly Taking[] {
  const owner = ownerOf(playback, repairs, drop);
  if (owner === undefined) return [];
  return life.holders
    .flatMap(({ takings }) => takings)
    .filter((taking) => taking.droppedAt < 0 && taking.takenAt < drop.row);
}

/** The repairs with a loose drop given to a taking; given back to its own, nothing is left of it. */
export function paired(
  playback: Playback,
  repairs: readonly Repair[],
  drop: Drop,
  reference: number,
): readonly Repair[] {
  const owner = ownerOf(playback, repairs, drop);
  if (owner === undefined) return repairs;
  const others = repairs.filter((each) => each !== owner);
  return owner.drop === reference ? others : [...others, { drop: owner.drop, reference }];
}

/** The repairs with a taking's drop made loose, whether a rule or a hand paired them. */
export function unpaired(repairs: readonly Repair[], reference: number): readonly Repair[] {
  const byHand = repairs.find((each) => each.reference === reference);
  if (byHand === undefined) return [...repairs, { drop: reference, reference: undefined }];
  return repairs.map((each) => (each === byHand ? { drop: each.drop, reference: undefined } : each));
}
