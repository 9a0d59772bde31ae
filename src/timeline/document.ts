import type { CustomAllocator, Operation, Subscriber } from '../allocator/operation.ts';

/** A log as it is written, stored and shared: what happened, not what follows from it. Running it under some semantics gives a run. */
export interface LogDocument {
  readonly title: string;
  /** One or two sentences of what this log shows. */
  readonly description?: string;
  /** Id of the variant whose rules it is meant for. */
  readonly semantics: string;
  /** Users in their fixed order; those that only operations mention follow. */
  readonly users: readonly LogUser[];
  readonly subscribers: readonly Subscriber[];
  readonly allocators: readonly CustomAllocator[];
  /** Names of static set labels (mainline); elsewhere sets are created by operations. */
  readonly labels: readonly string[];
  readonly operations: readonly Operation[];
  readonly markers: readonly Marker[];
  /** What a reader waits for; see analysis/conditions for their language. */
  readonly conditions?: readonly LogCondition[];
  /** Where to open it; the end if absent. */
  readonly start?: Place;
  /** Ids of variants worth seeing beside its own: where rules part is what this log is about. */
  readonly compare?: readonly string[];
  /** Where its question comes from: mails of the review, a posting, a recording. */
  readonly sources?: readonly Source[];
  /** Freed memory that is still readable lets a call go on as it did on the recorded machine; the default is an oops. */
  readonly freedMemory?: 'oops' | 'readable';
  /** Events that a recorder lost, for every view to say so. */
  readonly gaps?: readonly Gap[];
}

export interface LogUser {
  readonly name: string;
  /** What it is, in a few words: "device assignment, owner of the guest's IDs". */
  readonly role?: string;
}

/** A moment, stable across semantics: an operation of the log and a row inside it (0 is the call itself, absent the last). */
export interface Place {
  readonly operation: number;
  readonly step?: number;
}

export interface Marker extends Place {
  /** Stable name for links. */
  readonly name: string;
  /** What to look at, one sentence. */
  readonly text: string;
}

/** Something that becomes true at some moments of a log. */
export interface LogCondition {
  /** What it is about, in a few words. */
  readonly name?: string;
  /** `refs(5) == 1 and state(5) == FREE_PENDING`, in the words of its reader. */
  readonly when: string;
  /** Whether playing stops where it becomes true; it does if absent. */
  readonly stop?: boolean;
  /** Kept, but not looked for. */
  readonly off?: boolean;
}

/** One screen has room for four variants: the one that the timeline shows and these many beside it. */
export const MOST_COMPARED = 3;

/** Facts are cited; what they say is put in our own words. */
export interface Source {
  /** Who asked or said it. */
  readonly who: string;
  /** What, in one or two sentences. */
  readonly asked: string;
  /** The mail or patch, such as "v2 4/9", or the recording. */
  readonly subject: string;
  /** Which mailing list, where it was a mail. */
  readonly list?: string;
  /** ISO date. */
  readonly date?: string;
  /** What became of it. */
  readonly answer?: string;
}

export interface Gap {
  /** After this operation of the log. */
  readonly afterOperation: number;
  readonly lostEvents: number;
}
