import { didYouMean } from '../../base/nearest.ts';
import type { HighlightStatement, HighlightTarget, MarkerStatement, Statement } from '../lesson.ts';
import { numberOf, whole } from './argument.ts';
import { readExpect, readHazard } from './check-lines.ts';
import type { Complaints, TextPlace } from './complaints.ts';
import { readHandler } from './handler-line.ts';
import type { Names } from './names.ts';
import { readOperation } from './operation-line.ts';
import { type Line, tokensOf } from './tokens.ts';

const KEYWORDS = ['on', 'expect', 'hazard', 'marker', 'highlight', 'pause'] as const;

/** Reads one line of an `ioasid` fence that is not blank. */
export function readStatement(
  text: string,
  place: TextPlace,
  names: Names,
  complaints: Complaints,
): Statement | undefined {
  const trimmed = text.trim();
  if (trimmed.startsWith('#')) return { kind: 'comment', text: trimmed.slice(1).trim() };
  const stray = strayWord(trimmed, names);
  if (stray !== undefined) return unknownWord(stray, placeOfText(text, place), names, complaints);
  const isMarker = /^marker\b(?!\s*:)/.test(trimmed);
  // A marker's text is free; only what stands before it is made of tokens.
  const head = isMarker ? (/^\s*marker(?:\s+[\w.-]+)?(?:\s+row\s+\d+)?/.exec(text)?.[0] ?? text) : text;
  const line = tokensOf(head, place, complaints);
  if (line === undefined) return undefined;
  if (isMarker) return readMarker(text, head, place, names, complaints);
  const first = line.peek();
  if (line.peek(1).text === ':' && first.kind === 'word') return readOperation(line, names);
  switch (KEYWORDS.find((keyword) => keyword === first.text)) {
    case 'on':
      return readHandler(line, names);
    case 'expect':
      return readExpect(line, names);
    case 'hazard':
      return readHazard(line, names);
    case 'highlight':
      return readHighlight(line, names);
    case 'pause':
      return readPause(line);
    default:
      return unknownLine(line, names);
  }
}

/** `marker NAME [row N] TEXT`. */
function readMarker(
  text: string,
  head: string,
  { line, column }: TextPlace,
  names: Names,
  complaints: Complaints,
): MarkerStatement | undefined {
  const start = { line, column: column + text.indexOf('marker') };
  const parts = /^\s*marker\s+([A-Za-z][\w.-]*)(?:\s+row\s+(\d+))?$/.exec(head);
  const said = text.slice(head.length).trim();
  const [, name, row] = parts ?? [];
  if (name === undefined || said === '') {
    const message = name === undefined ? 'This marker has no name.' : `The marker "${name}" has no text.`;
    return complaints.add(start, 'marker', message, 'it is marker NAME What to look at.');
  }
  if (!newMoment(name, start, names, complaints)) return undefined;
  return { kind: 'marker', name, text: said, ...(row !== undefined && { row: Number(row) }) };
}

/** Anchors and markers stand in the same links. */
export function newMoment(name: string, place: TextPlace, names: Names, complaints: Complaints): boolean {
  if (!names.moments.has(name)) {
    names.moments.add(name);
    return true;
  }
  const message = `"${name}" is the name of another step or marker already.`;
  complaints.add(place, 'name-twice', message, 'links need a name for each');
  return false;
}

/** `highlight none`, `highlight a, kvm, vm1`. */
function readHighlight(line: Line, names: Names): HighlightStatement | undefined {
  line.accept('highlight');
  if (line.accept('none')) return line.finish() ? { kind: 'highlight', targets: [] } : undefined;
  const targets: HighlightTarget[] = [];
  do {
    const target = readTarget(line, names);
    if (target === undefined) return undefined;
    targets.push(target);
  } while (line.accept(','));
  return line.finish('names are divided by commas') ? { kind: 'highlight', targets } : undefined;
}

function readTarget(line: Line, names: Names): HighlightTarget | undefined {
  const { kind, text, place } = line.peek();
  if (kind === 'number') return { kind: 'id', id: numberOf(line.take()) };
  if (kind !== 'word') return line.unexpected('an ID, a user or a set, or none');
  line.take();
  if (names.ids.has(text)) return { kind: 'id', id: text };
  if (names.users.has(text)) return { kind: 'user', alias: text };
  if (names.sets.has(text)) return { kind: 'set', name: text };
  const known = [...names.ids, ...names.users, ...names.sets];
  const message = `There is no ID, user or set "${text}" here.`;
  return line.complaints.add(place, 'unknown-name', message, didYouMean(text, known));
}

function readPause(line: Line): Statement | undefined {
  line.accept('pause');
  const row = line.accept('row') ? whole(line, 0, 100_000) : -1;
  if (row === undefined || !line.finish('it is pause, or pause row N')) return undefined;
  return row < 0 ? { kind: 'pause' } : { kind: 'pause', row };
}

/** The first word of a line that is words and no call, where no line can begin so. */
function strayWord(line: string, { users }: Names): string | undefined {
  const [, word] = /^([A-Za-z_][\w-]*)(?:$|\s+[A-Za-z"])/.exec(line) ?? [];
  if (word === undefined || users.has(word)) return undefined;
  return KEYWORDS.some((keyword) => keyword === word) ? undefined : word;
}

function unknownWord(word: string, place: TextPlace, { users }: Names, complaints: Complaints): undefined {
  const hint = didYouMean(
    word,
    [...KEYWORDS, ...users],
    `begin with a user and ":", or with ${KEYWORDS.join(', ')}; text stands outside of the fence`,
  );
  return complaints.add(place, 'unknown-line', `A line cannot begin with "${word}".`, hint);
}

function placeOfText(text: string, { line, column }: TextPlace): TextPlace {
  return { line, column: column + text.length - text.trimStart().length };
}

function unknownLine(line: Line, names: Names): undefined {
  const first = line.peek();
  const second = line.peek(1);
  if (first.kind === 'word' && (second.text === '(' || second.text === '=')) {
    const message = 'This line does not say who makes the call.';
    const hint = `begin it with "${[...names.users][0] ?? 'user'}: "`;
    return line.complaints.add(first.place, 'no-user', message, hint);
  }
  if (names.users.has(first.text)) {
    return line.complaints.add(second.place, 'syntax', `Expected ":" after the user ${first.text}.`);
  }
  if (first.kind !== 'word') return line.unexpected(`a user, or one of ${KEYWORDS.join(', ')}`);
  return unknownWord(first.text, first.place, names, line.complaints);
}
