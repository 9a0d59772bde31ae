import { type ConditionNames, writtenName } from './names.ts';
import { type Question, QUESTIONS, questionNamed, signatureOf } from './questions.ts';
import { OFFERED_STATES } from './states.ts';
import { OPERATORS, type Token, tokensOf } from './tokens.ts';

/** Something that can stand next in a condition. */
export interface Suggestion {
  readonly label: string;
  /** Replaces the characters from `from` to the caret. */
  readonly insert: string;
  readonly from: number;
  /** What it means, in a few words. */
  readonly says?: string;
}

/** Of long lists of IDs or users only so many are offered; typing narrows them. */
const MOST_OFFERED = 24;

/** What can be written at a place of a text: names of this log where an argument is due, else what the grammar allows. */
export function suggestionsAt(text: string, caret: number, names: ConditionNames): readonly Suggestion[] {
  const tokens = tokensOf(text.slice(0, caret)).slice(0, -1);
  const last = tokens.at(-1);
  // A word that is being written right now is what is completed; in quotes it is whole.
  const begun =
    last !== undefined && last.to === caret && (last.kind === 'word' || last.kind === 'number')
      ? last
      : undefined;
  const before = begun === undefined ? tokens : tokens.slice(0, -1);
  const wanted = begun?.text.toLowerCase() ?? '';
  const from = begun?.from ?? caret;
  // After a word or a parenthesis a connective needs a blank.
  const gap = begun === undefined && last !== undefined && last.to === caret ? ' ' : '';
  return next(before, names)
    .filter(({ label }) => label.toLowerCase().startsWith(wanted) && label.toLowerCase() !== wanted)
    .slice(0, MOST_OFFERED)
    .map(({ label, insert = label, says, apart = false }) => ({
      label,
      insert: `${apart ? gap : ''}${insert}`,
      from,
      ...(says !== undefined && { says }),
    }));
}

interface Choice {
  readonly label: string;
  readonly insert?: string;
  readonly says?: string;
  /** Must not touch what stands before it. */
  readonly apart?: boolean;
}

function next(tokens: readonly Token[], names: ConditionNames): readonly Choice[] {
  const open = innermost(tokens);
  if (open !== undefined && open.call !== undefined) {
    return open.question === undefined ? [] : argumentChoices(open.question, open.argument, names);
  }
  const last = tokens.at(-1);
  const operator = last?.kind === 'symbol' && OPERATORS.some((each) => each === last.text);
  if (operator) return answerChoices(questionBefore(tokens.slice(0, -1)));
  const operand = last === undefined || (last.kind === 'symbol' && last.text !== ')');
  if (operand) return questionChoices(names);
  const joints = open === undefined ? JOINTS : [...JOINTS, { label: ')' }];
  const asked = last.kind === 'symbol' ? questionBefore(tokens) : undefined;
  return asked === undefined ? joints : [...comparisons(asked), ...joints];
}

const JOINTS: readonly Choice[] = [
  { label: 'and', insert: 'and ', apart: true },
  { label: 'or', insert: 'or ', apart: true },
];

function questionChoices({ counting }: ConditionNames): readonly Choice[] {
  const questions = QUESTIONS.filter((each) => counting || each.counting !== true);
  return [
    ...questions.map((each) => ({
      label: signatureOf(each),
      insert: `${each.name}(`,
      says: each.says,
      apart: false,
    })),
    { label: 'not', insert: 'not ', apart: true },
  ];
}

function argumentChoices(question: Question, index: number, names: ConditionNames): readonly Choice[] {
  const after = index + 1 < question.args.length ? ', ' : ')';
  const [words, says] = wordsFor(question, index, names);
  return words
    .map((word) => ({ label: word, insert: `${writtenName(word)}${after}`, says }))
    .map(plainNumber);
}

/** A number is no name: it stands without quotes. */
function plainNumber(choice: Choice): Choice {
  return { ...choice, insert: (choice.insert ?? '').replace(/^"(\d+)"/, '$1') };
}

function wordsFor(
  question: Question,
  index: number,
  { users, sets, ids, numbers }: ConditionNames,
): readonly [readonly string[], string] {
  const kind = question.args[index];
  if (kind === undefined) return [[], ''];
  if (kind === 'USER') return [users, 'user'];
  return kind === 'SET' ? [sets, 'set'] : [[...ids, ...numbers.map(String)], 'IOASID'];
}

function comparisons({ answers }: Question): readonly Choice[] {
  if (answers === 'truth') return [];
  const offered = answers === 'state' ? OPERATORS.slice(0, 2) : OPERATORS;
  return offered.map((operator) => ({ label: operator, insert: `${operator} `, apart: true }));
}

function answerChoices(question: Question | undefined): readonly Choice[] {
  if (question === undefined) return [];
  if (question.answers === 'state') return OFFERED_STATES.map((label) => ({ label, says: 'state' }));
  const labels = question.answers === 'number' ? ['0', '1', '2', '3'] : ['true', 'false'];
  return labels.map((label) => ({ label }));
}

interface Open {
  /** The name before the parenthesis; undefined where it only groups. */
  readonly call: string | undefined;
  readonly question: Question | undefined;
  argument: number;
}

/** The innermost parenthesis that is still open. */
function innermost(tokens: readonly Token[]): Open | undefined {
  const stack: Open[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'symbol') return;
    const before = tokens[index - 1];
    const top = stack.at(-1);
    if (token.text === '(') {
      const call = before?.kind === 'word' ? before.text : undefined;
      stack.push({ call, question: call === undefined ? undefined : questionNamed(call), argument: 0 });
    } else if (token.text === ')') stack.pop();
    else if (token.text === ',' && top !== undefined) top.argument += 1;
  });
  return stack.at(-1);
}

/** The question whose parenthesis was closed last, right before the end. */
function questionBefore(tokens: readonly Token[]): Question | undefined {
  const last = tokens.at(-1);
  if (last?.kind !== 'symbol' || last.text !== ')') return undefined;
  const open = tokens.findLastIndex(({ kind, text }) => kind === 'symbol' && text === '(');
  const name = tokens[open - 1];
  return name?.kind === 'word' ? questionNamed(name.text) : undefined;
}
