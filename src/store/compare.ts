import type { Operation } from '../allocator/operation.ts';
import type { Playback } from '../timeline/playback.ts';
import type { IoasidView } from '../timeline/snapshot.ts';
import { ioasidName, listOf, userName, refcountText } from '../words/names.ts';
import { currentBranch } from './branch.ts';
import type { Figure } from './figure.ts';
import type { Branch, FigureState } from './state.ts';

/** One side of a comparison: what was done after the fork. */
export interface ComparedSide {
  readonly branch: Branch;
  readonly operations: readonly Operation[];
}

/** One ID that ends differently. */
export interface Difference {
  readonly name: string;
  readonly origin: string;
  readonly branch: string;
}

export interface Comparison {
  readonly origin: ComparedSide;
  readonly branch: ComparedSide;
  readonly forkedAfter: number;
  readonly differences: readonly Difference[];
}

/** What differs between the current branch and the one it left; undefined where it left none. */
export function compareWithOrigin(figure: Figure, state: FigureState): Comparison | undefined {
  const branch = currentBranch(state);
  const origin = state.branches.find((each) => each.id === branch.parent);
  if (origin === undefined) return undefined;
  const ours = ends(figure.playback(state, branch));
  const theirs = ends(figure.playback(state, origin));
  const keys = [...new Set([...theirs.keys(), ...ours.keys()])];
  return {
    origin: { branch: origin, operations: origin.operations.slice(branch.forkedAfter) },
    branch: { branch, operations: branch.operations.slice(branch.forkedAfter) },
    forkedAfter: branch.forkedAfter,
    differences: keys
      .map((key) => ({ name: key, origin: theirs.get(key) ?? NEVER, branch: ours.get(key) ?? NEVER }))
      .filter((difference) => difference.origin !== difference.branch),
  };
}

const NEVER = 'never allocated';

/** How each number of a run ends, in words that can be compared. */
function ends(playback: Playback): ReadonlyMap<string, string> {
  const snapshot = playback.snapshotAt(playback.length - 1);
  const living = snapshot.ids.filter((id) => id.state !== 'unborn');
  return new Map(living.map((id) => [nameOf(playback, id), endOf(playback, id)]));
}

function nameOf(playback: Playback, id: IoasidView): string {
  const set = playback.cast.sets.find((each) => each.set === id.set);
  const name = `IOASID ${ioasidName(id.ioasid, id.generation)}`;
  return set === undefined || set.set < 0 ? name : `${name} in ${set.name}`;
}

function endOf(playback: Playback, id: IoasidView): string {
  if (id.state === 'reclaimed') return 'reclaimed';
  const holders = [...new Set(id.references.map((reference) => userName(playback, reference.user)))];
  const count = id.refcount === undefined ? '' : `, count ${refcountText(id.refcount)}`;
  const held = holders.length === 0 ? '' : `, held by ${listOf(holders)}`;
  return `${id.state}${count}${held}${id.orphan ? ', orphan' : ''}`;
}
