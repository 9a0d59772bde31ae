import fc from 'fast-check';
import {
  LESSON_FORMAT,
  type Block,
  type Inline,
  type Lesson,
  type Measure,
  type Prose,
  type Statement,
} from '../lesson.ts';

/** Random lessons that the Markdown form can say, for the tests of reading and printing. Their names are fixed: names are checked elsewhere. */

/** Words of letters and of everything that means something to Markdown. */
const word = fc
  .string({
    unit: fc.constantFrom(...'abcXYZ019_*`#>-+=~|()[]<&\\!.:{}"\'é'.split('')),
    minLength: 1,
    maxLength: 7,
  })
  .filter((text) => text.trim() === text);
const words = (divider: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(word, fc.array(fc.tuple(divider, word), { maxLength: 4 }))
    .map(([first, rest]) => first + rest.flat().join(''));
const line = words(fc.constant(' '));
const lines = words(fc.constantFrom(' ', ' ', '\n'));
const plain = fc.string({ unit: fc.constantFrom('a', 'b', 'C'), minLength: 1, maxLength: 5 });

/** Parts between two texts with blanks, so that emphasis can begin and end there. */
function inline(text: fc.Arbitrary<string>): fc.Arbitrary<readonly Inline[]> {
  const inner = plain.map((value): readonly Inline[] => [{ kind: 'text', text: value }]);
  const part: fc.Arbitrary<Inline> = fc.oneof(
    line.filter((value) => !value.includes('\n')).map((value): Inline => ({ kind: 'code', text: value })),
    inner.map((content): Inline => ({ kind: 'emphasis', content })),
    inner.map((content): Inline => ({ kind: 'strong', content })),
    fc
      .tuple(inner, fc.constantFrom('https://docs.kernel.org/a_b', 'http://x/?a=1&b=(2)', '#alloc'))
      .map(([content, href]): Inline => ({ kind: 'link', href, content })),
  );
  return fc
    .tuple(text, fc.option(fc.tuple(part, text), { nil: undefined }))
    .map(([start, rest]) =>
      rest === undefined
        ? [{ kind: 'text', text: start }]
        : [{ kind: 'text', text: `${start} ` }, rest[0], { kind: 'text', text: ` ${rest[1]}` }],
    );
}

const shortInline = inline(line);
const longInline = inline(lines);
const feedback = fc.oneof(fc.constant<readonly Inline[]>([]), shortInline);

const prose: fc.Arbitrary<Prose> = fc.oneof(
  longInline.map((content): Prose => ({ kind: 'paragraph', content })),
  fc
    .tuple(fc.boolean(), fc.array(longInline, { minLength: 1, maxLength: 3 }))
    .map(([ordered, items]): Prose => ({ kind: 'list', ordered, items })),
);

const id = fc.constantFrom<string | number>('a', 'b', 7);
const user = fc.constantFrom('vfio', 'kvm');
const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ of: fc.constantFrom('refs' as const, 'state' as const), id }),
  fc.record({ of: fc.constantFrom('holds' as const, 'context' as const), user, id }),
  fc.record({ of: fc.constant('work' as const), user }),
  fc.record({ of: fc.constantFrom('nr' as const, 'quota' as const), set: fc.constant('vm1') }),
  fc.constant({ of: 'result' as const }),
);

function valueOf(of: Measure['of']): string | number {
  if (of === 'state') return 'FREE_PENDING';
  if (of === 'context') return 'stale';
  return of === 'result' ? 'EBUSY' : 2;
}

const row = fc.option(fc.nat(9), { nil: undefined });
const withRow = <T extends object>(value: T, at: number | undefined): T & { row?: number } =>
  at === undefined ? value : { ...value, row: at };

const statement: fc.Arbitrary<Statement> = fc.oneof(
  fc.constantFrom<Statement>(
    { kind: 'operation', user: 'kvm', call: 'ioasid_get', args: { set: 'vm1', id: 'a' }, result: 0 },
    { kind: 'operation', user: 'kvm', call: 'ioasid_get', args: { id: 'b' }, result: 'EACCES' },
    {
      kind: 'operation',
      user: 'vfio',
      call: 'ioasid_alloc',
      args: { set: 'vm1', min: 1, max: 15, priv: 3, as: 'b' },
      result: 'INVALID_IOASID',
    },
    { kind: 'operation', user: 'vfio', call: 'ioasid_alloc', args: { set: 'vm1', min: 1, max: 15, priv: 0 } },
    {
      kind: 'operation',
      user: 'vfio',
      call: 'ioasid_alloc_set',
      args: { as: 'vm2', token: 'mm1', quota: 4, type: 'MM' },
    },
    { kind: 'operation', user: 'vfio', call: 'ioasid_notify', args: { id: 'a', event: 'BIND', flags: 3 } },
    { kind: 'operation', user: 'kvm', call: 'ioasid_register_notifier', args: { set: 'vm1', nb: 'kvm' } },
    {
      kind: 'operation',
      user: 'kvm',
      call: 'ioasid_find',
      args: { set: 'vm1', id: 4294967295, getter: 'true' },
      result: 'NULL',
    },
    { kind: 'operation', user: 'kvm', call: 'ioasid_attach_spid', args: { id: 'a', spid: 'INVALID' } },
    { kind: 'operation', user: 'kvm', call: 'set_context', args: { id: 'a', context: 'VMCS entry' } },
    { kind: 'operation', user: 'kvm', call: 'clear_context', args: { id: 'a', context: 'VMCS' } },
    { kind: 'operation', user: 'kvm', call: 'queue_work', args: { id: 'a' } },
    { kind: 'operation', user: 'kvm', call: 'run_work', args: {}, result: 1 },
    { kind: 'operation', user: 'kvm', call: 'preset_refcount', args: { id: 'a', value: -5 } },
    { kind: 'handler', event: 'BIND', user: 'kvm', actions: [], answer: 'STOP' },
    {
      kind: 'handler',
      event: 'FREE',
      user: 'kvm',
      set: 'NULL',
      priority: 3,
      actions: [{ do: 'clear_context' }, { do: 'put_locked_if_held' }, { do: 'get' }],
    },
    {
      kind: 'handler',
      event: 'FREE',
      user: 'vfio',
      set: 'vm1',
      priority: 17,
      actions: [
        {
          do: 'queue_work',
          work: [{ do: 'clear_context', context: 'a b' }, { do: 'put' }, { do: 'put_if_held' }],
          onlyIfHeld: true,
        },
      ],
    },
    { kind: 'hazard', code: 'leak' },
    { kind: 'hazard', code: 'stolen-reference', id: 'a', by: 'vfio', from: 'kvm' },
    { kind: 'highlight', targets: [] },
    {
      kind: 'highlight',
      targets: [
        { kind: 'id', id: 'a' },
        { kind: 'user', alias: 'kvm' },
        { kind: 'set', name: 'vm1' },
      ],
    },
  ),
  measure.map((each): Statement => ({ kind: 'expect', measure: each, value: valueOf(each.of) })),
  row.map((at): Statement => withRow({ kind: 'pause' }, at)),
  line.map((text): Statement => ({ kind: 'comment', text })),
);

