import type {
  BorrowedView,
  ContextView,
  IoasidView,
  SetView,
  Snapshot,
  WorkView,
} from '../../timeline/snapshot.ts';
import type { Difference } from './difference.ts';

/**
 * What is otherwise in `to` than in `from`, two moments of one run: in the order of the cast, IDs first. Empty where they are the
 * same. What follows from the rest (how much a user holds, that an ID which is gone has no data) is not listed.
 */
export function differenceOf(from: Snapshot, to: Snapshot): readonly Difference[] {
  if (from === to) return [];
  return [
    ...from.ids.flatMap((id, index) => idDifferences(id, to.ids[index])),
    ...from.sets.flatMap((set, index) => setDifferences(set, to.sets[index])),
    ...chainDifferences('global', from.globalChain, to.globalChain),
    ...contextDifferences(from.contexts, to.contexts),
    ...borrowedDifferences(from.borrowed, to.borrowed),
    ...workDifferences(from.work, to.work),
    ...stopDifferences(from, to),
    ...numberDifferences(from, to),
  ];
}

function idDifferences(from: IoasidView, to: IoasidView | undefined): readonly Difference[] {
  if (to === undefined || from === to) return [];
  const { place } = from;
  const found: Difference[] = [];
  if (from.life !== to.life && from.life >= 0)
    found.push({ kind: 'life', place, from: from.life, to: to.life });
  if (from.state !== to.state) found.push({ kind: 'state', place, from: from.state, to: to.state });
  if (from.refcount !== to.refcount)
    found.push({ kind: 'refcount', place, from: from.refcount, to: to.refcount });
  found.push(...referenceDifferences(from, to));
  if (isThere(from) && isThere(to) && from.life === to.life) {
    if (from.spid !== to.spid) found.push({ kind: 'spid', place, from: from.spid, to: to.spid });
    if (from.priv !== to.priv) found.push({ kind: 'private', place, from: from.priv, to: to.priv });
  } else if (isThere(to)) {
    // A new life begins with no data.
    if (to.spid !== undefined) found.push({ kind: 'spid', place, from: undefined, to: to.spid });
    if (to.priv !== 0) found.push({ kind: 'private', place, from: 0, to: to.priv });
  }
  for (const kind of ['orphan', 'dangling', 'hidden'] as const) {
    if (from[kind] !== to[kind]) found.push({ kind, place, to: to[kind] });
  }
  return found;
}

function isThere({ state }: IoasidView): boolean {
  return state !== 'unborn' && state !== 'reclaimed';
}

function referenceDifferences(from: IoasidView, to: IoasidView): readonly Difference[] {
  if (from.references.length === 0 && to.references.length === 0) return [];
  const { place } = from;
  const before = new Set(from.references.map(({ reference }) => reference));
  const after = new Set(to.references.map(({ reference }) => reference));
  return [
    ...from.references
      .filter(({ reference }) => !after.has(reference))
      .map(
        ({ reference, user }) => ({ kind: 'reference', place, reference, user, change: 'dropped' }) as const,
      ),
    ...to.references
      .filter(({ reference }) => !before.has(reference))
      .map(
        ({ reference, user }) => ({ kind: 'reference', place, reference, user, change: 'taken' }) as const,
      ),
  ];
}

function setDifferences(from: SetView, to: SetView | undefined): readonly Difference[] {
  if (to === undefined || from === to) return [];
  const { set } = from;
  const found: Difference[] = [];
  if (from.state !== to.state) found.push({ kind: 'set-state', set, from: from.state, to: to.state });
  if (from.quota !== to.quota) found.push({ kind: 'quota', set, from: from.quota, to: to.quota });
  if (from.nr !== to.nr) found.push({ kind: 'nr', set, from: from.nr, to: to.nr });
  if (from.refcount !== to.refcount)
    found.push({ kind: 'set-refcount', set, from: from.refcount, to: to.refcount });
  return [...found, ...chainDifferences(set, from.chain, to.chain)];
}

