import type { Effect } from '../../allocator/effect.ts';
import type { Gap } from '../../timeline/document.ts';
import type { Stage, ToldRow } from '../../timeline/walk.ts';
import type { Facts } from '../facts/facts.ts';
import type { Names } from '../names.ts';

/** error: a rule is broken and somebody is harmed. warning: it can harm. note: worth knowing, nobody is harmed. */
export type Severity = 'error' | 'warning' | 'note';

/** What went wrong in a log: where, who, and which operations had a part in it. */
export interface Hazard {
  readonly code: string;
  readonly severity: Severity;
  /** The row where it begins. */
  readonly row: number;
  /** The last row of its extent; absent where it is a moment. */
  readonly until?: number;
  /** The number it is about, where it is about one. */
  readonly ioasid?: number;
  readonly life?: number;
  readonly generation?: number;
  /** Who had a part in it, by index: who did it first, who suffers last. */
  readonly users: readonly number[];
  /** Other rows that had a part in it, in order of time. */
  readonly related: readonly number[];
  /** One sentence that names who and which operations. */
  readonly message: string;
}

/** A rule's text, for lists and pages. */
export interface RuleText {
  /** Stable: logs, lessons and scripts refer to it. */
  readonly code: string;
  readonly title: string;
  /** What must hold, in one sentence. */
  readonly rule: string;
  readonly severity: Severity;
  /** How it comes about. */
  readonly mechanism: string;
  /** What it does on a machine. */
  readonly hardware: string;
  /** Id of the story that teaches it. */
  readonly story: string;
}

export interface Rule extends RuleText {
  /** A call that a recorder lost may be all there is to it: not reported where one can have been. */
  readonly doubtfulAfterGap?: true;
  /** Begins to watch one log; what it remembers lives in the closure. */
  readonly watch: () => Watch;
}

/** What a rule finds; the scanner adds what follows from where it was found. */
export interface Finding {
  readonly life?: number;
  /** Where no life has the number. */
  readonly ioasid?: number;
  readonly users: readonly number[];
  readonly related?: readonly number[];
  readonly message: string;
  /** If not the row that is being looked at. */
  readonly row?: number;
  /** It lasts until somebody says {@link Open.end}, or to the end of the log. */
  readonly lasting?: true;
}

/** A hazard that was reported and may go on. */
export interface Open {
  /** It was still so at this row. */
  extend(row: number): void;
  /** It lasts no longer than this row. */
  end(row: number): void;
}

export interface Moment {
  readonly stage: Stage;
  /** As before the effect that is looked at; after all effects of the row in `row`. */
  readonly facts: Facts;
  readonly names: Names;
  /** The row that is looked at. In `finish`: the last one of the log. */
  readonly row: ToldRow;
  /** All rows of the same operation. */
  readonly rows: readonly ToldRow[];
  report(finding: Finding): Open;
}

/** The end of a log. */
export interface End extends Moment {
  readonly gaps: readonly Gap[];
  /** Which operation of the log a row belongs to. */
  operationOf(row: number): number;
}

type EffectKind = Effect['kind'];
type EffectOf<K extends EffectKind> = Extract<Effect, { kind: K }>;

export type OnEffects = { readonly [K in EffectKind]?: (effect: EffectOf<K>, moment: Moment) => void };

/** What a rule wants to see. An operation that ended in an oops was undone: of it, only {@link SURVIVES} effects are shown. */
export interface Watch {
  readonly on?: OnEffects;
  /** After all effects of a row. */
  readonly row?: (moment: Moment) => void;
  readonly finish?: (end: End) => void;
}
