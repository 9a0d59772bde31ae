import { VARIANTS } from '../../allocator/variants.ts';
import { createRandom, type Random } from '../../base/random.ts';
import type { Playback } from '../../timeline/playback.ts';
import type { LogDocument } from '../../timeline/document.ts';
import { answersOf, numberOf, runUnder, type Answers, type Asked } from './answers.ts';
import { madeUp } from './made-up.ts';
import {
  answerKey,
  type AnswerOption,
  type AnswerValue,
  type QuestionKind,
  type StepQuestion,
} from './question.ts';

const KINDS: readonly QuestionKind[] = ['result', 'count', 'state', 'told'];
const MOST_OPTIONS = 4;

/** In a longer log the other variants are left out: each costs a run from its start. */
const MOST_COMPARED = 2000;

/**
 * A question about an operation of a log under some rules: the same for everybody who asks. Wrong answers are first those that other
 * variants give, then some that people may give. Undefined where there is nothing to ask.
 */
export function questionAbout(
  log: LogDocument,
  semantics: string,
  operation: number,
): StepQuestion | undefined {
  const asked: Asked = { log: { ...log, operations: log.operations.slice(0, operation + 1) }, operation };
  const run = runUnder(asked, semantics);
  const ioasid = numberOf(run, asked);
  const own = answersOf(run, asked, ioasid);
  const others = new Map(
    operation > MOST_COMPARED
      ? []
      : VARIANTS.filter(({ id }) => id !== semantics).map(({ id }) => [
          id,
          answersOf(runUnder(asked, id), asked, ioasid),
        ]),
  );
  const random = createRandom(seedOf(log.title, operation));
  const choices = KINDS.map((kind) => optionsFor(kind, own, { semantics, others, run })).filter(
    (options) => options.length > 1,
  );
  // What other rules would answer teaches more than what nobody answers.
  const telling = choices.filter((options) =>
    options.some(({ right, variants }) => !right && variants.length > 0),
  );
  const pool = telling.length > 0 ? telling : choices;
  if (pool.length === 0) return undefined;
  const options = shuffled(random.pick(pool), random);
  const kind = options[0]?.answer.kind;
  return kind && { kind, operation, semantics, ioasid, options };
}

interface Around {
  readonly semantics: string;
  readonly others: ReadonlyMap<string, Answers>;
  readonly run: Playback;
}

/** The right answer first. */
function optionsFor(
  kind: QuestionKind,
  own: Answers,
  { semantics, others, run }: Around,
): readonly AnswerOption[] {
  const right = own[kind];
  if (right === undefined) return [];
  const byKey = new Map<string, AnswerOption>([
    [answerKey(right), { answer: right, right: true, variants: [semantics] }],
  ]);
  for (const [id, answers] of others) {
    const answer = answers[kind];
    if (answer === undefined || onlyNamedOtherwise(answer, right)) continue;
    const known = byKey.get(answerKey(answer)) ?? { answer, right: false, variants: [] };
    byKey.set(answerKey(answer), { ...known, variants: [...known.variants, id] });
  }
  // Who is told is a question only where somebody may be.
  if (kind === 'told' && byKey.size === 1 && right.kind === 'told' && right.users.length === 0) return [];
  for (const answer of madeUp(right, run)) {
    if (!byKey.has(answerKey(answer)) && !onlyNamedOtherwise(answer, right))
      byKey.set(answerKey(answer), { answer, right: false, variants: [] });
  }
  return [...byKey.values()].slice(0, MOST_OPTIONS);
}

/** v4 calls a fresh ID IDLE where the others say ACTIVE: whoever chose one for the other was not wrong about what happens. */
function onlyNamedOtherwise(answer: AnswerValue, right: AnswerValue): boolean {
  if (answer.kind !== 'state' || right.kind !== 'state' || answer.state === right.state) return false;
  const fresh: readonly string[] = ['IDLE', 'ACTIVE'];
  return fresh.includes(answer.state) && fresh.includes(right.state);
}

function shuffled(options: readonly AnswerOption[], random: Random): readonly AnswerOption[] {
  const list = [...options];
  for (let index = list.length - 1; index > 0; index -= 1) {
    const [taken] = list.splice(random.int(index + 1), 1);
    if (taken !== undefined) list.push(taken);
  }
  return list;
}

function seedOf(title: string, operation: number): number {
  const letters = Array.from(title, (letter) => letter.codePointAt(0) ?? 0);
  return letters.reduce((sum, code) => Math.imul(sum, 31) + code, operation + 1);
}
