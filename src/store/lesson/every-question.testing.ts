import { LESSON_FORMAT, type Inline, type Lesson, type Statement } from '../../lessons/lesson.ts';

const text = (words: string): readonly Inline[] => [{ kind: 'text', text: words }];
const does = (
  user: string,
  call: 'ioasid_alloc' | 'ioasid_get' | 'ioasid_put' | 'ioasid_free',
  args: Readonly<Record<string, string | number>>,
): Statement => ({ kind: 'operation', user, call, args: { set: 'vm1', ...args } });
const quiz = { kind: 'quiz' } as const;

/** A lesson that asks every kind of question, one a step, each before what it asks about. */
export const EVERY_QUESTION: Lesson = {
  format: LESSON_FORMAT,
  title: 'Every question',
  semantics: 'v2',
  lang: 'en',
  minutes: 5,
  objectives: ['answer'],
  users: [
    { alias: 'vfio', name: 'VFIO' },
    { alias: 'kvm', name: 'KVM' },
  ],
  sets: [{ name: 'vm1', quota: 4 }],
  steps: [
    {
      anchor: 'intro',
      title: 'Two numbers',
      blocks: [
        {
          kind: 'fence',
          statements: [
            does('vfio', 'ioasid_alloc', { min: 1, max: 15, as: 'a' }),
            does('vfio', 'ioasid_alloc', { min: 1, max: 15, as: 'b' }),
            {
              kind: 'highlight',
              targets: [
                { kind: 'id', id: 'b' },
                { kind: 'user', alias: 'vfio' },
              ],
            },
          ],
        },
      ],
    },
    {
      anchor: 'number',
      title: 'A number',
      blocks: [
        {
          ...quiz,
          asks: 'number',
          question: text('How many references will a have?'),
          answers: [
            { right: true, value: 2, feedback: text('One each.') },
            { right: false, value: 1, feedback: text('KVM takes one.') },
          ],
          otherwise: text('Count again.'),
        },
        { kind: 'fence', statements: [does('kvm', 'ioasid_get', { id: 'a' })] },
      ],
    },
    {
      anchor: 'id',
      title: 'An ID',
      blocks: [
        {
          ...quiz,
          asks: 'id',
          question: text('Which will be pending?'),
          answers: [{ right: true, value: 'a', feedback: text('KVM holds it.') }],
          otherwise: text('Nobody else holds that one.'),
        },
        {
          kind: 'fence',
          statements: [
            does('vfio', 'ioasid_free', { id: 'a' }),
            { kind: 'pause' },
            does('vfio', 'ioasid_free', { id: 'b' }),
          ],
        },
      ],
    },
    {
      anchor: 'user',
      title: 'A user',
      blocks: [
        {
          ...quiz,
          asks: 'user',
          question: text('Whose put is missing?'),
          answers: [{ right: true, value: 'kvm', feedback: text('It took one.') }],
          otherwise: [],
        },
      ],
    },
    {
      anchor: 'state',
      title: 'A state',
      blocks: [
        {
          ...quiz,
          asks: 'state',
          question: text('What is a after KVM’s put?'),
          answers: [{ right: true, value: 'reclaimed', feedback: [] }],
          otherwise: text('That was the last one.'),
        },
        { kind: 'fence', statements: [does('kvm', 'ioasid_put', { id: 'a' })] },
      ],
    },
    {
      anchor: 'order',
      title: 'An order',
      blocks: [
        {
          ...quiz,
          asks: 'order',
          question: text('What happened first?'),
          items: [
            { label: text('alloc'), feedback: text('Nothing can be taken before.') },
            { label: text('get'), feedback: [] },
            { label: text('free'), feedback: text('Too soon.') },
          ],
          right: text('That is a life.'),
          wrong: text('Not so.'),
        },
      ],
    },
  ],
};

/** The right answer to each question, by step, and a wrong one. */
export const RIGHT = {
  number: { asks: 'number', value: 2 },
  id: { asks: 'id', place: 0 },
  user: { asks: 'user', alias: 'kvm' },
  state: { asks: 'state', state: 'reclaimed' },
  order: { asks: 'order', items: [0, 1, 2] },
} as const;

export const WRONG = {
  number: { asks: 'number', value: 7 },
  id: { asks: 'id', place: 1 },
  user: { asks: 'user', alias: 'vfio' },
  state: { asks: 'state', state: 'FREE_PENDING' },
  order: { asks: 'order', items: [2, 1, 0] },
} as const;
