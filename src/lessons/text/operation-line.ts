import type { ArgName, Call } from '../../allocator/calls.ts';
import type { ArgValue } from '../../allocator/operation.ts';
import { ERRNOS } from '../../allocator/outcome.ts';
import { didYouMean } from '../../base/nearest.ts';
import type { OperationStatement, ResultWord } from '../lesson.ts';
import { ABSENT, numberOf, readArgument } from './argument.ts';
import {
  callOf,
  callWords,
  givesName,
  hasCall,
  mayBeLeftOut,
  parametersOf,
  prototypeOf,
  spelling,
  variantsWith,
} from './calls.ts';
import { knownName, newName, type Names } from './names.ts';
import type { Line, Token } from './tokens.ts';

type Args = Partial<Record<ArgName, ArgValue>>;

/** `user: [name =] call(arguments) [-> result]`. */
export function readOperation(line: Line, names: Names): OperationStatement | undefined {
  const user = knownName('users', line.take(), names, line.complaints);
  line.accept(':');
  const given = line.peek(1).text === '=' ? line.word('a name') : undefined;
  if (given !== undefined) line.accept('=');
  // Known from here on, also where the rest of the line is wrong: one mistake is one problem.
  const word = line.word('a call');
  if (word === undefined) return undefined;
  const call = knownCall(word, line, names);
  if (call === undefined) return undefined;
  const named = given === undefined ? nameMissing(call, word, line) : nameGiven(given, call, line, names);
  const args = readArguments(call, word, line, names);
  if (args === undefined) return undefined;
  const result = line.accept('->') ? readResult(line, names) : ABSENT;
  if (result === undefined || !line.finish('a checked result is written "-> 0"')) return undefined;
  if (!named || user === undefined) return undefined;
  return {
    kind: 'operation',
    user,
    call,
    args: given === undefined ? args : { ...args, as: given.text },
    ...(result !== ABSENT && { result }),
  };
}

function knownCall({ text, place }: Token, line: Line, names: Names): Call | undefined {
  const { semantics } = names;
  const call = callOf(text, semantics);
  if (call === undefined) {
    const hint = /^(?:if|for|while|do|return|int)$/.test(text)
      ? 'lines have no conditions and no loops: write each call that is made'
      : didYouMean(text, callWords(semantics), 'docs/lessons.md lists the calls');
    return line.complaints.add(place, 'unknown-call', `There is no call "${text}".`, hint);
  }
  if (hasCall(call, semantics)) return call;
  const nearest = semantics.nearest[call];
  const hint = nearest === undefined ? '' : `; ${spelling(nearest, semantics)} is the nearest here`;
  const message = `${text} does not exist in ${semantics.id} (${semantics.title}).`;
  return line.complaints.add(
    place,
    'call-not-in-variant',
    message,
    `it exists in ${variantsWith(call).join(', ')}${hint}`,
  );
}

function readArguments(call: Call, word: Token, line: Line, names: Names): Args | undefined {
  const parameters = parametersOf(call, names.semantics);
  const prototype = prototypeOf(call, names.semantics);
  if (!line.accept('(')) {
    if (parameters.every(mayBeLeftOut)) return {};
    return line.unexpected(`"(" after ${word.text}`, `it is ${prototype}`);
  }
  line.form = `it is ${prototype}`;
  const args: Args = {};
  for (const [index, parameter] of parameters.entries()) {
    if (line.peek().text === ')' && mayBeLeftOut(parameter)) break;
    if (line.peek().text === ')') return wrongCount(word, prototype, line);
    if (index > 0 && !line.expectSign(',', 'between two arguments', `it is ${prototype}`)) return undefined;
    const value = readArgument(parameter.kind, line, names);
    if (value === undefined) return undefined;
    if (value !== ABSENT) args[parameter.name] = value;
  }
  if (line.peek().text === ',') return wrongCount(word, prototype, line);
  return line.expectSign(')', 'after the arguments', `it is ${prototype}`) ? args : undefined;
}

function wrongCount(word: Token, prototype: string, line: Line): undefined {
  const what = line.peek().text === ',' ? 'many' : 'few';
  return line.complaints.add(
    line.peek().place,
    'arguments',
    `${word.text} has too ${what} arguments.`,
    `it is ${prototype}`,
  );
}

function nameMissing(call: Call, word: Token, line: Line): boolean {
  if (call !== 'ioasid_alloc_set') return true;
  line.complaints.add(
    word.place,
    'arguments',
    'This set has no name.',
    `write "NAME = ${word.text}(...)", or list the set in the front matter`,
  );
  return false;
}

function nameGiven(name: Token, call: Call, line: Line, names: Names): boolean {
  const gives = givesName(call);
  if (gives === undefined) {
    const hint = 'only ioasid_alloc and ioasid_alloc_set give a name; check a result with "->"';
    line.complaints.add(
      name.place,
      'name',
      `${call} gives nothing that could be called "${name.text}".`,
      hint,
    );
    return false;
  }
  if (!newName(name, line.complaints)) return false;
  const others = gives === 'id' ? names.sets : names.ids;
  if (others.has(name.text)) {
    const message = `"${name.text}" is ${gives === 'id' ? 'a set' : 'an ID'} already.`;
    line.complaints.add(name.place, 'name', message, 'choose another name');
    return false;
  }
  (gives === 'id' ? names.ids : names.sets).add(name.text);
  return true;
}

/** What a call gives back, or what a check compares with. */
export function readResult(line: Line, names: Names): ResultWord | undefined {
  const token = line.peek();
  if (token.kind === 'number') return numberOf(line.take());
  const negative = line.accept('-');
  const word = line.word('a result such as 0, -EBUSY, INVALID_IOASID, p1, NULL, true, void or oops');
  if (word === undefined) return undefined;
  const { text } = word;
  if (isErrno(text)) return text;
  if (!negative && (RESULT_WORDS.has(text) || /^p\d{1,9}$/.test(text))) return text;
  if (!negative && (names.ids.has(text) || names.sets.has(text))) return text;
  const near = didYouMean(text, [...RESULT_WORDS, ...ERRNOS], 'docs/lessons.md lists the results');
  return line.complaints.add(word.place, 'result', `"${text}" is no result of a call.`, near);
}

const RESULT_WORDS: ReadonlySet<string> = new Set([
  'INVALID_IOASID',
  'NULL',
  'true',
  'false',
  'void',
  'oops',
]);

function isErrno(text: string): boolean {
  return ERRNOS.some((errno) => errno === text);
}