function chainDifferences(
  chain: 'global' | number,
  from: readonly number[],
  to: readonly number[],
): readonly Difference[] {
  if (from === to) return [];
  return [
    ...from
      .filter((subscriber) => !to.includes(subscriber))
      .map((subscriber) => ({ kind: 'chain', chain, subscriber, change: 'left' }) as const),
    ...to
      .filter((subscriber) => !from.includes(subscriber))
      .map((subscriber) => ({ kind: 'chain', chain, subscriber, change: 'joined' }) as const),
  ];
}

function contextDifferences(from: readonly ContextView[], to: readonly ContextView[]): readonly Difference[] {
  const key = ({ user, context, ioasid, life }: ContextView): string =>
    `${user} ${ioasid} ${life} ${context}`;
  const before = new Map(from.map((each) => [key(each), each]));
  const after = new Map(to.map((each) => [key(each), each]));
  const told = ({ user, context, ioasid, life }: ContextView, change: ContextChange): Difference => ({
    kind: 'context',
    user,
    context,
    ioasid,
    life,
    change,
  });
  return [
    ...from.filter((each) => !after.has(key(each))).map((each) => told(each, 'cleared')),
    ...to.flatMap((each) => {
      const old = before.get(key(each));
      const found: Difference[] = old === undefined ? [told(each, 'set')] : [];
      if ((old?.dma ?? false) !== each.dma) found.push(told(each, each.dma ? 'dma-started' : 'dma-stopped'));
      if (each.stale && old?.stale !== true) found.push(told(each, 'outlived'));
      return found;
    }),
  ];
}

type ContextChange = Extract<Difference, { kind: 'context' }>['change'];

function borrowedDifferences(
  from: readonly BorrowedView[],
  to: readonly BorrowedView[],
): readonly Difference[] {
  const key = ({ user, ioasid, life }: BorrowedView): string => `${user} ${ioasid} ${life}`;
  const before = new Map(from.map((each) => [key(each), each]));
  const after = new Set(to.map(key));
  const told = (
    { user, ioasid, life }: BorrowedView,
    change: Extract<Difference, { kind: 'borrowed' }>['change'],
  ): Difference => ({ kind: 'borrowed', user, ioasid, life, change });
  return [
    ...from.filter((each) => !after.has(key(each))).map((each) => told(each, 'given-up')),
    ...to.flatMap((each) => {
      const old = before.get(key(each));
      const found: Difference[] = old === undefined ? [told(each, 'borrowed')] : [];
      if (each.stale && old?.stale !== true) found.push(told(each, 'outlived'));
      return found;
    }),
  ];
}

function workDifferences(from: readonly WorkView[], to: readonly WorkView[]): readonly Difference[] {
  const key = ({ user, ioasid, queuedAt }: WorkView): string => `${queuedAt} ${user} ${ioasid}`;
  const before = new Set(from.map(key));
  const after = new Set(to.map(key));
  const told = ({ user, ioasid, queuedAt }: WorkView, change: 'queued' | 'ran'): Difference => ({
    kind: 'work',
    user,
    ioasid,
    queuedAt,
    change,
  });
  return [
    ...from.filter((each) => !after.has(key(each))).map((each) => told(each, 'ran')),
    ...to.filter((each) => !before.has(key(each))).map((each) => told(each, 'queued')),
  ];
}

/** Threads that an oops stopped in between. */
function stopDifferences(from: Snapshot, to: Snapshot): readonly Difference[] {
  return to.users.flatMap(({ user, stoppedAt }, index) =>
    stoppedAt >= 0 && (from.users[index]?.stoppedAt ?? -1) < 0
      ? [{ kind: 'stopped', user, at: stoppedAt } as const]
      : [],
  );
}

function numberDifferences(from: Snapshot, to: Snapshot): readonly Difference[] {
  return (['capacity', 'available'] as const)
    .filter((kind) => from[kind] !== to[kind])
    .map((kind) => ({ kind, from: from[kind], to: to[kind] }));
}
