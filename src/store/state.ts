import type { Aspect } from '../analysis/compare/aspect.ts';
import type { Repair } from '../analysis/ledger/repair.ts';
import type { Operation } from '../allocator/operation.ts';
import type { Problem } from '../base/result.ts';
import type { ImportReport } from '../formats/imported.ts';
import type { Language } from '../texts/language.ts';
import type { LogCondition, LogDocument, Marker } from '../timeline/document.ts';
import type { AskedQuestion } from './asked.ts';
import type { LessonState } from './lesson/lesson-state.ts';

export type ViewName = 'graph' | 'lanes' | 'balance' | 'told' | 'locks' | 'table';
export const VIEW_NAMES: readonly ViewName[] = ['graph', 'lanes', 'balance', 'told', 'locks', 'table'];

export type ThemeChoice = 'auto' | 'light' | 'dark';

export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

export type Selection =
  | { readonly kind: 'ioasid'; readonly place: number }
  | { readonly kind: 'user'; readonly user: number }
  | { readonly kind: 'set'; readonly set: number }
  | { readonly kind: 'reference'; readonly reference: number };

export type OutcomeClass = 'ok' | 'refused' | 'unheld' | 'oops';

/** Which rows the timeline visits; empty lists let everything pass. */
export interface Filter {
  readonly text: string;
  readonly users: readonly number[];
  readonly places: readonly number[];
  readonly calls: readonly string[];
  readonly outcomes: readonly OutcomeClass[];
}

export const NO_FILTER: Filter = { text: '', users: [], places: [], calls: [], outcomes: [] };

/** One line of what could have happened: the operations of the log up to a fork, then its own. */
export interface Branch {
  readonly id: string;
  readonly name: string;
  /** The branch it left and after how many operations; undefined for the one that was opened. */
  readonly parent: string | undefined;
  readonly forkedAfter: number;
  readonly operations: readonly Operation[];
}

/** Where the open log came from; decides its name in the header and its link. */
export type Origin =
  | { readonly kind: 'story'; readonly id: string }
  | { readonly kind: 'lesson'; readonly id: string }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly format: string;
      /** The address on this host that it was read from, as its link has it. */
      readonly src?: string;
    }
  | { readonly kind: 'new' };

/** What a notice says where nobody has words yet: `notices.told` of the text catalogue has them. */
export type ToldCode =
  | 'put-away'
  | 'fix-shown'
  | 'branch-deleted'
  | 'condition-removed'
  | 'condition-unreadable'
  | 'log-unreadable'
  | 'file-unreadable'
  | 'linked-log-unreadable'
  | 'link-unreadable'
  | 'lesson-unreadable'
  | 'src-no-address'
  | 'src-other-host'
  | 'src-refused'
  | 'src-unreadable'
  | 'nothing-differs-so'
  | 'unknown-rules'
  | 'unknown-story'
  | 'unknown-marker'
  | 'unknown-step'
  | 'lesson-broken'
  | 'lesson-does-not-hold'
  | 'unknown-name';

/** Words of a panel, or a code with the names that stand in its text. */
export type Said =
  | { readonly title: string; readonly text: string }
  | { readonly code: ToldCode; readonly name: string; readonly more: string };

export interface Notice {
  readonly id: number;
  readonly kind: 'error' | 'info';
  readonly says: Said;
  readonly problems: readonly Problem[];
  /** Offers to take back what just happened. */
  readonly undoable?: boolean;
}

export type DialogName = 'help' | 'composer' | 'compare' | 'report' | 'share';

/** Whether others look on, and who leads. */
export type Sharing = 'no' | 'presenting' | 'following';
/** What a teacher does becomes a lesson: which operations end a step, and what is said there. */
export interface Recording {
  /** In the order of their operations; no two on the same one. */
  readonly steps: readonly RecordedStep[];
}

export interface RecordedStep {
  /** Index of the last operation that the step runs, in the branch that is shown. */
  readonly operation: number;
  readonly title: string;
  /** Empty where it is still to be written. */
  readonly caption: string;
}

/** What undo brings back: the log, its branches and where one stood. */
export interface Edit {
  readonly label: string;
  readonly document: FigureState['document'];
  readonly origin: Origin;
  readonly report: ImportReport | undefined;
  readonly semantics: string;
  readonly branches: readonly Branch[];
  readonly branchId: string;
  readonly cursor: number;
  readonly bookmarks: readonly Marker[];
  readonly conditions: readonly LogCondition[];
  readonly lesson: LessonState | undefined;
  readonly recording: Recording | undefined;
}

export interface FigureState {
  /** The log as opened, its operations aside: those are in the branches. */
  readonly document: Omit<LogDocument, 'operations'>;
  readonly origin: Origin;
  readonly report: ImportReport | undefined;
  readonly branches: readonly Branch[];
  readonly branchId: string;
  readonly bookmarks: readonly Marker[];
  /** What the reader waits for; those of the log at first. */
  readonly conditions: readonly LogCondition[];
  /** Where playing stopped because conditions became true, until it goes on. */
  readonly stopped: { readonly row: number; readonly titles: readonly string[] } | undefined;
  /** The walkthrough that is played, if the log is one's. */
  readonly lesson: LessonState | undefined;
  /** The lesson that is being recorded. */
  readonly recording: Recording | undefined;
  /** A question about a step that nobody wrote. */
  readonly asked: AskedQuestion | undefined;
  readonly semantics: string;
  /** Variants whose rules the log is run under beside those: what the lens compares. */
  readonly compared: readonly string[];
  /** What counts as a difference between them, in the order of `ASPECTS`. */
  readonly aspects: readonly Aspect[];
  /** The row that was executed last; -1 only in an empty log. */
  readonly cursor: number;
  /** A row that is held on to, so that what differs from it is shown; it may lie beyond a shorter branch. */
  readonly pin: number | undefined;
  readonly selection: Selection | undefined;
  readonly hover: number | undefined;
  readonly view: ViewName;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Rows the timeline's detail shows, [from, to); undefined shows all. */
  readonly window: readonly [number, number] | undefined;
  readonly filter: Filter;
  readonly theme: ThemeChoice;
  /** Of the interface; a log and a lesson have their own. */
  readonly language: Language;
  readonly sharing: Sharing;
  readonly dialog: DialogName | undefined;
  readonly notices: readonly Notice[];
  /** Pairs of takings and drops that were changed by hand, by run: see `runKey`. */
  readonly repairs: Readonly<Record<string, readonly Repair[]>>;
  /** Grows when a long log has been read to its end. */
  readonly readings: number;
  readonly loading:
    | { readonly doing: 'read' | 'run'; readonly name: string; readonly fraction: number | undefined }
    | undefined;
  readonly past: readonly Edit[];
  readonly future: readonly Edit[];
}
