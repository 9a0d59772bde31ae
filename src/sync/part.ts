/** Which log is shown. */
export type SharedLog =
  | { readonly is: 'story'; readonly id: string }
  /** A lesson that comes with the program. */
  | { readonly is: 'lesson'; readonly id: string }
  /** A log, packed as links pack it. */
  | { readonly is: 'packed'; readonly payload: string }
  /** Too long to be sent to another window; its title. */
  | { readonly is: 'unsent'; readonly title: string };

/** Where one is in a lesson. */
export type SharedStep =
  | { readonly at: 'start' | 'end' }
  | {
      readonly at: 'stop';
      readonly anchor: string;
      /** Which of the step's halts, from 0. */
      readonly stop: number;
      /** Whether the answer of the question that is asked here is shown. */
      readonly answered: boolean;
    };

export interface SharedSelection {
  readonly kind: 'ioasid' | 'user' | 'set' | 'reference';
  readonly index: number;
}

/** A question to the room. */
export interface SharedVote {
  /** Ballots name it, so that those of an earlier question do not count. */
  readonly id: string;
  readonly question: string;
  readonly options: readonly string[];
  /** Index of the right option, where there is one. */
  readonly right: number | undefined;
  /** When time is up, in ms since 1970; undefined: no hurry. */
  readonly endsAt: number | undefined;
  /** Whether the room sees how many chose what, and what is right. */
  readonly revealed: boolean;
  /** Hands that were counted by the teacher, for each option. */
  readonly hands: readonly number[];
}

/** One piece of what windows share. Each is small, and replaced as a whole. */
export type Part =
  | { readonly kind: 'log'; readonly log: SharedLog }
  | {
      readonly kind: 'place';
      /** Row of the log; -1 in an empty one. */
      readonly cursor: number;
      readonly view: string;
      readonly semantics: string;
      readonly selection: SharedSelection | undefined;
      /** Present while a lesson is played. */
      readonly step: SharedStep | undefined;
    }
  /** A black screen. */
  | { readonly kind: 'blank'; readonly on: boolean }
  /** The pointer on the picture, in fractions of its width and height. */
  | { readonly kind: 'pointer'; readonly at: readonly [number, number] | undefined }
  /** How near the picture is: times, and moved by so many units of the drawing. */
  | { readonly kind: 'zoom'; readonly k: number; readonly x: number; readonly y: number }
  | { readonly kind: 'vote'; readonly vote: SharedVote | undefined }
  /** The speaker's watch: runs since `startedAt` (ms since 1970), or stands; `beforeMs` is what it showed when it was last started. */
  | { readonly kind: 'timer'; readonly startedAt: number | undefined; readonly beforeMs: number }
  /** A follower's answer. */
  | { readonly kind: 'ballot'; readonly by: string; readonly vote: string; readonly choice: number };

export type PartKind = Part['kind'];

export type PartOf<Kind extends PartKind> = Extract<Part, { readonly kind: Kind }>;

export function isPart<Kind extends PartKind>(part: Part | undefined, kind: Kind): part is PartOf<Kind> {
  return part?.kind === kind;
}

/** There is one part of each kind, and one ballot of each follower. */
export function keyOf(part: Part): string {
  return part.kind === 'ballot' ? `ballot/${part.by}` : part.kind;
}
