import type { Operation } from '../../allocator/operation.ts';
import type { LogDocument } from '../../timeline/document.ts';
import { createWalk } from '../../timeline/walk.ts';
import type { Hazard } from '../hazards/rule.ts';
import { candidatesOf } from './candidates.ts';
import { type Change, changedLog } from './change.ts';
import { examine, improves } from './examination.ts';

/** One change that would have kept a hazard from happening. */
export interface Fix {
  readonly change: Change;
  /** "Add KVM’s ioasid_put(5) after operation 8." */
  readonly text: string;
  /** The log with the change made. */
  readonly log: LogDocument;
  /** Hazards that are left in it. */
  readonly hazardsLeft: number;
}

export interface FixOptions {
  /** How many to find at the most. */
  readonly most?: number;
  /** How many operations may be run in the search, over all tries. */
  readonly budget?: number;
}

/** Keeps the search below about a second. */
const BUDGET = 500_000;

/**
 * The smallest single changes (an operation added, removed or moved) after which the hazard is gone, no other has come and nothing
 * is refused that was not: the most natural first. Empty where there is none within the budget.
 */
export function findFixes(
  log: LogDocument,
  semantics: string,
  hazard: Hazard,
  options: FixOptions = {},
): readonly Fix[] {
  const { most = 3, budget = BUDGET } = options;
  const before = examine(log, semantics);
  const here = before.operations[hazard.row] ?? 0;
  const candidates = candidatesOf(log, hazard, before, namesIn(log, semantics))
    .map((change) => ({ change, cost: costOf(change, hazard.code, here) }))
    .toSorted((a, b) => a.cost - b.cost);
  const tries = Math.max(1, Math.floor(budget / Math.max(1, log.operations.length)));
  const fixes: Fix[] = [];
  for (const { change } of candidates.slice(0, tries)) {
    const changed = changedLog(log, change);
    const after = examine(changed, semantics);
    if (!improves(before, after, hazard) || isNoise(fixes, change)) continue;
    fixes.push({
      change,
      text: textOf(change, log.operations),
      log: changed,
      hazardsLeft: after.hazards.length,
    });
    if (fixes.length === most) break;
  }
  return fixes;
}

/** Users are numbered as the walk meets them, whatever follows. */
function namesIn(log: LogDocument, semantics: string): readonly string[] {
  const walk = createWalk(log, semantics);
  walk.forEachOperation(() => undefined);
  return walk.world.users.list;
}

type Kind = Change['kind'];

/** What people would try first for a hazard of this kind. */
const PREFERRED: Readonly<Partial<Record<string, readonly Kind[]>>> = {
  leak: ['add', 'move', 'remove'],
  'context-at-drop': ['move', 'add', 'remove'],
  'context-at-reuse': ['move', 'add', 'remove'],
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

function textOf(change: Change, operations: readonly Operation[]): string {
  switch (change.kind) {
    case 'add':
      return `Add ${nameOf(change.operation)} ${placeText(change.before)}.`;
    case 'remove':
      return `Leave out ${nameOf(operations[change.at])}, operation ${change.at + 1}.`;
    case 'move':
      return `Move ${nameOf(operations[change.from])}, operation ${change.from + 1}, ${moveText(change.from, change.before)}.`;
  }
}

/** Operations are counted from 1 for people. */
function placeText(before: number): string {
  return before === 0 ? 'at the start' : `after operation ${before}`;
}

function moveText(from: number, before: number): string {
  return before > from ? `down, after operation ${before}` : `up, before operation ${before + 1}`;
}

function nameOf(operation: Operation | undefined): string {
  if (operation === undefined) return 'nothing';
  const { call, user, args } = operation;
  return `${user}’s ${call}(${args.id ?? ''})`;
}
