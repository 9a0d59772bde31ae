import { fail, ok, type Problem, type Result } from '../../base/result.ts';

/**
 * Reads JSON (RFC 8259) and says where it is broken. The platform's JSON.parse() is not enough: it gives no place on some engines,
 * no hint, and silently keeps the last of two members of one name.
 */

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** Where in the text, as an offset; {@link lineAndColumn} tells people. */
export type TextProblem = Problem & { readonly offset: number };

/** Deeper than any log nests, and far from where recursion would end. */
const DEEPEST = 64;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$.+-]+/uy;
const WORD_GOES_ON = /[\p{L}\p{N}_$.+-]/u;

/** Words that people write and JSON does not have. */
const FOREIGN_WORDS: Readonly<Record<string, string>> = {
  NaN: 'JSON has no NaN; leave the member out',
  Infinity: 'JSON has no Infinity; leave the member out',
  '-Infinity': 'JSON has no Infinity; leave the member out',
  undefined: 'leave the member out',
  None: 'JSON writes null; better leave the member out',
  True: 'JSON writes true',
  False: 'JSON writes false',
};

class SyntaxFound extends Error {
  readonly problem: TextProblem;

  constructor(problem: TextProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

export function readJson(text: string): Result<JsonValue, TextProblem> {
  const reader = new JsonReader(text);
  try {
    return ok(reader.document());
  } catch (error) {
    if (error instanceof SyntaxFound) return fail(error.problem);
    throw error;
  }
}

class JsonReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonValue {
    if (this.#text.startsWith('\uFEFF')) this.#at = 1;
    this.#skipBlank();
    const value = this.#value('a JSON value');
    this.#skipBlank();
    if (this.#at < this.#text.length) {
      this.#stop('The document is complete, but more text follows.', 'one file holds one JSON value');
    }
    return value;
  }

  #value(expected: string): JsonValue {
    const first = this.#text[this.#at];
    if (first === '{') return this.#inside(() => this.#object());
    if (first === '[') return this.#inside(() => this.#array());
    if (first === '"') return this.#string();
    if (first !== undefined && (first === '-' || (first >= '0' && first <= '9'))) return this.#number();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (first === word[0] && this.#word() === word) {
        this.#at += word.length;
        return value;
      }
    }
    return this.#unexpected(expected);
  }

  #inside<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#stop(`Lists and objects are nested more than ${DEEPEST} deep.`);
    this.#at += 1;
    this.#skipBlank();
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #object(): JsonObject {
    const members: Record<string, JsonValue> = {};
    if (this.#ends('}', 'a member name in double quotes')) return members;
    for (;;) {
      const start = this.#at;
      if (this.#text[start] !== '"') this.#unexpected('a member name in double quotes');
      const name = this.#string();
      if (Object.hasOwn(members, name)) {
        this.#stop(
          `The member ${JSON.stringify(name)} stands twice in one object.`,
          'keep one of them',
          start,
        );
      }
      this.#skipBlank();
      if (this.#text[this.#at] !== ':') this.#unexpected(`":" after the member name ${JSON.stringify(name)}`);
      this.#at += 1;
      this.#skipBlank();
      const value = this.#value(`a value for ${JSON.stringify(name)}`);
      // Assignment would change the prototype instead of adding this one.
      if (name === '__proto__') Object.defineProperty(members, name, { value, enumerable: true });
      else members[name] = value;
      if (this.#separated('}')) return members;
    }
  }

  #array(): readonly JsonValue[] {
    const items: JsonValue[] = [];
    if (this.#ends(']', 'a value')) return items;
    for (;;) {
      items.push(this.#value('a value'));
      if (this.#separated(']')) return items;
    }
  }

  /** After a value: true at the closing bracket, false after a comma. */
  #separated(close: '}' | ']'): boolean {
    this.#skipBlank();
    if (this.#ends(close, `"," or "${close}"`)) return true;
    if (this.#text[this.#at] !== ',') this.#unexpected(`"," or "${close}"`);
    const comma = this.#at;
    this.#at += 1;
    this.#skipBlank();
    if (this.#text[this.#at] === close) {
      this.#stop(`A comma stands before the closing "${close}".`, 'remove the comma', comma);
    }
    return false;
  }

  #ends(close: '}' | ']', expected: string): boolean {
    if (this.#at >= this.#text.length) this.#unexpected(expected);
    if (this.#text[this.#at] !== close) return false;
    this.#at += 1;
    return true;
  }

  #string(): string {
    const text = this.#text;
    const start = this.#at;
    let at = start + 1;
    let escaped = false;
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x22) break;
      if (code === 0x5c) {
        escaped = true;
        at += 1;
      } else if (Number.isNaN(code)) {
        this.#stop('The file ends inside a string.', 'is it complete?', start);
      } else if (code === 0x0a || code === 0x0d) {
        this.#stop(
          'A string does not end on its line.',
          'close it with a double quote, or write \\n for a line break',
          start,
        );
      } else if (code < 0x20) {
        this.#stop('A control character stands inside a string.', 'write it as an escape such as \\t', at);
      }
    }
    this.#at = at + 1;
    if (!escaped) return text.slice(start + 1, at);
    try {
      return JSON.parse(text.slice(start, at + 1)) as string;
    } catch {
      return this.#stop(
        'A string holds an escape that JSON does not have.',
        'a backslash itself is written \\\\',
        start,
      );
    }
  }

  #number(): number {
    const start = this.#at;
    NUMBER.lastIndex = start;
    const written = NUMBER.exec(this.#text)?.[0];
    if (written === undefined || WORD_GOES_ON.test(this.#text[start + written.length] ?? '')) {
      const word = this.#word();
      const hint = /^0[xX]/.test(word) ? 'JSON has decimal numbers only' : FOREIGN_WORDS[word];
      return this.#stop(`${JSON.stringify(word)} is not a number as JSON writes them.`, hint);
    }
    const value = Number(written);
    if (!Number.isFinite(value)) this.#stop(`The number ${written} is too large to be read.`);
    this.#at = start + written.length;
    return value;
  }

  #word(): string {
    WORD.lastIndex = this.#at;
    return WORD.exec(this.#text)?.[0] ?? '';
  }

  #character(): string {
    return String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
  }

  #skipBlank(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #unexpected(expected: string): never {
    const rest = this.#text.slice(this.#at, this.#at + 2);
    if (rest === '') return this.#stop(`The file ends where ${expected} is expected.`, 'is it complete?');
    const word = this.#word();
    const found = JSON.stringify(word === '' ? this.#character() : word.slice(0, 40));
    return this.#stop(`Expected ${expected}, found ${found}.`, this.#hintAt(rest, word, expected));
  }

  #hintAt(rest: string, word: string, expected: string): string | undefined {
    if (rest === '//' || rest === '/*' || rest[0] === '#')
      return 'JSON has no comments; a member "x-note" is ignored';
    if (rest[0] === "'") return 'JSON uses double quotes';
    if (expected.startsWith('","') && /["{[]/.test(rest[0] ?? '')) return 'a comma is missing before it';
    if (expected.startsWith('a member name') && word !== '') return `write "${word}"`;
    return FOREIGN_WORDS[word];
  }

  #stop(message: string, hint?: string, offset = this.#at): never {
    throw new SyntaxFound({ code: 'log/syntax', message, offset, ...(hint !== undefined && { hint }) });
  }
}
