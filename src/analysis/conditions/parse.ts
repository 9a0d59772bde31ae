import { fail, ok, type Result } from '../../base/result.ts';
import { conditionProblem, type ConditionProblem, type Span } from './problem.ts';
import { type Operator, OPERATORS, type Token, tokensOf } from './tokens.ts';
import type { Argument, Call, Expression } from './tree.ts';

/** Characters; a longer condition is no condition that anybody reads. It also bounds how deep parentheses can go. */
export const LONGEST_CONDITION = 500;

/**
 * Reads a condition. The grammar, from what binds least:
 *
 *     condition  = and ("or" and)*
 *     and        = not ("and" not)*
 *     not        = "not" not | comparison
 *     comparison = operand (("==" | "!=" | "<" | "<=" | ">" | ">=") operand)?
 *     operand    = NUMBER | WORD | WORD "(" arguments ")" | "(" condition ")"
 *
 * `&&`, `||` and `!` are taken for `and`, `or` and `not`. Names with blanks stand in double quotes.
 */
export function parseCondition(text: string): Result<Expression, ConditionProblem> {
  if (text.length > LONGEST_CONDITION) {
    const message = `A condition may have up to ${LONGEST_CONDITION} characters; this one has ${text.length}.`;
    return fail(conditionProblem('too-long', { from: LONGEST_CONDITION, to: text.length }, message));
  }
  const parser = new Parser(tokensOf(text));
  const expression = parser.whole();
  return expression === undefined ? fail(parser.problem) : ok(expression);
}

/** Recursive descent, one method a rule; undefined after the first problem. */
class Parser {
  problem: ConditionProblem = conditionProblem('empty', { from: 0, to: 0 }, 'Nothing is written here.');
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression | undefined {
    const expression = this.#or();
    if (expression === undefined || this.#token.kind === 'end') return expression;
    const { kind, text } = this.#token;
    if (kind === 'symbol' && text === ')')
      return this.#wrong('Expected the end', 'there is no "(" before it that is still open');
    if (this.#isOperator()) return this.#wrong('Expected "and", "or" or the end', JOIN);
    return this.#wrong('Expected a comparison, "and", "or" or the end', hintFor(this.#token));
  }

  #or(): Expression | undefined {
    return this.#joined('or', () => this.#joined('and', () => this.#not()));
  }

  #joined(word: 'and' | 'or', part: () => Expression | undefined): Expression | undefined {
    let left = part();
    while (left !== undefined && this.#take(word)) {
      const right: Expression | undefined = part();
      left = right && { kind: word, left, right, from: left.from, to: right.to };
    }
    return left;
  }

  #not(): Expression | undefined {
    const { from } = this.#token;
    if (!this.#take('not')) return this.#comparison();
    const inner = this.#not();
    return inner && { kind: 'not', inner, from, to: inner.to };
  }

  #comparison(): Expression | undefined {
    const left = this.#operand();
    const operator = left && this.#operator();
    if (left === undefined || operator === undefined) return left;
    const right = this.#operand();
    return right && { kind: 'compare', operator, left, right, from: left.from, to: right.to };
  }

  #operand(): Expression | undefined {
    const token = this.#token;
    const { from } = token;
    if (this.#take('(')) return this.#inParentheses(from);
    if (token.kind === 'number') {
      this.#at += 1;
      return { kind: 'number', value: token.value, from, to: token.to };
    }
    if (token.kind === 'word') {
      this.#at += 1;
      if (this.#take('(')) return this.#call(token.text, from);
      return { kind: 'word', text: token.text, from, to: token.to };
    }
    return this.#wrong('Expected a question such as refs(5), a number or a state', hintFor(token));
  }

  #inParentheses(from: number): Expression | undefined {
    const inner = this.#or();
    if (inner === undefined) return undefined;
    const { to } = this.#token;
    if (!this.#take(')')) return this.#wrong('Expected ")"', `it closes the "(" at column ${from + 1}`);
    return { ...inner, from, to };
  }

  #call(name: string, from: number): Call | undefined {
    const args: Argument[] = [];
    let to = this.#token.to;
    if (this.#take(')')) return { kind: 'call', name, args, from, to };
    for (;;) {
      const argument = this.#argument();
      if (argument === undefined) return undefined;
      args.push(argument);
      to = this.#token.to;
      if (this.#take(')')) return { kind: 'call', name, args, from, to };
      if (!this.#take(',')) return this.#wrong(`Expected "," or ")" in ${name}(...)`, this.#blankHint());
    }
  }

  #argument(): Argument | undefined {
    const token = this.#token;
    if (token.kind === 'number' || token.kind === 'word' || token.kind === 'quoted') {
      this.#at += 1;
      return {
        value: token.kind === 'number' ? token.value : token.text,
        from: token.from,
        to: token.to,
      };
    }
    return this.#wrong('Expected the number of an ID, or a name', hintFor(token));
  }

  /** Two words after one another are most often one name. */
  #blankHint(): string | undefined {
    const [before, token] = [this.#tokens[this.#at - 1], this.#token];
    if (before?.kind === 'word' && token.kind === 'word')
      return `a name with a blank stands in quotes: "${before.text} ${token.text}"`;
    return hintFor(token);
  }

  #operator(): Operator | undefined {
    const token = this.#token;
    const operator = OPERATORS.find((each) => token.kind === 'symbol' && token.text === each);
    if (operator !== undefined) this.#at += 1;
    return operator;
  }

  #isOperator(): boolean {
    const token = this.#token;
    return token.kind === 'symbol' && OPERATORS.some((each) => each === token.text);
  }

  #take(text: string): boolean {
    const token = this.#token;
    if (token.kind !== 'symbol' || token.text !== text) return false;
    this.#at += 1;
    return true;
  }

  get #token(): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new Error('the end is never taken');
    return token;
  }

  #wrong(expected: string, hint?: string): undefined {
    const token = this.#token;
    const found = token.kind === 'end' ? 'found the end' : `found ${shown(token)}`;
    this.problem = conditionProblem('syntax', place(token), `${expected}, ${found}.`, hint);
    return undefined;
  }
}

const JOIN = 'join two comparisons with "and": 1 <= refs(5) and refs(5) <= 3';

function place({ from, to }: Token): Span {
  return { from, to };
}

function shown({ kind, text }: Token): string {
  return kind === 'quoted' ? `the text "${text}"` : `"${text}"`;
}

/** What people write elsewhere for the same. */
function hintFor({ kind, text }: Token): string | undefined {
  if (kind === 'quoted') return 'only names inside the parentheses of a question stand in quotes';
  if (kind !== 'stray') return undefined;
  switch (text) {
    case '=':
      return 'write "==" to compare';
    case '&':
      return 'write "and"';
    case '|':
      return 'write "or"';
    case '"':
      return 'the quotation mark is not closed';
    case "'":
      return 'write "double" quotation marks';
    case '-':
      return 'counts are never below 0; a saturated one is asked for with saturated(5)';
    default:
      return undefined;
  }
}
