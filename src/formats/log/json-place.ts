/**
 * Finds places in JSON that is known to be well-formed. Reading keeps no positions, since a log of a million operations would pay for
 * them; only a problem asks where it is.
 */

export type JsonPath = readonly (string | number)[];

/** Offset of the value at `path`, or of its member's name. The deepest part that exists, where the whole path does not. */
export function offsetOf(text: string, path: JsonPath, spot: 'value' | 'name' = 'value'): number {
  let at = skipBlank(text, text.startsWith('\uFEFF') ? 1 : 0);
  for (const [depth, step] of path.entries()) {
    const found = typeof step === 'number' ? itemOffset(text, at, step) : memberOffset(text, at, step);
    if (found === undefined) return at;
    if (spot === 'name' && depth === path.length - 1) return found.name;
    at = found.value;
  }
  return at;
}

/** As editors count: both from 1, a column for each UTF-16 unit. */
export function lineAndColumn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = text.indexOf('\n', start);
    if (end === -1 || end >= offset) return { line, column: offset - start + 1 };
    line += 1;
    start = end + 1;
  }
}

/** `operations[3].call`; names that are not plain words in brackets and quotes. Empty for the whole document. */
export function pathText(path: JsonPath): string {
  return path
    .map((step, depth) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\w$-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
      return depth === 0 ? step : `.${step}`;
    })
    .join('');
}

interface Found {
  readonly name: number;
  readonly value: number;
}

function memberOffset(text: string, object: number, wanted: string): Found | undefined {
  if (text[object] !== '{') return undefined;
  let at = skipBlank(text, object + 1);
  while (text[at] === '"') {
    const name = at;
    const nameEnd = stringEnd(text, at);
    at = skipBlank(text, skipBlank(text, nameEnd) + 1);
    if (JSON.parse(text.slice(name, nameEnd)) === wanted) return { name, value: at };
    at = afterComma(text, valueEnd(text, at));
  }
  return undefined;
}

function itemOffset(text: string, array: number, wanted: number): Found | undefined {
  if (text[array] !== '[') return undefined;
  let at = skipBlank(text, array + 1);
  for (let index = 0; text[at] !== ']' && at < text.length; index += 1) {
    if (index === wanted) return { name: at, value: at };
    at = afterComma(text, valueEnd(text, at));
  }
  return undefined;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

function afterComma(text: string, from: number): number {
  const at = skipBlank(text, from);
  return text[at] === ',' ? skipBlank(text, at + 1) : at;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function stringEnd(text: string, from: number): number {
  let at = from + 1;
  for (let code = text.charCodeAt(at); code !== QUOTE && at < text.length; code = text.charCodeAt(at)) {
    at += code === BACKSLASH ? 2 : 1;
  }
  return at + 1;
}

const OPENS = new Set(['{', '['].map((bracket) => bracket.charCodeAt(0)));
const CLOSES = new Set(['}', ']'].map((bracket) => bracket.charCodeAt(0)));
const SCALAR = /[\w.+-]*/y;

function valueEnd(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first === QUOTE) return stringEnd(text, from);
  if (!OPENS.has(first)) {
    SCALAR.lastIndex = from;
    SCALAR.exec(text);
    return SCALAR.lastIndex;
  }
  let depth = 1;
  let at = from + 1;
  while (depth > 0 && at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at);
      continue;
    }
    if (OPENS.has(code)) depth += 1;
    else if (CLOSES.has(code)) depth -= 1;
    at += 1;
  }
  return at;
}
