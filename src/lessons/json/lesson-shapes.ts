import { CALL_NAMES, CALLS } from '../../allocator/calls.ts';
import { type ArgValue, EVENT_NAMES } from '../../allocator/operation.ts';
import { HANDLER_ACTION } from '../../formats/log/cast-shapes.ts';
import { object, optional, otherwise, required } from '../../formats/log/object-shape.ts';
import { choice, list, numberOr, type Shape, text, whole, wrongType } from '../../formats/log/shape.ts';
import {
  type Block,
  type ChoiceOption,
  type HighlightTarget,
  type Inline,
  type Lesson,
  LESSON_FORMAT,
  type LessonSet,
  type LessonStep,
  type LessonUser,
  type Measure,
  type OperationStatement,
  type OrderItem,
  type Prose,
  type Statement,
  type ValueAnswer,
} from '../lesson.ts';
import { named, variants } from './variants-shape.ts';

/** The JSON form of a lesson, as shapes: reading, messages and the published schema follow from them. Names are checked afterwards. */

const U32_MAX = 0xffff_ffff;

const words = text('text', 10_000);
const name = text('a name', 100);
const flag: Shape<boolean> = {
  expected: 'true or false',
  schema: { type: 'boolean' },
  read: (reading, value) => (typeof value === 'boolean' ? value : wrongType(reading, 'true or false', value)),
};
/** An ID, a result, an argument: a number or a word. */
const wordOrNumber = numberOr(whole(-0x8000_0000, U32_MAX), words);
const row = optional(whole(0, 100_000));

export const INLINE: Shape<Inline> = variants<Inline>('a part of a text', 'kind', {
  text: { text: required(words) },
  code: { text: required(words) },
  emphasis: { content: required(named('content', 'a list of parts', () => CONTENT)) },
  strong: { content: required(named('content', 'a list of parts', () => CONTENT)) },
  link: { href: required(words), content: required(named('content', 'a list of parts', () => CONTENT)) },
});

const inlineRef = named('inline', 'a part of a text', () => INLINE);
export const CONTENT: Shape<readonly Inline[]> = list('parts of a text', inlineRef);
const content = required(named('content', 'a list of parts', () => CONTENT));
const said = otherwise(
  named('content', 'a list of parts', () => CONTENT),
  [],
);

const PROSE_TABLE = {
  paragraph: { content },
  list: {
    ordered: required(flag),
    items: required(
      list(
        'items',
        named('content', 'a list of parts', () => CONTENT),
      ),
    ),
  },
};

const ARGS = object<OperationStatement['args']>(
  'the arguments',
  // Every argument is a number or a word here; which call takes which is checked with the names.
  Object.fromEntries(
    Object.values(CALLS).flatMap(({ args }) => args.map((spec) => [spec.name, optional(wordOrNumber)])),
  ) as Record<keyof OperationStatement['args'], ReturnType<typeof optional<ArgValue>>>,
);

const user = required(name);
const id = required(wordOrNumber);
const MEASURE = variants<Measure>('what is checked', 'of', {
  refs: { id },
  state: { id },
  holds: { user, id },
  context: { user, id },
  work: { user },
  nr: { set: required(name) },
  quota: { set: required(name) },
  result: {},
});

const TARGET = variants<HighlightTarget>('what is highlighted', 'kind', {
  id: { id },
  user: { alias: required(name) },
  set: { name: required(name) },
});

const STATEMENT = variants<Statement>('a statement', 'kind', {
  operation: {
    user,
    call: required(choice('a call', CALL_NAMES)),
    args: otherwise(ARGS, {}),
    result: optional(wordOrNumber),
  },
  handler: {
    event: required(choice('an event', EVENT_NAMES)),
    user,
    set: optional(name),
    priority: optional(whole(0, 0x7fff_ffff)),
    actions: required(list('actions', HANDLER_ACTION)),
    answer: optional(choice('an answer', ['OK', 'DONE', 'STOP', 'BAD'])),
  },
  expect: { measure: required(MEASURE), value: required(wordOrNumber) },
  hazard: { code: required(name), id: optional(wordOrNumber), by: optional(name), from: optional(name) },
  marker: { name: required(name), text: required(words), row },
  highlight: { targets: required(list('targets', TARGET)) },
  pause: { row },
  comment: { text: required(words) },
});

const OPTION = object<ChoiceOption>('an answer', { right: required(flag), label: content, feedback: said });
const ANSWER = object<ValueAnswer>('an answer', {
  right: required(flag),
  value: required(wordOrNumber),
  feedback: said,
});
const ITEM = object<OrderItem>('an item', { label: content, feedback: said });

const valueQuiz = {
  kind: required(choice('a kind', ['quiz'])),
  question: content,
  measure: optional(MEASURE),
  answers: required(list('answers', ANSWER)),
  otherwise: said,
};

const QUIZ = variants<Extract<Block, { kind: 'quiz' }>>('a quiz', 'asks', {
  choice: { kind: valueQuiz.kind, question: content, options: required(list('answers', OPTION)) },
  number: valueQuiz,
  id: valueQuiz,
  user: valueQuiz,
  state: valueQuiz,
  order: {
    kind: valueQuiz.kind,
    question: content,
    items: required(list('items', ITEM)),
    right: said,
    wrong: said,
  },
});

const PROSE = variants<Prose>('a paragraph or a list', 'kind', PROSE_TABLE);
const PLAIN_BLOCK = variants<Exclude<Block, { kind: 'quiz' }>>('a block', 'kind', {
  ...PROSE_TABLE,
  notes: { content: required(list('paragraphs and lists', PROSE)) },
  fence: { statements: required(list('statements', STATEMENT)) },
});

/** A quiz is told from the other blocks by its kind, and its own kind by what it asks. */
const BLOCK: Shape<Block> = {
  expected: 'a block',
  schema: { anyOf: [PLAIN_BLOCK.schema, QUIZ.schema] },
  read(reading, value) {
    const isQuiz = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'quiz';
    return isQuiz ? QUIZ.read(reading, value) : PLAIN_BLOCK.read(reading, value);
  },
};

const STEP = object<LessonStep>('a step', {
  anchor: required(name),
  title: required(words),
  blocks: required(list('blocks', BLOCK)),
});

const USER = object<LessonUser>('a user', {
  alias: required(name),
  name: required(name),
  role: optional(words),
});

const SET = object<LessonSet>('a set', {
  name: required(name),
  quota: optional(whole(0, U32_MAX)),
  token: optional(name),
});

export const LESSON = object<Lesson>(
  'a lesson',
  {
    format: required(choice('the format', [LESSON_FORMAT])),
    title: required(words),
    semantics: required(name),
    lang: otherwise(name, 'en'),
    minutes: optional(whole(1, 600)),
    objectives: otherwise(list('objectives', words), []),
    users: required(list('users', USER)),
    sets: otherwise(list('sets', SET), []),
    steps: required(list('steps', STEP)),
  },
  ['$schema'],
);
