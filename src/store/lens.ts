import { ASPECTS, type Aspect } from '../analysis/compare/aspect.ts';
import {
  startComparing,
  type Comparing,
  type Comparison,
  type Divergence,
} from '../analysis/compare/compare.ts';
import type { Operation } from '../allocator/operation.ts';
import { semanticsOf } from '../allocator/variants.ts';
import { MOST_COMPARED } from '../timeline/document.ts';
import { firstRowOf, rowAtPlace } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';
import { currentBranch } from './branch.ts';
import type { FigureState, Selection } from './state.ts';

export { MOST_COMPARED } from '../timeline/document.ts';
export type { Aspect, Comparison, Divergence };
export { ASPECTS };

/** Variants on the stage, the timeline's own first; a single one while nothing is compared. */
export function comparedSemantics({ semantics, compared }: FigureState): readonly string[] {
  return [semantics, ...compared];
}

/** Logs up to this many operations are compared at once: nobody waits for it. Longer ones are compared a slice at a time. */
const QUICK_OPERATIONS = 1500;

export interface Lens {
  /**
   * Where the variants on the stage part; undefined while nothing is compared, or a long log is not compared to its end. The same
   * object while nothing changed.
   */
  comparison(state: FigureState): Comparison | undefined;
  /** How much of a long log has been compared, from 0 to 1; undefined where nothing is left to do. */
  progress(state: FigureState): number | undefined;
  /** Compares on, so many operations; true when that was the end. */
  compareOn(state: FigureState, operations: number): boolean;
}

export function createLens(): Lens {
  const byOperations = new WeakMap<readonly Operation[], Map<string, Compared>>();

  const lookUp = (state: FigureState) => {
    if (state.compared.length === 0) return undefined;
    const { document, aspects } = state;
    const { operations } = currentBranch(state);
    const semantics = comparedSemantics(state);
    const key = [...semantics, ...aspects].join(' ');
    const known = byOperations.get(operations) ?? new Map<string, Compared>();
    byOperations.set(operations, known);
    const before = known.get(key);
    if (before?.document === document) return before;
    const comparing = startComparing({ ...document, operations }, semantics, { aspects });
    const compared: Compared = { document, comparing, comparison: undefined };
    known.set(key, compared);
    if (operations.length <= QUICK_OPERATIONS) goOn(compared, Infinity);
    return compared;
  };

  return {
    comparison: (state) => lookUp(state)?.comparison,
    progress(state) {
      const compared = lookUp(state);
      if (compared === undefined || compared.comparison !== undefined) return undefined;
      return compared.comparing.compared / Math.max(1, currentBranch(state).operations.length);
    },
    compareOn(state, operations) {
      const compared = lookUp(state);
      return compared === undefined || goOn(compared, operations);
    },
  };
}

interface Compared {
  readonly document: object;
  readonly comparing: Comparing;
  comparison: Comparison | undefined;
}

function goOn(compared: Compared, operations: number): boolean {
  if (compared.comparison !== undefined) return true;
  compared.comparing.compareOn(operations);
  compared.comparison = compared.comparing.comparison;
  return compared.comparison !== undefined;
}

/** Those of some variants that can be set beside the current rules. */
export function comparable(semantics: string, others: readonly string[]): readonly string[] {
  const known = others.filter((id) => id !== semantics && semanticsOf(id) !== undefined);
  return [...new Set(known)].slice(0, MOST_COMPARED);
}

/** The row of another run that stands at the same place of the log: the same step of the same operation, or its end. */
export function linkedRow(from: Playback, row: number, to: Playback): number {
  if (row < 0 || row >= from.length) return Math.min(row, to.length - 1);
  const { operation } = from.row(row);
  const isLast = row === from.length - 1 || from.row(row + 1).operation !== operation;
  return rowAtPlace(to, isLast ? { operation } : { operation, step: row - firstRowOf(from, operation) });
}

/** The same thing in another run, where it is there too. */
export function linkedSelection(
  from: Playback,
  selection: Selection | undefined,
  to: Playback,
): Selection | undefined {
  if (selection === undefined || from === to) return selection;
  switch (selection.kind) {
    case 'ioasid': {
      const ioasid = from.cast.places[selection.place]?.ioasid;
      const place = to.cast.places.find((each) => each.ioasid === ioasid)?.place;
      return place === undefined ? undefined : { kind: 'ioasid', place };
    }
    case 'user': {
      const name = from.world.users.nameOf(selection.user);
      const user = to.cast.users.find((each) => each.name === name)?.user;
      return user === undefined ? undefined : { kind: 'user', user };
    }
    case 'set': {
      const name = from.cast.sets.find((each) => each.set === selection.set)?.name;
      const set = to.cast.sets.find((each) => each.name === name)?.set;
      return set === undefined ? undefined : { kind: 'set', set };
    }
    case 'reference':
      return undefined;
  }
}

/** Where the difference shows in a run of the timeline: the last row of its operation. */
export function divergenceRow(playback: Playback, { operation }: Divergence): number {
  return rowAtPlace(playback, { operation });
}

const rowsKnown = new WeakMap<Comparison, { playback: Playback; rows: readonly number[] }>();

/** The same of all divergences, in their order; a long log has thousands. */
export function divergenceRows(playback: Playback, comparison: Comparison): readonly number[] {
  const known = rowsKnown.get(comparison);
  if (known?.playback === playback) return known.rows;
  const rows = comparison.divergences.map((each) => divergenceRow(playback, each));
  rowsKnown.set(comparison, { playback, rows });
  return rows;
}

/** The divergence of the operation that a row belongs to. */
export function divergenceAt(
  comparison: Comparison,
  playback: Playback,
  row: number,
): Divergence | undefined {
  if (row < 0 || row >= playback.length) return undefined;
  const { operation } = playback.row(row);
  const { divergences } = comparison;
  const at = lowerBoundOf(divergences, operation);
  return divergences[at]?.operation === operation ? divergences[at] : undefined;
}

/** Where an earlier difference began that a divergence follows from. */
export function followsRow(playback: Playback, { because }: Divergence): number | undefined {
  return because.follows === undefined ? undefined : rowAtPlace(playback, { operation: because.follows });
}

/** The first divergence of an operation or of a later one. */
function lowerBoundOf(divergences: readonly Divergence[], operation: number): number {
  let [low, high] = [0, divergences.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((divergences[middle]?.operation ?? 0) < operation) low = middle + 1;
    else high = middle;
  }
  return low;
}
