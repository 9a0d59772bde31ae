import type { Outcome } from '../../allocator/outcome.ts';
import { semanticsOf } from '../../allocator/variants.ts';
import { assertNever } from '../../base/assert.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { LogDocument } from '../../timeline/document.ts';
import { firstRowOf } from '../../timeline/places.ts';
import type { Run } from '../../timeline/run.ts';
import type { IoasidView, SetView } from '../../timeline/snapshot.ts';
import { listOf } from '../../words/names.ts';
import { outcomeText } from '../../words/outcome-text.ts';
import type { Lesson, Measure } from '../lesson.ts';

/** A lesson's run, stopped when so many operations have run. */
export interface Moment {
  readonly operations: number;
  /** Its last row so far; -1 before the first. */
  readonly row: number;
  readonly lesson: Lesson;
  readonly document: LogDocument;
  readonly run: Run;
}

export function momentAfter(operations: number, lesson: Lesson, document: LogDocument, run: Run): Moment {
  return { operations, row: firstRowOf(run, operations) - 1, lesson, document, run };
}

interface Measured {
  /** "refs(a)". */
  readonly text: string;
  readonly word: string | number;
  /** Where it is a result, which is compared by its kind. */
  readonly outcome?: Outcome;
}

interface NotMeasured {
  readonly message: string;
  readonly hint?: string;
}

/** What the model says of a measure at a moment, or why it can say nothing. */
export function measured(measure: Measure, moment: Moment): Result<Measured, NotMeasured> {
  const text = measureText(measure);
  switch (measure.of) {
    case 'refs':
    case 'state':
    case 'holds':
    case 'context':
      return ofId(measure, text, moment);
    case 'work': {
      const user = userIndex(measure.user, moment);
      const { work } = moment.run.snapshotAt(moment.row);
      return ok({ text, word: work.filter((item) => item.user === user).length });
    }
    case 'nr':
    case 'quota': {
      const set = setNamed(measure.set, moment);
      if (set === undefined)
        return fail({ message: `There is no set ${measure.set} yet, so ${text} is nothing.` });
      if (measure.of === 'nr') return ok({ text, word: set.nr });
      if (policies(moment)?.setLifetime !== 'label') return ok({ text, word: set.quota });
      return fail({ message: `A set of ${moment.lesson.semantics} has no quota.` });
    }
    case 'result': {
      if (moment.operations === 0) return fail({ message: 'No operation stands before this line.' });
      const { outcome } = moment.run.row(firstRowOf(moment.run, moment.operations - 1));
      const word = outcome.kind === 'void' ? 'void' : outcomeText(outcome);
      return ok({ text: 'the result', word, outcome });
    }
    default:
      return assertNever(measure);
  }
}

/** As the lesson writes it. */
function measureText(measure: Measure): string {
  switch (measure.of) {
    case 'refs':
    case 'state':
      return `${measure.of}(${measure.id})`;
    case 'holds':
    case 'context':
      return `${measure.of}(${measure.user}, ${measure.id})`;
    case 'work':
      return `work(${measure.user})`;
    case 'nr':
    case 'quota':
      return `${measure.of}(${measure.set})`;
    case 'result':
      return 'result';
    default:
      return assertNever(measure);
  }
}

type OfId = Extract<Measure, { id: string | number }>;

function ofId(measure: OfId, text: string, moment: Moment): Result<Measured, NotMeasured> {
  const { id } = measure;
  const life = lifeOf(id, moment);
  if (life === undefined) {
    const message =
      typeof id === 'number' ? `Nobody has allocated ${id} so far.` : `The alloc of ${id} gave no number.`;
    return fail({ message, hint: `so ${text} is nothing` });
  }
  if (measure.of === 'context') return ok({ text, word: contextOf(measure.user, life, moment) });
  const view = viewOf(life, moment);
  if (measure.of === 'state') return ok({ text, word: view?.state ?? 'reclaimed' });
  if (policies(moment)?.counting !== true) {
    return fail({
      message: `The rules of ${moment.lesson.semantics} count no references.`,
      hint: 'check state(ID)',
    });
  }
  if (measure.of === 'refs') return ok({ text, word: view?.refcount ?? 0 });
  const user = userIndex(measure.user, moment);
  return ok({ text, word: view?.references.filter((each) => each.user === user).length ?? 0 });
}

function contextOf(alias: string, life: number, moment: Moment): 'set' | 'stale' | 'none' {
  const user = userIndex(alias, moment);
  const contexts = moment.run
    .snapshotAt(moment.row)
    .contexts.filter((each) => each.user === user && each.life === life && each.context !== '');
  if (contexts.length === 0) return 'none';
  return contexts.some(({ stale }) => stale) ? 'stale' : 'set';
}

/** How things stand with the ID of a measure, where that helps to see why it is not as expected. */
export function statusText(measure: Measure, moment: Moment): string | undefined {
  if (!('id' in measure)) return undefined;
  const life = lifeOf(measure.id, moment);
  if (life === undefined) return undefined;
  const view = viewOf(life, moment);
  if (view === undefined || view.state === 'reclaimed') return `${measure.id} is reclaimed`;
  const names = new Set(view.references.map(({ user }) => moment.run.world.users.nameOf(user)));
  const held = names.size === 0 ? '' : `, held by ${listOf([...names])}`;
  return `${measure.id} is ${view.state}${view.refcount === undefined ? '' : ` with refcount ${view.refcount}`}${held}`;
}

/** The newest life that an ID means at this moment; undefined where it never began. */
export function lifeOf(id: string | number, moment: Moment): number | undefined {
  if (typeof id === 'string') return lifeOfName(id, moment);
  const lives = moment.run.snapshotAt(moment.row).ids.filter((each) => each.ioasid === id && each.life >= 0);
  return lives.length === 0 ? undefined : Math.max(...lives.map(({ life }) => life));
}

/** A name means the life that its alloc began, even after the number has been given out again. */
export function lifeOfName(name: string, { document, operations, run }: Moment): number | undefined {
  const alloc = document.operations
    .slice(0, operations)
    .findLastIndex(({ call, args }) => call === 'ioasid_alloc' && args.as === name);
  if (alloc < 0) return undefined;
  const { life, outcome } = run.row(firstRowOf(run, alloc));
  return outcome.kind === 'ioasid' && life >= 0 ? life : undefined;
}

/** Where its number stands, as long as no later life stands there: then this one is over. */
function viewOf(life: number, { run, row }: Moment): IoasidView | undefined {
  return run.snapshotAt(row).ids.find((each) => each.life === life);
}

/** A name means the newest set that was given it; later ones of the same name are marked with a prime. */
function setNamed(name: string, { run, row }: Moment): SetView | undefined {
  const { sets } = run.snapshotAt(row);
  const index = run.cast.sets.findLastIndex(
    (each, place) => each.name.replaceAll('′', '') === name && sets[place]?.state !== 'unborn',
  );
  return sets[index];
}

export function userIndex(alias: string, { lesson, run }: Moment): number {
  return run.world.users.find(lesson.users.find((user) => user.alias === alias)?.name ?? alias);
}

function policies({ lesson }: Moment) {
  return semanticsOf(lesson.semantics)?.policies;
}
