import type { Span } from './problem.ts';

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';

export const OPERATORS: readonly Operator[] = ['==', '!=', '<', '<=', '>', '>='];

export type Token = Span &
  (
    | { readonly kind: 'number'; readonly value: number; readonly text: string }
    | { readonly kind: 'word' | 'quoted'; readonly text: string }
    | { readonly kind: 'symbol'; readonly text: Operator | '(' | ')' | ',' | 'and' | 'or' | 'not' }
    /** Characters that mean nothing here; an open quotation mark counts as such. */
    | { readonly kind: 'stray'; readonly text: string }
    | { readonly kind: 'end'; readonly text: '' }
  );

/** Numbers stand before words: `0x1f` is one. A word may hold what names of users, sets and IDs usually hold. */
const TOKEN =
  /\s*(?:(?<number>0[xX][0-9a-fA-F]+(?![\p{L}\p{N}_])|\d+(?![\p{L}\p{N}_]))|(?<word>[\p{L}\p{N}_][\p{L}\p{N}_.:′-]*)|"(?<quoted>[^"]*)"|(?<symbol>==|!=|<=|>=|&&|\|\||[<>(),!])|(?<stray>\S))/uy;

/** C's spellings are what many will type first. */
const WORDS: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['&&', 'and'],
  ['||', 'or'],
  ['!', 'not'],
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
]);

/** Cuts a condition into tokens; the last is always the end. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const { number, word, quoted, symbol, stray } = match.groups ?? {};
    const to = TOKEN.lastIndex;
    const from = to - match[0].trimStart().length;
    const connective = WORDS.get(symbol ?? word?.toLowerCase() ?? '');
    if (connective !== undefined) tokens.push({ kind: 'symbol', text: connective, from, to });
    else if (number !== undefined)
      tokens.push({ kind: 'number', value: Number(number), text: number, from, to });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, from, to });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted, from, to });
    else if (stray !== undefined) tokens.push({ kind: 'stray', text: stray, from, to });
    else tokens.push({ kind: 'symbol', text: symbolOf(symbol ?? ''), from, to });
  }
  tokens.push({ kind: 'end', text: '', from: text.length, to: text.length });
  return tokens;
}

function symbolOf(text: string): Operator | '(' | ')' | ',' {
  if (text === '(' || text === ')' || text === ',') return text;
  const operator = OPERATORS.find((each) => each === text);
  if (operator === undefined) throw new Error(`no symbol ${text}`);
  return operator;
}
