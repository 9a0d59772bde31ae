import type { ArgName, Call } from '../allocator/calls.ts';
import type { EventName, HandlerAction, ArgValue } from '../allocator/operation.ts';

/**
 * A walkthrough as it was written: the JSON form of a lesson, and what its Markdown form is read into. Plain data. docs/lessons.md
 * is the same for teachers. To play one, see `compileLesson`.
 */
export interface Lesson {
  readonly format: typeof LESSON_FORMAT;
  readonly title: string;
  /** Id of the variant whose rules it is taught under. */
  readonly semantics: string;
  /** Language of its texts as HTML's `lang` takes it. */
  readonly lang: string;
  /** How long it takes in class. */
  readonly minutes?: number;
  /** What a student can do afterwards, one each. */
  readonly objectives: readonly string[];
  /** Who acts, in the order of the picture's columns. */
  readonly users: readonly LessonUser[];
  /** Sets that are there before the first step. */
  readonly sets: readonly LessonSet[];
  /** At least one. */
  readonly steps: readonly LessonStep[];
}

export const LESSON_FORMAT = 'ioasid-lesson/1';

export interface LessonUser {
  /** What the text's lines call it: `kvm`. */
  readonly alias: string;
  /** What the picture and all sentences call it: "KVM". */
  readonly name: string;
  /** What it is, in a few words. */
  readonly role?: string;
}

/** Made by an `ioasid_alloc_set` of the first user; a static label (without quota and token) where the rules know sets only as labels. */
export interface LessonSet {
  readonly name: string;
  /** Absent for labels only. */
  readonly quota?: number;
  /** The mm it belongs to, which makes it a set of type MM; without one it is of type NULL. */
  readonly token?: string;
}

/** A heading and what stands below it. */
export interface LessonStep {
  /** Stable for good: it stands in links. Unique among anchors and marker names. */
  readonly anchor: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block = Prose | Notes | Fence | Quiz;

/** The caption: for everybody. */
export type Prose = Paragraph | List;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Inline[])[];
}

/** For the speaker only: never in a handout, unless it is asked for. */
export interface Notes {
  readonly kind: 'notes';
  readonly content: readonly Prose[];
}

/** `text` may hold single line breaks, which are blanks to a reader. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  /** `href` is http, https, mailto, or `#anchor` of a step of this lesson. */
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] };

/** A block of operations and of statements that steer and check. */
export interface Fence {
  readonly kind: 'fence';
  readonly statements: readonly Statement[];
}

export type Statement =
  | OperationStatement
  | HandlerStatement
  | ExpectStatement
  | HazardStatement
  | MarkerStatement
  | HighlightStatement
  | PauseStatement
  | CommentStatement;

/** `vfio: a = ioasid_alloc(vm1, 1, 15) -> 1`. */
export interface OperationStatement {
  readonly kind: 'operation';
  /** Alias of who does it. */
  readonly user: string;
  readonly call: Call;
  /**
   * As those of a log's operation; the name that an alloc gives (`a`) is the argument `as`. Subscribers are named by
   * the alias of their user.
   */
  readonly args: Readonly<Partial<Record<ArgName, ArgValue>>>;
  /** What must come back; absent where the text does not say. */
  readonly result?: ResultWord;
}

/**
 * A call's result as the text writes it: a number, `EBUSY` and the other errors, `INVALID_IOASID`, `NULL`, `p1`, `true`, `false`, a
 * set's name, `void`, or `oops` for a call that the kernel does not survive.
 */
export type ResultWord = number | string;

/**
 * `on FREE kvm: clear_context; ioasid_put_locked`: what the user's notifier block does on an event. A user has one block,
 * named by its alias, and all its lines describe that one. It is registered where the first of them stands, unless the lesson registers it by
 * a call of its own.
 */
export interface HandlerStatement {
  readonly kind: 'handler';
  readonly event: EventName;
  /** Alias. */
  readonly user: string;
  /** On whose chain; absent: the only set of the lesson's front matter, or the global chain where there is not exactly one. */
  readonly set?: string;
  /** 0 LAST (the default), 1 DEVICE, 2 IOMMU, 3 CPU, or any other number. */
  readonly priority?: number;
  readonly actions: readonly HandlerAction[];
  /** What the handler returns; absent: OK. */
  readonly answer?: 'OK' | 'DONE' | 'STOP' | 'BAD';
}