const value = {
  number: [2, -1],
  id: ['a', 7],
  user: ['vfio', 'kvm'],
  state: ['ACTIVE', 'reclaimed'],
} as const;

const quiz: fc.Arbitrary<Block> = fc.oneof(
  fc
    .tuple(longInline, fc.array(fc.tuple(shortInline, feedback), { minLength: 2, maxLength: 4 }))
    .map(([question, options]): Block => ({
      kind: 'quiz',
      asks: 'choice',
      question,
      options: options.map(([label, said], index) => ({ right: index === 1, label, feedback: said })),
    })),
  fc
    .tuple(
      longInline,
      fc.constantFrom('number', 'id', 'user', 'state'),
      fc.option(measure, { nil: undefined }),
      feedback,
      feedback,
    )
    .map(([question, asks, each, said, otherwise]): Block => ({
      kind: 'quiz',
      asks,
      question,
      ...(each !== undefined && { measure: each }),
      answers: value[asks].map((answer, index) => ({ right: index === 0, value: answer, feedback: said })),
      otherwise,
    })),
  fc
    .tuple(
      longInline,
      fc.array(fc.tuple(shortInline, feedback), { minLength: 2, maxLength: 3 }),
      feedback,
      feedback,
    )
    .map(([question, items, right, wrong]): Block => ({
      kind: 'quiz',
      asks: 'order',
      question,
      items: items.map(([label, said]) => ({ label, feedback: said })),
      right,
      wrong,
    })),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  prose,
  fc.array(prose, { minLength: 1, maxLength: 3 }).map((content): Block => ({ kind: 'notes', content })),
  fc.array(statement, { maxLength: 5 }).map((statements): Block => ({ kind: 'fence', statements })),
  quiz,
);

const text = fc.oneof(line, plain, fc.constantFrom('yes', 'null', 'a: b', '- c', '#d', "it's"));

export const anyLesson: fc.Arbitrary<Lesson> = fc
  .record({
    title: text,
    lang: fc.constantFrom('en', 'pt-BR'),
    minutes: fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }),
    objectives: fc.array(text, { maxLength: 4 }),
    role: fc.option(text, { nil: undefined }),
    token: fc.constantFrom(undefined, 'mm1'),
    steps: fc.array(fc.tuple(text, fc.array(block, { minLength: 1, maxLength: 4 })), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ title, lang, minutes, objectives, role, token, steps }) => ({
    format: LESSON_FORMAT,
    title,
    semantics: 'v2',
    lang,
    ...(minutes !== undefined && { minutes }),
    objectives,
    users: [
      { alias: 'vfio', name: 'VFIO', ...(role !== undefined && { role }) },
      { alias: 'kvm', name: 'KVM' },
    ],
    sets: [{ name: 'vm1', quota: 4, ...(token !== undefined && { token }) }],
    steps: [
      { anchor: 'names', title: 'Names', blocks: NAMES },
      ...steps.map(([heading, blocks], index) => ({ anchor: `step-${index}`, title: heading, blocks })),
    ],
  }));

/** Gives the names that all other lines use. */
const NAMES: readonly Block[] = [
  {
    kind: 'fence',
    statements: [
      {
        kind: 'operation',
        user: 'vfio',
        call: 'ioasid_alloc',
        args: { set: 'vm1', min: 1, max: 15, as: 'a' },
      },
      {
        kind: 'operation',
        user: 'vfio',
        call: 'ioasid_alloc',
        args: { set: 'vm1', min: 1, max: 15, as: 'b' },
      },
      { kind: 'handler', event: 'ALLOC', user: 'kvm', actions: [{ do: 'find' }] },
      { kind: 'marker', name: 'm', row: 0, text: 'Here: "it" is.' },
    ],
  },
];
