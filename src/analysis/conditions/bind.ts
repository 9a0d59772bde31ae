import { assertNever } from '../../base/assert.ts';
import { didYouMean } from '../../base/nearest.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Moment } from '../../timeline/moment.ts';
import type { ConditionNames } from './names.ts';
import { conditionProblem, type ConditionProblem, type Span } from './problem.ts';
import {
  type ArgumentKind,
  QUESTIONS,
  questionNamed,
  signatureOf,
  type Value,
  type ValueKind,
} from './questions.ts';
import { sameState, STATE_NAMES } from './states.ts';
import type { Operator } from './tokens.ts';
import type { Argument, Call, Expression } from './tree.ts';

/** A condition that knows what its names mean: to be asked about any moment of that run. */
export interface BoundCondition {
  holds(moment: Moment): boolean;
  /** What each question in it answers, in the order of the text. */
  readonly readings: readonly Reading[];
}

export interface Reading extends Span {
  readonly answer: (moment: Moment) => Value;
}

/** Holds a condition against the names of a log. Everything that is wrong is told, in the order of the text. */
export function bindCondition(
  expression: Expression,
  names: ConditionNames,
): Result<BoundCondition, readonly ConditionProblem[]> {
  const binder = new Binder(names);
  const bound = binder.bind(expression);
  const holds = binder.truth(bound, expression);
  if (binder.problems.length > 0) return fail(binder.problems);
  return ok({ holds, readings: binder.readings });
}

interface Bound {
  /** Undefined after a problem. */
  readonly kind: ValueKind | undefined;
  readonly value: (moment: Moment) => Value;
}

const WRONG: Bound = { kind: undefined, value: () => false };

class Binder {
  readonly problems: ConditionProblem[] = [];
  readonly readings: Reading[] = [];
  readonly #names: ConditionNames;

  constructor(names: ConditionNames) {
    this.#names = names;
  }

  bind(expression: Expression): Bound {
    switch (expression.kind) {
      case 'and':
      case 'or':
        return this.#joined(expression);
      case 'not': {
        const inner = this.truth(this.bind(expression.inner), expression.inner);
        return { kind: 'truth', value: (moment) => !inner(moment) };
      }
      case 'compare':
        return this.#comparison(expression);
      case 'call':
        return this.#call(expression);
      case 'number': {
        const { value } = expression;
        return { kind: 'number', value: () => value };
      }
      case 'word':
        return this.#word(expression);
      default:
        return assertNever(expression);
    }
  }

