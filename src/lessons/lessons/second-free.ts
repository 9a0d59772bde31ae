import { type Inline, LESSON_FORMAT, type Lesson } from '../lesson.ts';

const text = (words: string): readonly Inline[] => [{ kind: 'text', text: words }];

/** The contract's example, as the parser reads it. */
export const SECOND_FREE: Lesson = {
  format: LESSON_FORMAT,
  title: 'A second free steals a reference',
  semantics: 'v2',
  lang: 'en',
  minutes: 8,
  objectives: ['say what ioasid_free() drops', 'name who loses a reference'],
  users: [
    { alias: 'vfio', name: 'VFIO' },
    { alias: 'kvm', name: 'KVM' },
  ],
  sets: [{ name: 'vm1', quota: 4 }],
  steps: [
    {
      anchor: 'alloc',
      title: 'VFIO allocates',
      blocks: [
        {
          kind: 'fence',
          statements: [
            {
              kind: 'operation',
              user: 'vfio',
              call: 'ioasid_alloc',
              args: { set: 'vm1', min: 1, max: 15, as: 'a' },
            },
            { kind: 'expect', measure: { of: 'refs', id: 'a' }, value: 1 },
          ],
        },
        {
          kind: 'paragraph',
          content: text('The lowest free number of the range is handed out, with one reference.'),
        },
        {
          kind: 'notes',
          content: [{ kind: 'paragraph', content: text('Ask which number comes back if 1 was taken.') }],
        },
      ],
    },
    {
      anchor: 'predict',
      title: 'Predict',
      blocks: [
        {
          kind: 'quiz',
          asks: 'choice',
          question: text('vfio calls ioasid_free(a) twice while kvm holds one reference. What is left?'),
          options: [
            {
              right: false,
              label: text("one reference, kvm's"),
              feedback: text('Look again at what the second free drops.'),
            },
            {
              right: true,
              label: text('nothing: a is reclaimed'),
              feedback: text('kvm still believes it holds a.'),
            },
            {
              right: false,
              label: text('the second free fails'),
              feedback: text('That is v3: free on a pending ID does nothing there.'),
            },
          ],
        },
        {
          kind: 'fence',
          statements: [
            { kind: 'operation', user: 'kvm', call: 'ioasid_get', args: { set: 'vm1', id: 'a' }, result: 0 },
            { kind: 'operation', user: 'vfio', call: 'ioasid_free', args: { set: 'vm1', id: 'a' } },
            { kind: 'operation', user: 'vfio', call: 'ioasid_free', args: { set: 'vm1', id: 'a' } },
            { kind: 'expect', measure: { of: 'state', id: 'a' }, value: 'reclaimed' },
            { kind: 'hazard', code: 'stolen-reference', id: 'a', by: 'vfio', from: 'kvm' },
          ],
        },
      ],
    },
  ],
};
