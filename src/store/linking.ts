import { type LinkedBranch, type LinkedLog, shownDocument } from '../formats/link/linked-log.ts';
import { packLinked, packLog, unpackLinked } from '../formats/link/payload.ts';
import type { Marker } from '../timeline/document.ts';
import { currentBranch } from './branch.ts';
import { anchorOf } from './lesson/moves.ts';
import { MAIN_BRANCH } from './empty.ts';
import type { Figure } from './figure.ts';
import { markersOf } from './markers.ts';
import type { Branch, FigureState } from './state.ts';

/** Longer links are cut off by mail and chat programs; a file is the better way then. */
const LONGEST_PAYLOAD = 8000;

/** Operations that could fit; packing more would only cost time. */
const MOST_OPERATIONS = 2000;

/** What a link has to name so that it opens what is shown: a built-in story, a step of a lesson that is built in or on this host, or the log itself with its branches. */
export type NamedLog =
  | { readonly scenario: string }
  | { readonly lesson: string; readonly step?: string | undefined }
  | { readonly src: string; readonly step?: string | undefined }
  | { readonly log: string };

/** Undefined where the log is too long for a link, or where there is nothing in it. */
export async function linkedLog(
  state: FigureState,
  longest = LONGEST_PAYLOAD,
): Promise<NamedLog | undefined> {
  const story = storyAsItCame(state);
  if (story !== undefined) return { scenario: story };
  const { lesson, origin } = state;
  if (lesson !== undefined && state.branchId === MAIN_BRANCH) {
    const step = anchorOf(lesson);
    if (lesson.id !== undefined) return { lesson: lesson.id, step };
    if (origin.kind === 'file' && origin.src !== undefined) return { src: origin.src, step };
  }
  return packedLog(state, longest);
}

/** The log itself with its branches, be it a story or not; undefined where it is too long, or empty. */
export async function packedLog(
  state: FigureState,
  longest = LONGEST_PAYLOAD,
): Promise<{ readonly log: string } | undefined> {
  return within(longest, await packedOnce(state, 'whole', linkedOf, packLinked));
}

/** The branch that is shown as a log of its own, for figures in pages, which know no branches. */
export async function packedBranch(state: FigureState): Promise<{ readonly log: string } | undefined> {
  const shown = (each: FigureState) => ({ ...shownDocument(linkedOf(each)), markers: markersOf(each) });
  return within(LONGEST_PAYLOAD, await packedOnce(state, 'branch', shown, packLog));
}

function within(longest: number, log: string | undefined): { readonly log: string } | undefined {
  return log === undefined || log.length > longest ? undefined : { log };
}

/** The id of a story to which nothing was added, no bookmark either. */
export function storyAsItCame(state: FigureState): string | undefined {
  const { origin, branches, document, bookmarks } = state;
  if (origin.kind !== 'story' || branches.length > 1 || bookmarks !== document.markers) return undefined;
  const first = state.past.find((edit) => edit.document === document)?.branches[0];
  const isSame = first === undefined || first.operations === currentBranch(state).operations;
  return isSame ? origin.id : undefined;
}

/** Opens a log that a link carries; what is open stays where that fails. */
export async function openLinkedLog(figure: Figure, payload: string): Promise<boolean> {
  const result = await unpackLinked(payload);
  if (result.ok) {
    const origin = { kind: 'file', name: 'a link', format: 'ioasid-log/1' } as const;
    figure.actions.open(result.value.document, origin, undefined, branchesOf(result.value));
    return true;
  }
  figure.actions.tell('error', 'linked-log-unreadable', { problems: result.problem });
  return false;
}

function linkedOf(state: FigureState): LinkedLog {
  const { branches, bookmarks, conditions } = state;
  const { conditions: _, ...document } = state.document;
  const [main, ...others] = ordered(branches);
  const { operations } = main ?? currentBranch(state);
  const isIn = (length: number) => (marker: Marker) => marker.operation < length;
  let left = bookmarks.filter((marker) => !isIn(operations.length)(marker));
  const made = others.map((branch): LinkedBranch => {
    const parent = others.findIndex(({ id }) => id === branch.parent);
    const markers = left.filter(isIn(branch.operations.length));
    left = left.filter((marker) => !markers.includes(marker));
    return {
      name: branch.name,
      parent: parent < 0 ? undefined : parent,
      forkedAfter: branch.forkedAfter,
      operations: branch.operations,
      markers,
    };
  });
  const shown = others.findIndex(({ id }) => id === state.branchId);
  const markers = bookmarks.filter(isIn(operations.length));
  return {
    document: { ...document, operations, markers, ...(conditions.length > 0 && { conditions }) },
    branches: made,
    shown: shown < 0 ? undefined : shown,
  };
}

/** The opened one first, and parents before their children, as they were made; deleting keeps that order. */
function ordered(branches: readonly Branch[]): readonly Branch[] {
  return branches.toSorted((a, b) => Number(a.parent !== undefined) - Number(b.parent !== undefined));
}

function branchesOf({
  document,
  branches,
  shown,
}: LinkedLog): Pick<FigureState, 'branches' | 'branchId'> & Partial<Pick<FigureState, 'bookmarks'>> {
  const idOf = (index: number | undefined): string => (index === undefined ? MAIN_BRANCH : `b${index + 1}`);
  const main: Branch = {
    id: MAIN_BRANCH,
    name: 'as opened',
    parent: undefined,
    forkedAfter: 0,
    operations: document.operations,
  };
  const others = branches.map(({ name, parent, forkedAfter, operations }, index): Branch => ({
    id: idOf(index),
    name,
    parent: idOf(parent),
    forkedAfter,
    operations,
  }));
  const beyond = branches.flatMap(({ markers }) => markers);
  return {
    branches: [main, ...others],
    branchId: idOf(shown),
    ...(beyond.length > 0 && { bookmarks: [...document.markers, ...beyond] }),
  };
}

interface Packed {
  readonly of: Pick<FigureState, 'branches' | 'branchId' | 'bookmarks' | 'conditions'>;
  readonly payload: Promise<string | undefined>;
}

const lastPacked = new WeakMap<object, Map<string, Packed>>();

/** The cursor moves many times a second, and the log stays the same. */
function packedOnce<T extends object>(
  state: FigureState,
  what: string,
  pick: (state: FigureState) => T,
  pack: (picked: T) => Promise<string>,
): Promise<string | undefined> {
  const { document, branches, branchId, bookmarks, conditions } = state;
  const byKind = lastPacked.get(document) ?? new Map<string, Packed>();
  lastPacked.set(document, byKind);
  const known = byKind.get(what);
  const isSame =
    known?.of.branches === branches &&
    known.of.branchId === branchId &&
    known.of.bookmarks === bookmarks &&
    known.of.conditions === conditions;
  if (known !== undefined && isSame) return known.payload;
  const payload = packedWithin(state, () => pack(pick(state)));
  byKind.set(what, { of: { branches, branchId, bookmarks, conditions }, payload });
  return payload;
}

async function packedWithin(state: FigureState, pack: () => Promise<string>): Promise<string | undefined> {
  const { length } = currentBranch(state).operations;
  const all = state.branches.reduce((sum, { operations }) => sum + operations.length, 0);
  if (length === 0 || all > MOST_OPERATIONS) return undefined;
  return pack();
}
