import type { Operation, Subscriber } from '../allocator/operation.ts';
import { semanticsOf } from '../allocator/variants.ts';
import { invariant } from '../base/assert.ts';
import type { HandlerStatement, Lesson, LessonSet, OperationStatement, Statement } from './lesson.ts';

/** A lesson's operations in one row, and where each statement stands in it. */
export interface LaidOut {
  readonly operations: readonly Operation[];
  readonly subscribers: readonly Subscriber[];
  readonly labels: readonly string[];
  /** How many operations make the sets of the front matter. */
  readonly setUp: number;
  /** In the order of the text. */
  readonly statements: readonly PlacedStatement[];
}

/** `step`, `block` and `index` are where it stands in the lesson. */
export interface PlacedStatement {
  readonly step: number;
  readonly block: number;
  readonly index: number;
  readonly statement: Statement;
  /** How many operations have run before it. */
  readonly before: number;
  /** How many have run after it. */
  readonly after: number;
}

export function layOut(lesson: Lesson): LaidOut {
  const labelled = setsAreLabels(lesson);
  const names = new Map(lesson.users.map(({ alias, name }) => [alias, name]));
  const nameOf = (alias: string): string => names.get(alias) ?? alias;
  const operations = labelled ? [] : lesson.sets.map((set) => setOperation(set, lesson));
  const setUp = operations.length;
  const blocks = new Blocks(lesson, nameOf);
  const statements: PlacedStatement[] = [];

  for (const [step, { blocks: parts }] of lesson.steps.entries()) {
    for (const [block, part] of parts.entries()) {
      if (part.kind !== 'fence') continue;
      for (const [index, statement] of part.statements.entries()) {
        const before = operations.length;
        if (statement.kind === 'operation') operations.push(operationOf(statement, nameOf));
        if (statement.kind === 'handler') operations.push(...blocks.add(statement));
        statements.push({ step, block, index, statement, before, after: operations.length });
      }
    }
  }
  const labels = labelled ? lesson.sets.map(({ name }) => name) : [];
  return { operations, subscribers: blocks.all(), labels, setUp, statements };
}

/** Mainline's sets are only compared: they need no call to be there. */
export function setsAreLabels(lesson: Pick<Lesson, 'semantics'>): boolean {
  return semanticsOf(lesson.semantics)?.policies.setLifetime === 'label';
}

function setOperation({ name, quota, token }: LessonSet, lesson: Lesson): Operation {
  const [first] = lesson.users;
  invariant(first !== undefined && quota !== undefined, 'a lesson with sets has users and quotas');
  const type = token === undefined ? 'NULL' : 'MM';
  const args = { as: name, ...(token !== undefined && { token }), quota, type };
  return { call: 'ioasid_alloc_set', user: first.name, args };
}

function operationOf({ user, call, args }: OperationStatement, nameOf: (alias: string) => string): Operation {
  return { call, user: nameOf(user), args };
}

/** The notifier blocks that `on` lines describe, one a user. */
class Blocks {
  readonly #blocks = new Map<string, Subscriber>();
  /** Blocks that the lesson registers by calls of its own. */
  readonly #ownCalls: ReadonlySet<unknown>;
  readonly #onlySet: string | undefined;
  readonly #nameOf: (alias: string) => string;

  constructor(lesson: Lesson, nameOf: (alias: string) => string) {
    this.#nameOf = nameOf;
    this.#onlySet = lesson.sets.length === 1 ? lesson.sets[0]?.name : undefined;
    this.#ownCalls = new Set(
      lesson.steps
        .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'fence' ? block.statements : [])))
        .flatMap((statement) => (isRegistration(statement) ? [statement.args.nb] : [])),
    );
  }

  /** Takes a line, and gives the operation that registers its block where it is the first of its user. */
  add({ event, user, set, priority, actions, answer }: HandlerStatement): readonly Operation[] {
    const known = this.#blocks.get(user);
    const chosen = answer ?? known?.answer;
    this.#blocks.set(user, {
      name: user,
      user: this.#nameOf(user),
      priority: priority ?? known?.priority ?? 0,
      on: { ...known?.on, [event]: actions },
      ...(chosen !== undefined && { answer: chosen }),
    });
    if (known !== undefined || this.#ownCalls.has(user)) return [];
    const chain = set ?? this.#onlySet;
    const args = { ...(chain !== undefined && { set: chain }), nb: user };
    return [{ call: 'ioasid_register_notifier', user: this.#nameOf(user), args }];
  }

  all(): readonly Subscriber[] {
    return [...this.#blocks.values()];
  }
}

function isRegistration(statement: Statement): statement is OperationStatement {
  return (
    statement.kind === 'operation' &&
    (statement.call === 'ioasid_register_notifier' || statement.call === 'ioasid_register_notifier_mm')
  );
}
