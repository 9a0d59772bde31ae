import type { EntryState } from '../../allocator/effect.ts';
import { firstRowOf } from '../../timeline/places.ts';
import type { Playback } from '../../timeline/playback.ts';
import { createRun } from '../../timeline/run.ts';
import type { RunnableLog } from '../../timeline/runnable-log.ts';
import type { AnswerValue, QuestionKind } from './question.ts';

/** What the rules of a variant answer; a kind is absent where it makes no sense there. */
export type Answers = Readonly<Partial<Record<QuestionKind, AnswerValue>>>;

/** A log that ends with the operation asked about. */
export interface Asked {
  readonly log: RunnableLog;
  readonly operation: number;
}

export function runUnder({ log }: Asked, semantics: string): Playback {
  return createRun(log, semantics);
}

/** The number that the operation is about under these rules; -1 where it is about none. */
export function numberOf(run: Playback, { operation }: Asked): number {
  const first = firstRowOf(run, operation);
  return first < run.length ? run.row(first).ioasid : -1;
}

export function answersOf(run: Playback, { operation }: Asked, ioasid: number): Answers {
  const first = firstRowOf(run, operation);
  if (first >= run.length) return {};
  const { outcome } = run.row(first);
  // A call that is not there, or a thread that no longer runs, answers nothing.
  if (outcome.kind === 'absent' || outcome.kind === 'stopped') return {};
  const view = run
    .snapshotAt(run.length - 1)
    .ids.findLast((id) => id.ioasid === ioasid && id.state !== 'unborn');
  const state: EntryState | undefined =
    view === undefined || view.state === 'unborn' ? undefined : view.state;
  const counted =
    state !== undefined && state !== 'reclaimed' && view?.refcount !== undefined && view.refcount >= 0;
  return {
    // A set is known by the name that the log gives it: nothing to ask.
    ...(outcome.kind !== 'void' && outcome.kind !== 'set' && { result: { kind: 'result', outcome } }),
    ...(counted && { count: { kind: 'count', count: view.refcount } }),
    ...(state !== undefined && { state: { kind: 'state', state } }),
    told: { kind: 'told', users: toldBy(run, first) },
  };
}

/** Who is told by the rows from one on, each once, in order. */
function toldBy(run: Playback, first: number): readonly string[] {
  const users: string[] = [];
  for (let row = first; row < run.length; row += 1) {
    for (const effect of run.effectsAt(row)) {
      if (effect.kind === 'delivered') users.push(run.world.users.nameOf(effect.user));
    }
  }
  return [...new Set(users)];
}
