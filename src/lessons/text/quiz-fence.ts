import { didYouMean } from '../../base/nearest.ts';
import type { ChoiceOption, Inline, Measure, OrderItem, Quiz, ValueAnswer, ValueQuiz } from '../lesson.ts';
import { numberOf, readId, readUser, oneOf } from './argument.ts';
import { readMeasure, STATES } from './check-lines.ts';
import type { Complaints, TextPlace } from './complaints.ts';
import { readInline } from './inline.ts';
import type { Names } from './names.ts';
import { tokensOf } from './tokens.ts';

/** A line of a fence, with where it begins in the file. */
export interface SourceLine {
  readonly text: string;
  readonly place: TextPlace;
}

const KINDS = ['choice', 'number', 'id', 'user', 'state', 'order'] as const;

const KIND_WORDS: Readonly<Record<ValueQuiz['asks'], string>> = {
  number: 'number',
  id: 'ID',
  user: 'user',
  state: 'state',
};

/** What one line of answers says. */
interface Answer {
  /** `(x)`, `( )` or `1.` */
  readonly mark: 'right' | 'wrong' | 'item';
  readonly label: string;
  readonly labelPlace: TextPlace;
  readonly feedback: readonly Inline[];
  readonly place: TextPlace;
}

const ANSWER = /^\s*(?:\((?<box>[^)]*)\)|(?<item>\d+[.)])|[-*]\s+\[[ xX]?\])\s*/;

/** Reads a `quiz` fence. `info` is what stands behind the word `quiz`; `place` is the fence's own. */
export function readQuiz(
  info: string,
  lines: readonly SourceLine[],
  place: TextPlace,
  names: Names,
  complaints: Complaints,
): Quiz | undefined {
  const infoLine = tokensOf(info, { line: place.line, column: place.column }, complaints);
  if (infoLine === undefined) return undefined;
  const word = infoLine.peek().kind === 'end' ? undefined : infoLine.word('the kind of the question');
  const asks = word === undefined ? 'choice' : KINDS.find((kind) => kind === word.text);
  if (asks === undefined) {
    const hint = didYouMean(word?.text ?? '', KINDS, `one of ${KINDS.join(', ')}`);
    return complaints.add(place, 'quiz-kind', `There is no quiz of the kind "${word?.text}".`, hint);
  }
  const measured = infoLine.peek().kind !== 'end';
  if (measured && (asks === 'choice' || asks === 'order')) {
    return complaints.add(
      place,
      'quiz-kind',
      `A quiz of the kind ${asks} is not computed.`,
      `write quiz ${asks}`,
    );
  }
  const measure = measured ? readMeasure(infoLine, names) : undefined;
  if (measured && (measure === undefined || !infoLine.finish())) return undefined;
  const first = lines.findIndex(({ text }) => ANSWER.test(text));
  const asked = first < 0 ? lines : lines.slice(0, first);
  const question = questionOf(asked, place, complaints);
  if (first < 0) {
    const hint =
      asks === 'order' ? 'items begin with 1. 2. 3.' : 'answers begin with ( ), the right one with (x)';
    return complaints.add(place, 'quiz-answers', 'This question has no answers.', hint);
  }
  const answerLines = lines.slice(first).filter(({ text }) => text.trim() !== '');
  const answers = answerLines.flatMap((line) => answerOf(line, complaints) ?? []);
  if (question === undefined || answers.length < answerLines.length) return undefined;
  if (asks === 'choice') return choiceOf(question, answers, place, complaints);
  if (asks === 'order') return orderOf(question, answers, place, complaints);
  return valueQuizOf(asks, question, measure, answers, place, names, complaints);
}

function questionOf(
  lines: readonly SourceLine[],
  fence: TextPlace,
  complaints: Complaints,
): readonly Inline[] | undefined {
  const text = lines.map((line) => line.text.trim()).join('\n');
  const [first] = lines;
  if (text.trim() === '' || first === undefined) {
    return complaints.add(
      fence,
      'quiz-question',
      'This quiz asks nothing.',
      'its first line is the question',
    );
  }
  return readInline(text, first.place, complaints);
}

function answerOf({ text, place }: SourceLine, complaints: Complaints): Answer | undefined {
  const found = ANSWER.exec(text);
  const start = { line: place.line, column: place.column + text.length - text.trimStart().length };
  const { box, item } = found?.groups ?? {};
  if (
    found === null ||
    (box === undefined && item === undefined) ||
    (box !== undefined && !/^[ xX]?$/.test(box))
  ) {
    const hint = 'one answer a line: ( ) wrong, (x) right, then | and what is said of it';
    return complaints.add(start, 'quiz-answer', 'This is no answer.', hint);
  }
  const rest = text.slice(found[0].length);
  const bar = barIn(rest);
  const label = (bar < 0 ? rest : rest.slice(0, bar)).trim();
  const said = bar < 0 ? '' : rest.slice(bar + 1);
  const offset = place.column + found[0].length;
  const saidColumn = offset + bar + 1 + said.length - said.trimStart().length;
  const labelPlace = { line: place.line, column: offset };
  if (label === '') return complaints.add(start, 'quiz-answer', 'This answer is empty.');
  return {
    mark: item !== undefined ? 'item' : box?.toLowerCase() === 'x' ? 'right' : 'wrong',
    label: label.replaceAll('\\|', '|'),
    labelPlace,
    feedback: readInline(
      said.trim().replaceAll('\\|', '|'),
      { line: place.line, column: saidColumn },
      complaints,
    ),
    place: start,
  };
}

