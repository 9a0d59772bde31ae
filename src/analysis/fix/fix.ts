import type { Operation } from '../../allocator/operation.ts';
import type { LogDocument } from '../../timeline/document.ts';
import type { Hazard } from '../hazards/rule.ts';
import { candidatesOf } from './candidates.ts';
import { type Change, changedLog } from './change.ts';
import { type Examination, effectOf, examine, keyOf } from './examination.ts';
import { focusOn, unfocused } from './focus.ts';

/** One change that would have kept a hazard from happening. */
export interface Fix {
  readonly change: Change;
  /** "Add KVM’s ioasid_put(5) after operation 8." */
  readonly text: string;
  /** The log with the change made. */
  readonly log: LogDocument;
  /** Hazards that are left in it. */
  readonly hazardsLeft: number;
  /** Codes of hazards that it brings; empty unless no single change does without. */
  readonly brings: readonly string[];
}

export interface FixOptions {
  /** How many to find at the most. */
  readonly most?: number;
  /** How many operations may be run in the search, over all tries. */
  readonly budget?: number;
}

/** Keeps the search below about a second. */
const BUDGET = 400_000;

/** From here on, a log is searched without what is about other numbers. */
const LONG = 400;

/**
 * The smallest single changes (an operation added, removed or moved) after which the hazard is gone and nothing is
 * refused that was not: those that leave least first, and of those the most natural. Empty where there is none within the budget.
 */
export function findFixes(
  log: LogDocument,
  semantics: string,
  hazard: Hazard,
  options: FixOptions = {},
): readonly Fix[] {
  const { most = 3, budget = BUDGET } = options;
  const before = examine(log, semantics);
  const found = changesOf(log, semantics, hazard, before, budget).flatMap((change): Fix[] => {
    const changed = changedLog(log, change);
    const after = examine(changed, semantics);
    const brings = effectOf(before, after, hazard);
    if (brings === undefined || after.hazards.length >= before.hazards.length) return [];
    const text = textOf(change, log.operations, before.ioasids);
    return [{ change, text, log: changed, hazardsLeft: after.hazards.length, brings }];
  });
  const clean = found.filter(({ brings }) => brings.length === 0);
  // What is added to make up for one mistake and makes another is no help.
  const others = found.filter(({ change }) => change.kind !== 'add');
  // Sorting keeps the order of preference among those that leave as little.
  const chosen: Fix[] = [];
  for (const fix of (clean.length > 0 ? clean : others).toSorted((a, b) => a.hazardsLeft - b.hazardsLeft)) {
    if (chosen.length < most && !isNoise(chosen, fix.change)) chosen.push(fix);
  }
  return chosen;
}

/** Changes to try on the whole log; of a long one, those that help where everything else is left out. */
function changesOf(
  log: LogDocument,
  semantics: string,
  hazard: Hazard,
  before: Examination,
  budget: number,
): readonly Change[] {
  if (log.operations.length <= LONG || hazard.ioasid === undefined) {
    return sorted(log, hazard, before).slice(0, triesWithin(budget, log));
  }
  const focus = focusOn(log, semantics, hazard.ioasid);
  const there = examine(focus.log, semantics);
  const same = there.hazards.filter((each) => keyOf(each, there.users) === keyOf(hazard, before.users));
  const here = before.operations[hazard.row];
  const found = same.find((each) => focus.places[there.operations[each.row] ?? -1] === here) ?? same[0];
  if (found === undefined) return [];
  return sorted(focus.log, found, there)
    .slice(0, triesWithin(budget, focus.log))
    .filter(
      (change) => effectOf(there, examine(changedLog(focus.log, change), semantics), found)?.length === 0,
    )
    .slice(0, MOST_VERIFIED)
    .map((change) => unfocused(change, focus, log.operations.length));
}

/** Each of these runs the whole of a long log. */
const MOST_VERIFIED = 4;

function triesWithin(budget: number, log: LogDocument): number {
  return Math.max(1, Math.floor(budget / Math.max(1, log.operations.length)));
}

function sorted(log: LogDocument, hazard: Hazard, examined: Examination): readonly Change[] {
  const here = examined.operations[hazard.row] ?? 0;
  return candidatesOf(log, hazard, examined)
    .map((change) => ({ change, cost: costOf(change, hazard.code, here) }))
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ change }) => change);
}

type Kind = Change['kind'];

/** What people would try first for a hazard of this kind. */
const PREFERRED: Readonly<Partial<Record<string, readonly Kind[]>>> = {
  leak: ['add', 'move', 'remove'],
  'context-at-drop': ['move', 'add', 'remove'],
  'context-at-reuse': ['move', 'remove', 'add'],
  'dma-at-reclaim': ['move', 'add', 'remove'],
  'borrowed-use-after-reclaim': ['move', 'add', 'remove'],
  'borrowed-kept': ['move', 'add', 'remove'],
  'get-on-pending': ['move', 'remove', 'add'],
  orphan: ['move', 'add', 'remove'],
};

const OTHERWISE: readonly Kind[] = ['remove', 'move', 'add'];

/** Kinds in the order of preference; within one, near the hazard first, and moves of what is near over a short way. */
function costOf(change: Change, code: string, here: number): number {
  const kinds = PREFERRED[code] ?? OTHERWISE;
  // One reference more hides many mistakes and mends few.
  if (change.kind === 'add' && change.operation.call === 'ioasid_get')
    return kinds.length * 1e6 + distanceOf(change, here);
  return kinds.indexOf(change.kind) * 1e6 + distanceOf(change, here);
}

function distanceOf(change: Change, here: number): number {
  switch (change.kind) {
    case 'add':
      // Right after the hazard is nearer than right before it.
      return Math.abs(change.before - here - 1) * 10 + ADDED.indexOf(change.operation.call);
    case 'remove':
      return Math.abs(change.at - here) * 10;
    case 'move':
      return Math.abs(change.from - here) * 10 + Math.abs(change.before - change.from);
  }
}

const ADDED: readonly string[] = ['ioasid_put', 'clear_context', 'run_work', 'dma_stop', 'ioasid_get'];

/** The same operation added or moved to another place teaches nothing new. */
function isNoise(fixes: readonly Fix[], change: Change): boolean {
  return fixes.some(({ change: known }) => {
    if (known.kind !== change.kind) return false;
    if (known.kind === 'add' && change.kind === 'add')
      return JSON.stringify(known.operation) === JSON.stringify(change.operation);
    return known.kind === 'move' && change.kind === 'move' && known.from === change.from;
  });
}

function textOf(change: Change, operations: readonly Operation[], ioasids: readonly number[]): string {
  switch (change.kind) {
    case 'add':
      return `Add ${nameOf(change.operation)} ${placeText(change.before)}.`;
    case 'remove':
      return `Leave out ${nameOf(operations[change.at], ioasids[change.at])}, operation ${change.at + 1}.`;
    case 'move':
      return `Move ${nameOf(operations[change.from], ioasids[change.from])}, operation ${change.from + 1}, ${moveText(change.from, change.before)}.`;
  }
}

/** Operations are counted from 1 for people. */
function placeText(before: number): string {
  return before === 0 ? 'at the start' : `after operation ${before}`;
}

function moveText(from: number, before: number): string {
  return before > from ? `down, after operation ${before}` : `up, before operation ${before + 1}`;
}

/** `ioasid`: the number that was meant where the log says it by a name. */
function nameOf(operation: Operation | undefined, ioasid = -1): string {
  if (operation === undefined) return 'nothing';
  const { call, user, args } = operation;
  return `${user}’s ${call}(${ioasid >= 0 ? ioasid : (args.id ?? '')})`;
}