  /** A number alone is true unless it is 0; a state alone says nothing. */
  truth({ kind, value }: Bound, span: Span): (moment: Moment) => boolean {
    if (kind === 'state') {
      this.#wrong(
        'type',
        span,
        'A state alone is not true or false.',
        'compare it: state(5) == FREE_PENDING',
      );
    }
    return kind === 'number' ? (moment) => value(moment) !== 0 : (moment) => value(moment) === true;
  }

  #joined({ kind, left, right }: Extract<Expression, { kind: 'and' | 'or' }>): Bound {
    const one = this.truth(this.bind(left), left);
    const other = this.truth(this.bind(right), right);
    return kind === 'and'
      ? { kind: 'truth', value: (moment) => one(moment) && other(moment) }
      : { kind: 'truth', value: (moment) => one(moment) || other(moment) };
  }

  #comparison(expression: Extract<Expression, { kind: 'compare' }>): Bound {
    const { operator } = expression;
    const [left, right] = [this.bind(expression.left), this.bind(expression.right)];
    if (left.kind === undefined || right.kind === undefined) return WRONG;
    if (left.kind !== right.kind) {
      const message = `${KIND_WORDS[left.kind]} is compared with ${KIND_WORDS[right.kind].toLowerCase()}.`;
      return this.#wrong('type', expression, message, EXPECTED[left.kind]);
    }
    if (left.kind !== 'number' && operator !== '==' && operator !== '!=') {
      const message = `${KIND_WORDS[left.kind]} is equal to another or not; "${operator}" is for numbers.`;
      return this.#wrong('type', expression, message, 'write "==" or "!="');
    }
    const test = left.kind === 'state' ? stateTest(operator) : TESTS[operator];
    return { kind: 'truth', value: (moment) => test(left.value(moment), right.value(moment)) };
  }

  #word(expression: Extract<Expression, { kind: 'word' }>): Bound {
    const { text } = expression;
    if (text === 'true' || text === 'false') return { kind: 'truth', value: () => text === 'true' };
    if (STATE_NAMES.includes(text)) return { kind: 'state', value: () => text };
    const question = questionNamed(text);
    const hint =
      question === undefined
        ? didYouMean(text, [...STATE_NAMES, 'true', 'false'], `states are ${STATE_NAMES.join(', ')}`)
        : `it is asked with parentheses: ${signatureOf(question)}`;
    return this.#wrong('unknown-word', expression, `"${text}" is no state.`, hint);
  }

  #call(call: Call): Bound {
    const question = questionNamed(call.name);
    if (question === undefined) {
      const known = QUESTIONS.map(({ name }) => name);
      const hint = didYouMean(call.name, known, `there are ${known.join(', ')}`);
      const span = { from: call.from, to: call.from + call.name.length };
      return this.#wrong('unknown-question', span, `Nothing is called ${call.name}().`, hint);
    }
    if (call.args.length !== question.args.length) {
      const message = `${call.name}() takes ${question.args.length}, not ${call.args.length}: ${signatureOf(question)}.`;
      return this.#wrong('arguments', call, message, `it is ${question.says}`);
    }
    const args = call.args.map((argument, index) => this.#argument(argument, question.args[index]));
    if (question.counting === true && !this.#names.counting) {
      const message = `${this.#names.semantics} counts no references, so ${call.name}() has no answer.`;
      return this.#wrong('no-counting', call, message, 'choose rules that count, such as v2');
    }
    const [first = NO_ARGUMENT, second = NO_ARGUMENT] = args;
    const value = (moment: Moment): Value => question.read(moment, first(moment), second(moment));
    this.readings.push({ answer: value, from: call.from, to: call.to });
    return { kind: question.answers, value };
  }

  #argument(argument: Argument, kind: ArgumentKind | undefined): (moment: Moment) => number {
    const { value } = argument;
    const names = this.#names;
    if (kind === 'ID') return this.#id(argument);
    const [find, known, word] =
      kind === 'USER'
        ? ([names.user, names.users, 'user'] as const)
        : ([names.set, names.sets, 'set'] as const);
    // Names that are digits exist too.
    const name = String(value);
    const index = find(name);
    if (index >= 0) return () => index;
    const hint = didYouMean(name, known, has(known, word));
    this.#wrong(`unknown-${word}`, argument, `This log has no ${word} "${name}".`, hint);
    return NO_ARGUMENT;
  }

  #id(argument: Argument): (moment: Moment) => number {
    const { value } = argument;
    const { numbers, ids, id } = this.#names;
    if (typeof value === 'number') {
      if (numbers.includes(value)) return () => value;
      const hint = has(numbers.map(String), 'ID');
      this.#wrong('unknown-id', argument, `IOASID ${value} is never allocated in this log.`, hint);
      return NO_ARGUMENT;
    }
    const variable = id(value);
    if (variable >= 0) return (moment) => moment.idNamed(variable) ?? -1;
    const named = has([...ids, ...numbers.map(String)], 'ID');
    this.#wrong('unknown-id', argument, `This log has no ID "${value}".`, didYouMean(value, ids, named));
    return NO_ARGUMENT;
  }

  #wrong(code: string, span: Span, message: string, hint?: string): Bound {
    this.problems.push(conditionProblem(code, span, message, hint));
    return WRONG;
  }
}

const NO_ARGUMENT = (): number => -1;

const KIND_WORDS: Readonly<Record<ValueKind, string>> = {
  number: 'A number',
  state: 'A state',
  truth: 'True or false',
};

const EXPECTED: Readonly<Record<ValueKind, string>> = {
  number: 'compare it with a number, such as 1',
  state: `compare it with one of ${STATE_NAMES.join(', ')}`,
  truth: 'leave the comparison out, or compare it with true or false',
};

const TESTS: Readonly<Record<Operator, (one: Value, other: Value) => boolean>> = {
  '==': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

function stateTest(operator: Operator): (one: Value, other: Value) => boolean {
  const same = (one: Value, other: Value): boolean => sameState(String(one), String(other));
  return operator === '!=' ? (one, other) => !same(one, other) : same;
}

/** A few that there are. */
function has(names: readonly string[], word: string): string {
  if (names.length === 0) return `it has no ${word} at all`;
  const shown = names.slice(0, 8).join(', ');
  return names.length > 8 ? `it has ${shown} and ${names.length - 8} more` : `it has ${shown}`;
}
