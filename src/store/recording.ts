import type { StoreApi } from 'zustand/vanilla';
import type { Operation } from '../allocator/operation.ts';
import { draftLesson, type LessonDraft } from '../lessons/draft-lesson.ts';
import { printLesson } from '../lessons/text/print-lesson.ts';
import { rowAtPlace } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';
import { operationText } from '../words/call-text.ts';
import { currentBranch } from './branch.ts';
import { remembered } from './edits.ts';
import { fileName } from './file-name.ts';
import type { FigureState, RecordedStep, Recording } from './state.ts';

/** With a step that ends at an operation; the same where there is one already. */
export function withStep(recording: Recording, operation: number, title: string): Recording {
  if (recording.steps.some((step) => step.operation === operation)) return recording;
  const steps = [...recording.steps, { operation, title, caption: '' }];
  return { steps: steps.toSorted((a, b) => a.operation - b.operation) };
}

/** "VFIO ioasid_free(vm1, pasid)": a step that nobody has named yet. */
export function stepTitle(operation: Operation): string {
  return `${operation.user} ${operationText(operation)}`;
}

export function createRecordingActions(
  store: StoreApi<FigureState>,
  playback: (state?: FigureState) => Playback,
) {
  /** A change of the recording that undo takes back. */
  const edit = (label: string, change: (recording: Recording) => Recording): void => {
    const state = store.getState();
    if (state.recording === undefined) return;
    const recording = change(state.recording);
    if (recording !== state.recording) store.setState({ ...remembered(state, label), recording });
  };

  return {
    startRecording(): void {
      const state = store.getState();
      if (state.recording !== undefined) return;
      store.setState({ ...remembered(state, 'Record a lesson'), recording: { steps: [] } });
    },

    /** Throws the steps away; undo brings them back. */
    stopRecording(): void {
      const state = store.getState();
      if (state.recording === undefined) return;
      store.setState({ ...remembered(state, 'End the recording'), recording: undefined });
    },

    /** Ends a step at the operation under the cursor. */
    recordStep(): void {
      const state = store.getState();
      if (state.cursor < 0) return;
      const { operation } = playback(state).row(state.cursor);
      const stated = currentBranch(state).operations[operation];
      if (stated === undefined) return;
      edit('Add a step to the lesson', (recording) => withStep(recording, operation, stepTitle(stated)));
    },

    describeStep(operation: number, words: Partial<Pick<RecordedStep, 'title' | 'caption'>>): void {
      edit('Describe a step', ({ steps }) => ({
        steps: steps.map((step) => (step.operation === operation ? { ...step, ...words } : step)),
      }));
    },

    removeStep(operation: number): void {
      edit('Remove a step from the lesson', ({ steps }) => ({
        steps: steps.filter((step) => step.operation !== operation),
      }));
    },
  };
}

/** What the draft says where the teacher has said nothing yet. */
const WORDS = { caption: 'Say here what happens, and why.', rest: 'And then' };

/** Where a step ends in a run. */
export function stepRow(run: Playback, { operation }: RecordedStep): number {
  return rowAtPlace(run, { operation });
}

/** The recorded lesson, as far as it goes; undefined while nothing is recorded. */
export function recordedLesson(state: FigureState, run: Playback): LessonDraft | undefined {
  if (state.recording === undefined) return undefined;
  const { operations } = currentBranch(state);
  // Undo, or another branch, may have taken away what a step was about.
  const steps = state.recording.steps.filter((step) => step.operation < operations.length);
  return draftLesson({ ...state.document, operations }, run, steps, WORDS);
}

/** The recorded lesson as the Markdown file that `lint` checks and the player opens. */
export function recordedFile(
  state: FigureState,
  run: Playback,
): { readonly name: string; readonly text: string } | undefined {
  const draft = recordedLesson(state, run);
  return draft && { name: `${fileName(draft.lesson.title)}.md`, text: printLesson(draft.lesson) };
}