/** The bar that divides an answer from what is said of it; `\\|` is a bar of the text. */
function barIn(text: string): number {
  return text.search(/(?<!\\)\|/);
}

function choiceOf(
  question: readonly Inline[],
  answers: readonly Answer[],
  place: TextPlace,
  complaints: Complaints,
): Quiz | undefined {
  const items = answers.find(({ mark }) => mark === 'item');
  if (items !== undefined) return mixed(items, complaints);
  const right = answers.filter(({ mark }) => mark === 'right').length;
  if (right !== 1) {
    const found =
      right === 0 ? 'No answer of this question is right.' : 'This question has more than one right answer.';
    return complaints.add(place, 'quiz-right', found, 'mark exactly one with (x)');
  }
  if (answers.length < 2) {
    return complaints.add(place, 'quiz-answers', 'This question has only one answer.', 'offer at least two');
  }
  const options: ChoiceOption[] = answers.map(({ mark, label, labelPlace, feedback }) => ({
    right: mark === 'right',
    label: readInline(label, labelPlace, complaints),
    feedback,
  }));
  return { kind: 'quiz', asks: 'choice', question, options };
}

function orderOf(
  question: readonly Inline[],
  answers: readonly Answer[],
  place: TextPlace,
  complaints: Complaints,
): Quiz | undefined {
  const items: OrderItem[] = answers
    .filter(({ mark }) => mark === 'item')
    .map(({ label, labelPlace, feedback }) => ({
      label: readInline(label, labelPlace, complaints),
      feedback,
    }));
  const stray = answers.find(({ mark, label }) => mark !== 'item' && label !== '*');
  if (stray !== undefined) {
    const hint = 'items are 1. 2. 3. in the right order; (x) * and ( ) * say what is said of the whole';
    return complaints.add(stray.place, 'quiz-answer', 'This is no item of an order.', hint);
  }
  if (items.length < 2) {
    return complaints.add(
      place,
      'quiz-answers',
      'There is nothing to put in order.',
      'list at least two items',
    );
  }
  const said = (mark: Answer['mark']): readonly Inline[] =>
    answers.find((each) => each.mark === mark)?.feedback ?? [];
  return { kind: 'quiz', asks: 'order', question, items, right: said('right'), wrong: said('wrong') };
}

function valueQuizOf(
  asks: ValueQuiz['asks'],
  question: readonly Inline[],
  measure: Measure | undefined,
  answers: readonly Answer[],
  place: TextPlace,
  names: Names,
  complaints: Complaints,
): Quiz | undefined {
  const items = answers.find(({ mark }) => mark === 'item');
  if (items !== undefined) return mixed(items, complaints);
  const others = answers.filter(({ label }) => label === '*');
  const rightOther = others.find(({ mark }) => mark === 'right');
  if (rightOther !== undefined) {
    return complaints.add(
      rightOther.place,
      'quiz-right',
      '"*" is every other answer, which cannot be right.',
    );
  }
  const read: ValueAnswer[] = [];
  for (const answer of answers) {
    if (answer.label === '*') continue;
    const value = valueOf(asks, answer, names, complaints);
    if (value === undefined) return undefined;
    if (read.some((each) => each.value === value)) {
      return complaints.add(answer.place, 'quiz-answer', `The answer ${value} stands here twice.`);
    }
    read.push({ right: answer.mark === 'right', value, feedback: answer.feedback });
  }
  if (!read.some(({ right }) => right)) {
    return complaints.add(place, 'quiz-right', 'No answer of this question is right.', 'mark it with (x)');
  }
  const otherwise = others[0]?.feedback ?? [];
  return {
    kind: 'quiz',
    asks,
    question,
    ...(measure !== undefined && { measure }),
    answers: read,
    otherwise,
  };
}

function valueOf(
  asks: ValueQuiz['asks'],
  { label, labelPlace }: Answer,
  names: Names,
  complaints: Complaints,
): string | number | undefined {
  if (!/^[\w-]+$/.test(label)) {
    const hint = 'the kind of a quiz says what its answers are; "|" stands before what is said of one';
    return complaints.add(
      labelPlace,
      'quiz-answer',
      `${JSON.stringify(label)} is no ${KIND_WORDS[asks]}.`,
      hint,
    );
  }
  const line = tokensOf(label, labelPlace, complaints);
  if (line === undefined) return undefined;
  const read = (): string | number | undefined => {
    if (asks === 'id') return readId(line, names);
    if (asks === 'user') return readUser(line, names);
    if (asks === 'state') return oneOf(STATES, 'a state', line);
    return line.peek().kind === 'number' ? numberOf(line.take()) : line.unexpected('a number');
  };
  const value = read();
  return value !== undefined && line.finish('"|" stands between an answer and what is said of it')
    ? value
    : undefined;
}

function mixed({ place }: Answer, complaints: Complaints): undefined {
  return complaints.add(
    place,
    'quiz-answer',
    'This is an item of an order.',
    'write ( ) or (x), or quiz order',
  );
}
