import type { Semantics } from '../../allocator/policies.ts';
import { ERRNOS } from '../../allocator/outcome.ts';
import { didYouMean } from '../../base/nearest.ts';
import type { Lesson } from '../lesson.ts';
import type { Complaints, TextPlace } from './complaints.ts';
import type { Token } from './tokens.ts';

/** Words that results and lines use, which therefore name nothing. */
const WORDS =
  'NULL INVALID INVALID_IOASID void oops true false none on expect hazard marker highlight pause by from row';

export const RESERVED: ReadonlySet<string> = new Set([...ERRNOS, ...WORDS.split(' ')]);

export const NAME = /^[A-Za-z_]\w*(?:-\w+)*$/;

/** Whether a name can be told from what else stands where names stand. */
export function isReserved(name: string): boolean {
  return RESERVED.has(name) || /^p\d+$/.test(name);
}

/** What the lines of a lesson may name, as far as it has been read. */
export interface Names {
  readonly semantics: Semantics;
  /** Aliases. */
  readonly users: ReadonlySet<string>;
  readonly sets: Set<string>;
  /** Given by allocs so far. */
  readonly ids: Set<string>;
  /** Blocks that `on` lines describe, anywhere in the lesson. */
  readonly subscribers: ReadonlySet<string>;
  /** Of markers and steps, which share a space of links. */
  readonly moments: Set<string>;
  /** Unknown names that were complained of: one mistake is one problem, however often it is repeated. */
  readonly told: Set<string>;
}

/** What is known before the first step. `subscribers` are the aliases that `on` lines are about. */
export function namesOf(
  members: Pick<Lesson, 'users' | 'sets'>,
  semantics: Semantics,
  subscribers: readonly string[],
): Names {
  return {
    semantics,
    users: new Set(members.users.map(({ alias }) => alias)),
    sets: new Set(members.sets.map(({ name }) => name)),
    ids: new Set(),
    subscribers: new Set(subscribers),
    moments: new Set(),
    told: new Set(),
  };
}

const WHERE: Readonly<Record<'users' | 'sets' | 'ids', readonly [string, string]>> = {
  users: ['user', 'list it under "users" in the front matter'],
  sets: ['set', 'list it under "sets" in the front matter'],
  ids: ['ID', 'give it with "user: NAME = ioasid_alloc(...)" in a line before'],
};

/** The name, where it is known; a complaint with the nearest one where it is not, once a name. `form` is how the call is written. */
export function knownName(
  kind: 'users' | 'sets' | 'ids',
  { text, place }: Token,
  names: Names,
  complaints: Complaints,
  form?: string,
): string | undefined {
  if (names[kind].has(text)) return text;
  const known = `${kind} ${text}`;
  if (names.told.has(known)) return undefined;
  names.told.add(known);
  const [what, otherwise] = WHERE[kind];
  const code = `unknown-${what.toLowerCase()}`;
  const other = (['users', 'sets', 'ids'] as const).find((each) => names[each].has(text));
  if (other !== undefined) {
    const message = `Expected ${article(what)}, but "${text}" is ${article(WHERE[other][0])}.`;
    return complaints.add(place, code, message, form ?? otherwise);
  }
  const message = `There is no ${what} "${text}" ${kind === 'ids' ? 'yet' : 'in this lesson'}.`;
  return complaints.add(place, code, message, didYouMean(text, names[kind], otherwise));
}

function article(word: string): string {
  return `${word === 'ID' ? 'an' : 'a'} ${word}`;
}

/** A name that a line gives to something new. */
export function newName(
  { text, place }: { text: string; place: TextPlace },
  complaints: Complaints,
): boolean {
  if (!isReserved(text)) return true;
  complaints.add(
    place,
    'name',
    `"${text}" cannot be a name: it means something else.`,
    'choose another name',
  );
  return false;
}
