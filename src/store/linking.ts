import { packLog, unpackLog } from '../formats/link/payload.ts';
import { currentBranch } from './branch.ts';
import { anchorOf } from './lesson/moves.ts';
import { MAIN_BRANCH } from './empty.ts';
import type { Figure } from './figure.ts';
import { savedDocument } from './saving.ts';
import type { FigureState } from './state.ts';

/** Longer links are cut off by mail and chat programs; a file is the better way then. */
const LONGEST_PAYLOAD = 8000;

/** Operations that could fit; packing more would only cost time. */
const MOST_OPERATIONS = 2000;

/** What a link has to name so that it opens what is shown: a built-in story, a step of a built-in lesson, or the log itself. */
export type LinkedLog =
  | { readonly scenario: string }
  | { readonly lesson: string; readonly step?: string | undefined }
  | { readonly log: string };

/** Undefined where the log is too long for a link, or where there is nothing in it. */
export async function linkedLog(figure: Figure, longest = LONGEST_PAYLOAD): Promise<LinkedLog | undefined> {
  const state = figure.store.getState();
  if (state.origin.kind === 'story' && isAsOpened(state)) return { scenario: state.origin.id };
  if (state.lesson?.id !== undefined && state.branchId === MAIN_BRANCH)
    return { lesson: state.lesson.id, step: anchorOf(state.lesson) };
  return packedLog(figure, longest);
}

/** The log itself, packed; undefined as above. */
export async function packedLog(
  figure: Figure,
  longest: number,
): Promise<{ readonly log: string } | undefined> {
  const { operations } = currentBranch(figure.store.getState());
  if (operations.length === 0 || operations.length > MOST_OPERATIONS) return undefined;
  const log = await packLog(savedDocument(figure));
  return log.length > longest ? undefined : { log };
}

/** Opens a log that a link carries; what is open stays where that fails. */
export async function openLinkedLog(figure: Figure, payload: string): Promise<boolean> {
  const result = await unpackLog(payload);
  if (result.ok) {
    figure.actions.open(result.value, { kind: 'file', name: 'a link', format: 'ioasid-log/1' });
    return true;
  }
  figure.actions.notify(
    'error',
    'The log in this link cannot be opened',
    'What was open is still here.',
    result.problem,
  );
  return false;
}

/** Nothing was added to the log that was opened, and its markers are its own. */
function isAsOpened(state: FigureState): boolean {
  const branch = currentBranch(state);
  const first = state.past
    .find(({ document }) => document === state.document)
    ?.branches.find(({ id }) => id === MAIN_BRANCH);
  return branch.id === MAIN_BRANCH && (first === undefined || first.operations === branch.operations);
}
