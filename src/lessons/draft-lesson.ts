import type { Operation, Subscriber } from '../allocator/operation.ts';
import type { Outcome } from '../allocator/outcome.ts';
import type { LogDocument } from '../timeline/document.ts';
import { rowAtPlace } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';
import { LESSON_FORMAT, type Block, type Lesson, type LessonUser, type Statement } from './lesson.ts';

/** A step of the draft: everything after the step before it, up to and with this operation of the log. */
export interface DraftStep {
  readonly operation: number;
  readonly title: string;
  /** Empty where it is still to be written. */
  readonly caption: string;
}

export interface LessonDraft {
  readonly lesson: Lesson;
  /** What of the log a lesson cannot say, a sentence each; empty where nothing is lost. */
  readonly notRepresented: readonly string[];
}

/** What stands in a draft where somebody has to write. */
export interface DraftWords {
  readonly caption: string;
  /** Title of the operations behind the last step. */
  readonly rest: string;
}

/**
 * A log as the beginning of a lesson: users and handlers, a step for each of `steps`, and the model's own results behind
 * the calls, so that the draft is checked from the first day on. `playback` is the log's run under the rules that the lesson is to teach.
 */
export function draftLesson(
  log: LogDocument,
  playback: Playback,
  steps: readonly DraftStep[],
  words: DraftWords,
): LessonDraft {
  const users = lessonUsers(log, playback);
  const aliasOf = (name: string): string => users.find((user) => user.name === name)?.alias ?? name;
  const blocks = ownBlocks(log);
  const lost = [...lostParts(log, playback), ...blocks.lost];
  const sorted = steps.toSorted((a, b) => a.operation - b.operation);
  const last = log.operations.length - 1;
  const ends = (sorted.at(-1)?.operation ?? -1) < last ? [...sorted, rest(words.rest, last)] : sorted;
  const anchors = new Set<string>();
  let from = 0;
  // Behind something that was left out the model may answer otherwise than the log's run did.
  let faithful = log.freedMemory === undefined && blocks.lost.length === 0 && !isRecorded(log);
  const lessonSteps = ends.map((end, index) => {
    const handlers = index === 0 ? blocks.kept.flatMap((block) => handlerLines(block, aliasOf)) : [];
    const calls: Statement[] = [];
    for (; from <= end.operation; from += 1) {
      const operation = log.operations[from];
      if (operation === undefined) continue;
      const { outcome } = playback.row(rowAtPlace(playback, { operation: from }));
      const said = isSayable(operation, blocks.kept) && outcome.kind !== 'absent';
      faithful &&= said && operation.args.race === undefined;
      if (said) calls.push(statementOf(operation, faithful ? outcome : undefined, aliasOf, blocks.kept));
    }
    const caption = end.caption === '' ? words.caption : end.caption;
    const text: Block = { kind: 'paragraph', content: [{ kind: 'text', text: caption }] };
    const statements = [...handlers, ...calls];
    const fence: Block[] = statements.length === 0 ? [] : [{ kind: 'fence', statements }];
    return { anchor: anchorFor(end.title, index, anchors), title: end.title, blocks: [...fence, text] };
  });
  const lesson: Lesson = {
    format: LESSON_FORMAT,
    title: log.title,
    semantics: playback.semantics,
    lang: 'en',
    objectives: [],
    users,
    sets: log.labels.map((name) => ({ name })),
    steps: lessonSteps,
  };
  return { lesson, notRepresented: lost };
}

function isRecorded({ operations }: LogDocument): boolean {
  return operations.some(({ recorded }) => recorded !== undefined);
}

function rest(title: string, operation: number): DraftStep {
  return { operation, title, caption: '' };
}

function lessonUsers(log: LogDocument, playback: Playback): readonly LessonUser[] {
  const taken = new Set<string>();
  return playback.cast.users.map(({ name }) => {
    const role = log.users.find((user) => user.name === name)?.role;
    return { alias: aliasFor(name, taken), name, ...(role !== undefined && { role }) };
  });
}

/** "IOMMU driver" becomes `iommu`; a second one `iommu2`. */
function aliasFor(name: string, taken: Set<string>): string {
  const word = /[a-z][a-z0-9_]*/.exec(name.toLowerCase())?.[0] ?? 'user';
  let alias = word;
  for (let number = 2; taken.has(alias); number += 1) alias = `${word}${number}`;
  taken.add(alias);
  return alias;
}

