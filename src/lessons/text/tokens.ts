import type { Complaints, TextPlace } from './complaints.ts';

/** A piece of a fence's line. */
export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'sign' | 'end';
  /** As it stands in the line; for a string, what is between its quotes. */
  readonly text: string;
  readonly place: TextPlace;
}

const PIECE =
  /\s*(?:(?<word>[A-Za-z_]\w*(?:-(?!>)\w+)*)|(?<number>-?(?:0x[\da-fA-F]+|\d+)(?![\w.]))|"(?<string>[^"]*)"|(?<sign>->|==|[():;,=|*-]))/y;

/** Splits a line of the fence language. `column` is where the line begins in the file. */
export function tokensOf(line: string, place: TextPlace, complaints: Complaints): Line | undefined {
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  let at = 0;
  while (line.slice(at).trim() !== '') {
    PIECE.lastIndex = at;
    const found = PIECE.exec(line);
    const start = at + (/^\s*/.exec(line.slice(at))?.[0].length ?? 0);
    const here = { line: place.line, column: place.column + start };
    if (found === null) return strange(line.slice(start), here, complaints);
    const [kind, text] = Object.entries(found.groups ?? {}).find(([, part]) => part !== undefined) ?? [];
    if (!isKind(kind) || text === undefined) return strange(line.slice(start), here, complaints);
    tokens.push({ kind, text, place: here });
    at = PIECE.lastIndex;
  }
  const end: Token = {
    kind: 'end',
    text: '',
    place: { line: place.line, column: place.column + line.trimEnd().length },
  };
  return new Line(tokens, end, complaints);
}

function isKind(kind: string | undefined): kind is 'word' | 'number' | 'string' | 'sign' {
  return kind === 'word' || kind === 'number' || kind === 'string' || kind === 'sign';
}

function strange(rest: string, place: TextPlace, complaints: Complaints): undefined {
  const [first = ''] = rest;
  if (first === '"') {
    return complaints.add(
      place,
      'syntax',
      'This quotation mark has no second one.',
      'close it on the same line',
    );
  }
  const hint = rest.startsWith('//')
    ? 'a comment begins with #, on a line of its own'
    : /^[{}+&!<>/]/.test(rest)
      ? 'fences have no expressions: one call or one check a line'
      : /^\d/.test(rest)
        ? 'whole numbers only, such as 5 or 0x10'
        : /^[“”‘’]/.test(rest)
          ? 'use straight quotation marks: "'
          : undefined;
  return complaints.add(place, 'syntax', `${JSON.stringify(first)} cannot stand here.`, hint);
}

/** The tokens of one line, read from left to right. */
export class Line {
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  readonly complaints: Complaints;
  /** How the call that is being read is written, for hints. */
  form: string | undefined;
  #at = 0;

  constructor(tokens: readonly Token[], end: Token, complaints: Complaints) {
    this.#tokens = tokens;
    this.#end = end;
    this.complaints = complaints;
  }

  peek(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? this.#end;
  }

  take(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Takes the next token where it is this sign or this bare word. */
  accept(text: string): boolean {
    const token = this.peek();
    const isIt = (token.kind === 'sign' || token.kind === 'word') && token.text === text;
    if (isIt) this.#at += 1;
    return isIt;
  }

  /** Takes this sign or complains; `after` says what it should have followed. */
  expectSign(text: string, after: string, hint?: string): boolean {
    if (this.accept(text)) return true;
    this.unexpected(`"${text}" ${after}`, hint);
    return false;
  }

  /** Takes a word or complains that there is none. */
  word(what: string, hint?: string): Token | undefined {
    return this.peek().kind === 'word' ? this.take() : this.unexpected(what, hint);
  }

  /** Complains unless the line is over. */
  finish(hint?: string): boolean {
    const token = this.peek();
    if (token.kind === 'end') return true;
    const semicolon = token.text === ';' ? 'lines end without a semicolon' : undefined;
    this.unexpected('the end of the line', semicolon ?? hint);
    return false;
  }

  unexpected(expected: string, hint?: string): undefined {
    const token = this.peek();
    const found = token.kind === 'end' ? 'the line ends' : `there is ${JSON.stringify(token.text)}`;
    return this.complaints.add(token.place, 'syntax', `Expected ${expected}, but ${found}.`, hint);
  }
}
