import type { PartOf, SharedLog, SharedSelection } from '../sync/part.ts';
import { MOST_PAYLOAD } from '../sync/read-part.ts';
import { currentBranch } from './branch.ts';
import type { Figure } from './figure.ts';
import { linkedLog, openLinkedLog, packedLog } from './linking.ts';
import { rulesOffered } from './rules.ts';
import { VIEW_NAMES, type FigureState, type Selection } from './state.ts';
import { openStory } from './stories.ts';

/** The log that a figure shows, as other windows can open it. */
export async function sharedLog(figure: Figure): Promise<SharedLog> {
  const state = figure.store.getState();
  const { title } = state.document;
  const named = await linkedLog(state, MOST_PAYLOAD);
  const linked = named && 'lesson' in named ? await packedLog(state, MOST_PAYLOAD) : named;
  if (linked === undefined) return { is: 'unsent', title };
  return 'scenario' in linked ? { is: 'story', id: linked.scenario } : { is: 'packed', payload: linked.log };
}

/** Opens it; what is open stays where that fails, and a notice says why. */
export async function openShared(figure: Figure, log: SharedLog): Promise<void> {
  switch (log.is) {
    case 'story':
      openStory(figure, log.id);
      return;
    case 'packed':
      await openLinkedLog(figure, log.payload);
      return;
    case 'lesson':
    case 'unsent':
  }
}

/** Whether two states show the same log, operation by operation. */
export function sameLog(one: FigureState, other: FigureState): boolean {
  return one.document === other.document && currentBranch(one).operations === currentBranch(other).operations;
}

export function sharedPlace({ cursor, view, semantics, selection }: FigureState): PartOf<'place'> {
  return {
    kind: 'place',
    cursor,
    view,
    semantics,
    selection: selection && sharedSelection(selection),
    step: undefined,
  };
}

export function samePlace(one: FigureState, other: FigureState): boolean {
  return (
    one.cursor === other.cursor &&
    one.view === other.view &&
    one.semantics === other.semantics &&
    one.selection === other.selection
  );
}

/** Goes where somebody else is. What this figure does not have (rules, an ID) is left out. */
export function showPlace(figure: Figure, place: PartOf<'place'>): void {
  const { actions, store } = figure;
  const view = VIEW_NAMES.find((name) => name === place.view);
  const { semantics } = store.getState();
  if (rulesOffered(semantics).some(({ id }) => id === place.semantics)) actions.setSemantics(place.semantics);
  if (view !== undefined) actions.setView(view);
  if (figure.playback().length > 0) actions.seek(place.cursor);
  const selection = place.selection && knownSelection(figure, place.selection);
  const before = store.getState().selection;
  if (JSON.stringify(selection) !== JSON.stringify(before)) actions.select(selection);
}

function sharedSelection(selection: Selection): SharedSelection {
  switch (selection.kind) {
    case 'ioasid':
      return { kind: 'ioasid', index: selection.place };
    case 'user':
      return { kind: 'user', index: selection.user };
    case 'set':
      return { kind: 'set', index: selection.set };
    case 'reference':
      return { kind: 'reference', index: selection.reference };
  }
}

/** Undefined where the run of this figure has nothing of that number. */
function knownSelection(figure: Figure, { kind, index }: SharedSelection): Selection | undefined {
  const { cast, referenceCount } = figure.playback();
  switch (kind) {
    case 'ioasid':
      return index < cast.places.length ? { kind, place: index } : undefined;
    case 'user':
      return index < cast.users.length ? { kind, user: index } : undefined;
    case 'set':
      return cast.sets.some(({ set }) => set === index) ? { kind, set: index } : undefined;
    case 'reference':
      return index < referenceCount ? { kind, reference: index } : undefined;
  }
}
