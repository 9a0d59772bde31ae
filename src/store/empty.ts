import { ASPECTS } from '../analysis/compare/aspect.ts';
import type { LogDocument } from '../timeline/document.ts';
import { NO_FILTER, type FigureState } from './state.ts';

/** A log in which nothing has happened, with the users of the kernel's documentation. */
export const EMPTY_DOCUMENT: LogDocument = {
  title: 'New log',
  description: 'Nothing has happened yet. Add operations and watch who holds what.',
  semantics: 'v2',
  users: [
    { name: 'VFIO', role: 'assigns devices; owns the IDs of a guest' },
    { name: 'IOMMU driver', role: 'programs the PASID table' },
    { name: 'KVM', role: 'translates the guest’s numbers' },
    { name: 'VDCM', role: 'drives the virtual device' },
  ],
  subscribers: [],
  allocators: [],
  labels: [],
  operations: [],
  markers: [],
};

export const MAIN_BRANCH = 'main';

/** What the branch is called that a log opens with; panels say it in the language of the interface. */
export const FIRST_BRANCH = 'as opened';

/** The part of the state that belongs to a log; what a person prefers (theme, speed, view) is not touched by opening another. */
export function openedState(
  document: LogDocument,
): Pick<
  FigureState,
  | 'document'
  | 'branches'
  | 'branchId'
  | 'bookmarks'
  | 'conditions'
  | 'stopped'
  | 'lesson'
  | 'recording'
  | 'asked'
  | 'semantics'
  | 'compared'
  | 'repairs'
  | 'pin'
  | 'selection'
  | 'hover'
  | 'playing'
  | 'window'
  | 'filter'
  | 'past'
  | 'future'
  | 'dialog'
> {
  const { operations, ...rest } = document;
  return {
    document: rest,
    branches: [{ id: MAIN_BRANCH, name: FIRST_BRANCH, parent: undefined, forkedAfter: 0, operations }],
    branchId: MAIN_BRANCH,
    bookmarks: document.markers,
    conditions: document.conditions ?? [],
    stopped: undefined,
    lesson: undefined,
    recording: undefined,
    asked: undefined,
    semantics: document.semantics,
    // The format knows that these are variants; which also keeps the comparison itself out of what a small figure loads.
    compared: [...new Set(document.compare)].filter((id) => id !== document.semantics),
    repairs: {},
    pin: undefined,
    selection: undefined,
    hover: undefined,
    playing: false,
    window: undefined,
    filter: NO_FILTER,
    past: [],
    future: [],
    dialog: undefined,
  };
}

export function emptyState(): FigureState {
  return {
    ...openedState(EMPTY_DOCUMENT),
    origin: { kind: 'new' },
    report: undefined,
    cursor: -1,
    view: 'graph',
    speed: 1,
    aspects: ASPECTS,
    theme: 'auto',
    language: 'en',
    sharing: 'no',
    notices: [],
    readings: 0,
    loading: undefined,
  };
}
