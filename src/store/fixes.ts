import type { Fix } from '../analysis/fix/fix.ts';
import type { Hazard } from '../analysis/hazards/rule.ts';
import type { LogDocument } from '../timeline/document.ts';
import { firstRowOf, rowAtPlace } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';
import { stepNumber } from '../words/names.ts';
import { currentBranch } from './branch.ts';
import type { FigureState } from './state.ts';

export type { Fix };

/** Looks for changes that would fix a hazard, somewhere that does not hold up the page. */
export type FixSearch = (
  log: LogDocument,
  semantics: string,
  hazard: Hazard,
  signal: AbortSignal,
) => Promise<readonly Fix[]>;

/** The current branch as a log, for a search. */
export function searchedLog(state: FigureState): LogDocument {
  return { ...state.document, operations: currentBranch(state).operations };
}

const OPERATION = /(after )?operation (\d+)/g;

/** The change in words, with the numbers that the timeline has: a search counts operations of the log, where one may be many steps. */
export function fixText(playback: Playback, { text }: Fix): string {
  return text.replace(OPERATION, (_, after: string | undefined, number: string) => {
    const operation = Number(number) - 1;
    const row = after === undefined ? firstRowOf(playback, operation) : rowAtPlace(playback, { operation });
    return `${after ?? ''}operation ${stepNumber(row)}`;
  });
}

/** The first operation of a log that a fix makes another. */
export function firstChanged({ change }: Fix): number {
  switch (change.kind) {
    case 'add':
      return change.before;
    case 'remove':
      return change.at;
    case 'move':
      return Math.min(change.from, change.before);
  }
}
