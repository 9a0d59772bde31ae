import type { Playback, Reference } from '../../timeline/playback.ts';
import { type Drop, repaired, type Repair } from './repair.ts';

/**
 * How a taking stands. `open`: still held, and nobody has asked for the ID back. `unpaired`: still held although the ID is
 * freed, so a drop is missing. `stolen`: somebody else dropped it.
 */
export type Standing = 'paired' | 'open' | 'unpaired' | 'stolen';

/** One reference, from the operation that took it to the one that dropped it. Rows are -1 where that has not come. */
export interface Taking {
  readonly reference: number;
  readonly user: number;
  readonly takenAt: number;
  readonly droppedAt: number;
  readonly droppedBy: number;
  readonly standing: Standing;
}

export interface HolderBalance {
  readonly user: number;
  readonly taken: number;
  readonly dropped: number;
  readonly held: number;
  /** Unpaired first, then by time. */
  readonly takings: readonly Taking[];
}

/** All references of one life. */
export interface LifeBalance {
  readonly life: number;
  readonly ioasid: number;
  readonly generation: number;
  readonly set: number;
  readonly taken: number;
  readonly dropped: number;
  readonly held: number;
  /** Drops that were taken from the reference they were paired with, by hand: nobody's. */
  readonly looseDrops: readonly Drop[];
  /** Those with unpaired references first, then in the order in which they came. */
  readonly holders: readonly HolderBalance[];
}

export interface LedgerOptions {
  /** Only this life. */
  readonly life?: number;
  /** Pairs made or undone by hand. */
  readonly repairs?: readonly Repair[];
}

/**
 * Who took what and gave it back, as it stands after a row: lives with something unpaired first, then in the order of their
 * allocation. For each life, held minus loose drops is its refcount, unless that was saturated or written by an aid.
 */
export function ledgerAt(
  playback: Playback,
  row: number,
  options: LedgerOptions = {},
): readonly LifeBalance[] {
  const byLife = new Map<number, Numbered[]>();
  for (let reference = 0; reference < playback.referenceCount; reference += 1) {
    const facts = playback.reference(reference);
    if (facts.takenAt > row || (options.life !== undefined && facts.life !== options.life)) continue;
    const list = byLife.get(facts.life) ?? [];
    byLife.set(facts.life, list);
    list.push({ ...asOf(facts, row), reference });
  }
  const balances = [...byLife].map(([life, taken]) =>
    balanceOf(playback, row, life, taken, options.repairs ?? []),
  );
  return balances.toSorted((a, b) => Number(isUnbalanced(b)) - Number(isUnbalanced(a)) || a.life - b.life);
}

/** What is left when everything that is in order is left out; empty lives and holders go too. */
export function unpairedOnly(ledger: readonly LifeBalance[]): readonly LifeBalance[] {
  return ledger
    .map((life) => ({
      ...life,
      holders: life.holders.map(withoutPaired).filter(({ takings }) => takings.length > 0),
    }))
    .filter(({ holders, looseDrops }) => holders.length > 0 || looseDrops.length > 0);
}

function withoutPaired(holder: HolderBalance): HolderBalance {
  return { ...holder, takings: holder.takings.filter(({ standing }) => isOdd(standing)) };
}

function isOdd(standing: Standing): boolean {
  return standing === 'unpaired' || standing === 'stolen';
}

function isUnbalanced({ holders, looseDrops }: LifeBalance): boolean {
  return (
    looseDrops.length > 0 || holders.some(({ takings }) => takings.some(({ standing }) => isOdd(standing)))
  );
}

type Numbered = Reference & { readonly reference: number };

/** What has not happened yet at a row is not known there. */
function asOf(reference: Reference, row: number): Reference {
  return reference.droppedAt <= row ? reference : { ...reference, droppedAt: -1, droppedBy: -1 };
}

function balanceOf(
  playback: Playback,
  row: number,
  life: number,
  references: readonly Numbered[],
  repairs: readonly Repair[],
): LifeBalance {
  const { ioasid, generation, set, pendingAt, allocatedAt } = playback.life(life);
  const { references: paired, looseDrops } = repaired(references, repairs);
  const freed = pendingAt >= 0 && pendingAt <= row;
  const takings = paired.map((each) => takingOf(each, standingOf(playback, each, freed, allocatedAt)));
  const holders = holdersOf(takings);
  const held = takings.filter(({ droppedAt }) => droppedAt < 0).length;
  const taken = takings.length;
  return { life, ioasid, generation, set, taken, dropped: taken - held, held, looseDrops, holders };
}

function takingOf({ reference, user, takenAt, droppedAt, droppedBy }: Numbered, standing: Standing): Taking {
  return { reference, user, takenAt, droppedAt, droppedBy, standing };
}

function standingOf(playback: Playback, reference: Reference, freed: boolean, allocatedAt: number): Standing {
  if (reference.droppedAt < 0) return freed ? 'unpaired' : 'open';
  return isStolen(playback, reference, allocatedAt) ? 'stolen' : 'paired';
}

/** Somebody else dropped it; but a free ends the allocation, whoever calls it, and takes what alloc gave. */
export function isStolen(playback: Playback, reference: Reference, allocatedAt: number): boolean {
  const { user, takenAt, droppedAt, droppedBy } = reference;
  if (droppedAt < 0 || droppedBy === user) return false;
  return takenAt !== allocatedAt || PUTS.has(playback.row(droppedAt).call);
}

const PUTS: ReadonlySet<string> = new Set(['ioasid_put', 'ioasid_put_locked']);

function holdersOf(takings: readonly Taking[]): readonly HolderBalance[] {
  const byUser = new Map<number, Taking[]>();
  for (const taking of takings) {
    const list = byUser.get(taking.user) ?? [];
    byUser.set(taking.user, list);
    list.push(taking);
  }
  const holders = [...byUser].map(([user, list]) => {
    const held = list.filter(({ droppedAt }) => droppedAt < 0).length;
    const sorted = list.toSorted(
      (a, b) => Number(isOdd(b.standing)) - Number(isOdd(a.standing)) || a.takenAt - b.takenAt,
    );
    return { user, taken: list.length, dropped: list.length - held, held, takings: sorted };
  });
  const odd = ({ takings: list }: HolderBalance): number =>
    Number(list.some(({ standing }) => isOdd(standing)));
  return holders.toSorted((a, b) => odd(b) - odd(a));
}