/** `expect refs(a) == 1`: holds after the operation before it. */
export interface ExpectStatement {
  readonly kind: 'expect';
  readonly measure: Measure;
  readonly value: ResultWord;
}

/** What can be asked of the model at a moment. An ID is a name that an alloc gave, or a number. */
export type Measure =
  | { readonly of: 'refs'; readonly id: string | number }
  /** Of an ID: IDLE, ACTIVE, FREE_PENDING, reclaimed. */
  | { readonly of: 'state'; readonly id: string | number }
  /** References that the user holds. */
  | { readonly of: 'holds'; readonly user: string; readonly id: string | number }
  /** A context of the user: set, stale (set for an earlier life of the number) or none. */
  | { readonly of: 'context'; readonly user: string; readonly id: string | number }
  /** Deferred work that waits. */
  | { readonly of: 'work'; readonly user: string }
  /** IDs in a set. */
  | { readonly of: 'nr'; readonly set: string }
  | { readonly of: 'quota'; readonly set: string }
  /** Of the operation before. */
  | { readonly of: 'result' };

/** `hazard stolen-reference a by vfio from kvm`: the rules of docs/hazards.md find it here. */
export interface HazardStatement {
  readonly kind: 'hazard';
  readonly code: string;
  readonly id?: string | number;
  /** Alias of who did it. */
  readonly by?: string;
  /** Alias of who suffers. */
  readonly from?: string;
}

/** `marker told row 1 KVM is told.`: a moment worth a link, inside the operation before it or at its end. */
export interface MarkerStatement {
  readonly kind: 'marker';
  readonly name: string;
  readonly text: string;
  /** A row inside the operation, 0 is the call itself; absent: its last. */
  readonly row?: number;
}

/** `highlight a, kvm`: from here to the end of the step, or to the next such line. */
export interface HighlightStatement {
  readonly kind: 'highlight';
  readonly targets: readonly HighlightTarget[];
}

export type HighlightTarget =
  | { readonly kind: 'id'; readonly id: string | number }
  | { readonly kind: 'user'; readonly alias: string }
  | { readonly kind: 'set'; readonly name: string };

/** `pause`, `pause row 1`: the player stops here, as at the end of a step. */
export interface PauseStatement {
  readonly kind: 'pause';
  /** As a marker's. */
  readonly row?: number;
}

/** `# text`: for those who read the source. */
export interface CommentStatement {
  readonly kind: 'comment';
  readonly text: string;
}

/** Asks before the operations behind it run. Right, wrong and skipped answers all lead on. */
export type Quiz = ChoiceQuiz | ValueQuiz | OrderQuiz;

interface QuizText {
  readonly kind: 'quiz';
  readonly question: readonly Inline[];
}

/** A list of texts; exactly one is right. */
export interface ChoiceQuiz extends QuizText {
  readonly asks: 'choice';
  readonly options: readonly ChoiceOption[];
}

export interface ChoiceOption {
  readonly right: boolean;
  readonly label: readonly Inline[];
  /** Empty where nothing is said. */
  readonly feedback: readonly Inline[];
}

/** A number to type, an ID or a user to pick in the picture, or the next state of an ID. */
export interface ValueQuiz extends QuizText {
  readonly asks: 'number' | 'id' | 'user' | 'state';
  /**
   * What the model says when the step is through: `lint` compares the right answer with it. Absent where nothing can be computed.
   */
  readonly measure?: Measure;
  /** At least one is right. The answer given is looked up here by its value. */
  readonly answers: readonly ValueAnswer[];
  /** Said of every answer that is not listed, which is wrong. Empty where nothing is said. */
  readonly otherwise: readonly Inline[];
}

export interface ValueAnswer {
  readonly right: boolean;
  /** number: a number. id: a name that an alloc gave, or a number. user: an alias. state: a word as in {@link Measure}. */
  readonly value: string | number;
  readonly feedback: readonly Inline[];
}

/** Things to put in order. They stand in the right order here: shuffle before showing. */
export interface OrderQuiz extends QuizText {
  readonly asks: 'order';
  readonly items: readonly OrderItem[];
  /** Said of the right order. */
  readonly right: readonly Inline[];
  /** Said of a wrong order, before the misplaced item's own feedback. */
  readonly wrong: readonly Inline[];
}

export interface OrderItem {
  readonly label: readonly Inline[];
  /** Said where this is the first that stands wrong. */
  readonly feedback: readonly Inline[];
}
