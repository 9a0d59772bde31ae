import type { PartOf, SharedLog, SharedSelection, SharedStep } from '../sync/part.ts';
import { MOST_PAYLOAD } from '../sync/read-part.ts';
import { currentBranch } from './branch.ts';
import type { Figure } from './figure.ts';
import { isOpen, questionAt, type LessonPosition, type LessonState } from './lesson/lesson-state.ts';
import { samePosition, stepOfAnchor } from './lesson/moves.ts';
import { openLesson } from './lesson/opening-lesson.ts';
import { linkedLog, openLinkedLog, packedLog } from './linking.ts';
import { rulesOffered } from './rules.ts';
import { VIEW_NAMES, type FigureState, type Selection } from './state.ts';
import { openStory } from './stories.ts';

/** The log that a figure shows, as other windows can open it. */
export async function sharedLog(figure: Figure): Promise<SharedLog> {
  const state = figure.store.getState();
  const { title } = state.document;
  const linked = await linkedLog(state, MOST_PAYLOAD);
  if (linked === undefined) return { is: 'unsent', title };
  if ('lesson' in linked) return { is: 'lesson', id: linked.lesson };
  if ('scenario' in linked) return { is: 'story', id: linked.scenario };
  // A file of this host need not be one of the other window's.
  const packed = 'src' in linked ? await packedLog(state, MOST_PAYLOAD) : linked;
  return packed === undefined ? { is: 'unsent', title } : { is: 'packed', payload: packed.log };
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
      // What this browser remembers of the lesson is the reader's, not the presentation's.
      if ((await openLesson(figure, undefined, log.id)) === 'opened') return;
      figure.actions.tell('error', 'lesson-unreadable', { name: log.id });
      return;
    case 'unsent':
  }
}

/** Whether two states show the same log, operation by operation. */
export function sameLog(one: FigureState, other: FigureState): boolean {
  return (
    one.document === other.document &&
    one.lesson?.compiled === other.lesson?.compiled &&
    currentBranch(one).operations === currentBranch(other).operations
  );
}

export function sharedPlace({ cursor, view, semantics, selection, lesson }: FigureState): PartOf<'place'> {
  return {
    kind: 'place',
    cursor,
    view,
    semantics,
    selection: selection && sharedSelection(selection),
    step: lesson && sharedStep(lesson),
  };
}

export function samePlace(one: FigureState, other: FigureState): boolean {
  return (
    one.cursor === other.cursor &&
    one.view === other.view &&
    one.semantics === other.semantics &&
    one.selection === other.selection &&
    JSON.stringify(one.lesson && sharedStep(one.lesson)) ===
      JSON.stringify(other.lesson && sharedStep(other.lesson))
  );
}

function sharedStep({ compiled, position, answers }: LessonState): SharedStep {
  if (position.kind !== 'stop') return { at: position.kind };
  const { anchor = '' } = compiled.steps[position.step] ?? {};
  const question = questionAt(compiled, position);
  const answered = question !== undefined && !isOpen(answers[question.key]);
  return { at: 'stop', anchor, stop: position.stop, answered };
}

/** Goes to the step of the lesson that is open; a step that it does not have is left out. */
function showStep(figure: Figure, step: SharedStep): void {
  const { lesson } = figure.store.getState();
  const position = lesson && positionOf(lesson, step);
  if (lesson === undefined || position === undefined) return;
  if (!samePosition(position, lesson.position)) figure.lesson.goTo(position);
  if (step.at === 'stop' && step.answered) figure.lesson.reveal();
}

function positionOf({ compiled }: LessonState, shared: SharedStep): LessonPosition | undefined {
  if (shared.at !== 'stop') return { kind: shared.at };
  const step = stepOfAnchor(compiled, shared.anchor);
  if (step === undefined || compiled.steps[step]?.stops[shared.stop] === undefined) return undefined;
  return { kind: 'stop', step, stop: shared.stop };
}

/** Goes where somebody else is. What this figure does not have (rules, an ID) is left out. */
export function showPlace(figure: Figure, place: PartOf<'place'>): void {
  const { actions, store } = figure;
  if (place.step !== undefined) showStep(figure, place.step);
  const view = VIEW_NAMES.find((name) => name === place.view);
  const { semantics } = store.getState();
  if (rulesOffered(semantics).some(({ id }) => id === place.semantics)) actions.setSemantics(place.semantics);
  if (view !== undefined) actions.setView(view);
  if (figure.playback().length > 0 && place.cursor >= 0) actions.seek(place.cursor);
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
