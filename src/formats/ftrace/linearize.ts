/** Something that took effect at one moment between two, seen from outside. Positions are those of the recording's events. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  /** Where it is put when nothing speaks against it; within the two. */
  readonly likely: number;
}

/** What a step leads to, and whether that is what the recording shows. */
export interface Step<S> {
  readonly state: S;
  readonly agrees: boolean;
}

/** How often a choice may be taken back before a contradiction is accepted. */
const PATIENCE = 2000;

/**
 * Puts overlapping steps in an order in which each of them could have done what was recorded: Wing and Gong's search
 * (Testing and verifying concurrent objects, 1993) for one object. Of two steps that do not overlap the earlier stays the
 * earlier. Likely moments are tried first, so the order found is near them. Where no order agrees, the step that stuck is
 * taken as it comes and the search goes on behind it.
 *
 * States with the same `key` lead to the same future; a place that was tried in vain is not tried again.
 */
export function linearize<T extends Interval, S>(
  steps: readonly T[],
  start: S,
  apply: (state: S, step: T, previous: T | undefined) => Step<S>,
  key: (state: S) => string,
): readonly T[] {
  const items = steps.toSorted((a, b) => a.from - b.from || a.likely - b.likely);
  const done = new Uint8Array(items.length);
  const path: Choice<S>[] = [];
  const dead = new Set<string>();
  let floor = 0;
  let patience = PATIENCE;
  let deepest: readonly number[] = [];
  let state = start;
  let first = 0;

  function itemAt(index: number): T {
    return items[index] as T;
  }

  /** Steps that can come next: nothing that is still to come was over before they began. */
  function candidates(): number[] {
    let bound = Infinity;
    const found: number[] = [];
    for (let index = first; index < items.length && itemAt(index).from <= bound; index += 1) {
      if (done[index] === 1) continue;
      found.push(index);
      bound = Math.min(bound, itemAt(index).to);
    }
    if (found.length < 2) return found;
    return found
      .filter((index) => itemAt(index).from <= bound)
      .toSorted((a, b) => itemAt(a).likely - itemAt(b).likely || a - b);
  }

  function previous(): T | undefined {
    const last = path.at(-1);
    return last === undefined ? undefined : itemAt(last.taken);
  }

  function go(choice: Choice<S>, next: S): void {
    done[choice.taken] = 1;
    path.push(choice);
    state = next;
    while (done[first] === 1) first += 1;
  }

  function back(): Choice<S> | undefined {
    if (path.length <= floor) return undefined;
    const choice = path.pop();
    if (choice === undefined) return undefined;
    done[choice.taken] = 0;
    first = Math.min(first, choice.taken);
    state = choice.before;
    return choice;
  }

  /** Takes the first of these that agrees. */
  function tryNext(others: readonly number[]): boolean {
    const before = state;
    for (const [rank, taken] of others.entries()) {
      const step = apply(before, itemAt(taken), previous());
      if (!step.agrees) continue;
      const choice = { taken, before, others: others.slice(rank + 1) };
      go(choice, step.state);
      // Nothing overlaps here, so the state alone decides what is possible from now on.
      if (first === path.length && dead.has(`${first} ${key(state)}`)) {
        back();
        continue;
      }
      return true;
    }
    return false;
  }

  function stuck(): void {
    if (path.length > deepest.length + floor || deepest.length === 0) {
      deepest = path.slice(floor).map((choice) => choice.taken);
    }
    while (patience > 0) {
      if (first === path.length) dead.add(`${first} ${key(state)}`);
      const choice = back();
      if (choice === undefined) break;
      patience -= 1;
      if (tryNext(choice.others)) return;
    }
    accept();
  }

  /** Goes as far as was ever possible, and takes one step more as if it agreed. */
  function accept(): void {
    while (back() !== undefined);
    for (const taken of deepest)
      go({ taken, before: state, others: [] }, apply(state, itemAt(taken), previous()).state);
    const [taken] = candidates();
    if (taken !== undefined)
      go({ taken, before: state, others: [] }, apply(state, itemAt(taken), previous()).state);
    floor = path.length;
    deepest = [];
    patience = PATIENCE;
    dead.clear();
  }

  while (path.length < items.length) if (!tryNext(candidates())) stuck();
  return path.map((choice) => itemAt(choice.taken));
}

interface Choice<S> {
  readonly taken: number;
  readonly before: S;
  /** What else could have been taken here and was not tried yet. */
  readonly others: readonly number[];
}