/** "VFIO frees" becomes `vfio-frees`. */
function anchorFor(title: string, index: number, taken: Set<string>): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const base = /^[a-z]/.test(words[0] ?? '') ? words.slice(0, 4).join('-') : `step-${index + 1}`;
  let anchor = base;
  for (let number = 2; taken.has(anchor); number += 1) anchor = `${base}-${number}`;
  taken.add(anchor);
  return anchor;
}

/** A lesson gives a user one notifier block. */
function ownBlocks({ subscribers, operations }: LogDocument): {
  readonly kept: readonly Subscriber[];
  readonly lost: readonly string[];
} {
  const registered = new Set(operations.flatMap(({ args }) => (args.nb === undefined ? [] : [args.nb])));
  const kept: Subscriber[] = [];
  const lost: string[] = [];
  for (const subscriber of subscribers) {
    // A block on no chain hears nothing; its lines would put it on one.
    if (!registered.has(subscriber.name)) continue;
    if (kept.some(({ user }) => user === subscriber.user)) {
      lost.push(`The notifier block ${subscriber.name}: ${subscriber.user} has another one already.`);
    } else kept.push(subscriber);
  }
  return { kept, lost };
}

function handlerLines(
  { user, priority, on, answer }: Subscriber,
  aliasOf: (name: string) => string,
): readonly Statement[] {
  return Object.entries(on).map(([event, actions]) => ({
    kind: 'handler',
    event: event as keyof typeof on,
    user: aliasOf(user),
    ...(priority !== 0 && { priority }),
    actions,
    ...(answer !== undefined && { answer }),
  }));
}

/** Whether a line of a lesson can say it: all but custom allocators, labels that are declared, and blocks that were left out. */
function isSayable({ call, args }: Operation, blocks: readonly Subscriber[]): boolean {
  if (call === 'declare_set' || args.allocator !== undefined) return false;
  return args.nb === undefined || blocks.some(({ name }) => name === args.nb);
}

function statementOf(
  { call, user, args }: Operation,
  outcome: Outcome | undefined,
  aliasOf: (name: string) => string,
  blocks: readonly Subscriber[],
): Statement {
  const block = blocks.find(({ name }) => name === args.nb);
  const result = outcome && resultWord(outcome);
  const given = { ...args };
  delete given.race;
  return {
    kind: 'operation',
    user: aliasOf(user),
    call,
    args: block === undefined ? given : { ...given, nb: aliasOf(block.user) },
    ...(result !== undefined && { result }),
  };
}

/** How a lesson writes a result; undefined where nothing comes back. */
function resultWord(outcome: Outcome): string | number | undefined {
  switch (outcome.kind) {
    case 'errno':
      return outcome.errno;
    case 'number':
    case 'ioasid':
      return outcome.value;
    case 'boolean':
      return String(outcome.value);
    case 'invalid':
      return 'INVALID_IOASID';
    case 'pointer':
      return outcome.value === 0 ? 'NULL' : `p${outcome.value}`;
    case 'oops':
      return 'oops';
    default:
      return undefined;
  }
}

function lostParts(log: LogDocument, playback: Playback): readonly string[] {
  const { allocators, operations, gaps, freedMemory } = log;
  const absent = operations.filter(
    (_, operation) => playback.row(rowAtPlace(playback, { operation })).outcome.kind === 'absent',
  ).length;
  const races = operations.filter(({ args }) => args.race !== undefined).length;
  const recorded = operations.filter((operation) => operation.recorded !== undefined).length;
  const all: readonly (readonly [boolean, string])[] = [
    [allocators.length > 0, 'Custom allocators and the calls that register them.'],
    [absent > 0, `Calls that these rules do not have: ${absent}.`],
    [races > 0, `What another processor does inside ${races} lookups.`],
    [recorded > 0, `What was recorded of ${recorded} calls: results, deliveries and times.`],
    [(gaps?.length ?? 0) > 0, 'Where events were lost while recording.'],
    [freedMemory !== undefined, 'That freed memory stayed readable.'],
  ];
  return all.filter(([is]) => is).map(([, text]) => text);
}
