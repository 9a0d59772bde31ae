import { expect, test } from 'vitest';
import { createRun } from '../../timeline/run.ts';
import { shortLog } from '../short-log.ts';
import { bindCondition } from './bind.ts';
import { createEdgeSearch } from './edges.ts';
import { exampleConditions } from './examples.ts';
import { namesOfRun } from './names.ts';
import { LONGEST_CONDITION, parseCondition } from './parse.ts';
import { suggestionsAt } from './suggest.ts';

const SECOND_FREE = `
  VFIO ioasid_alloc(vm1, 5, 5, 0, a)
  KVM ioasid_get(vm1, 5)
  VFIO ioasid_free(vm1, 5)
  VFIO ioasid_free(vm1, 5)
`;

const run = (semantics = 'v2') => createRun(shortLog(semantics, SECOND_FREE));

/** What is said of a text: the first problem, as a line. */
function said(text: string, of = run()): string {
  const parsed = parseCondition(text);
  if (!parsed.ok) return line(parsed.problem);
  const bound = bindCondition(parsed.value, namesOfRun(of));
  return bound.ok ? 'fine' : bound.problem.map(line).join(' | ');
}

const line = ({ column, message, hint }: { column?: number; message: string; hint?: string }): string =>
  `${column} ${message}${hint === undefined ? '' : ` (${hint})`}`;

function edges(text: string, of = run()): readonly number[] {
  const parsed = parseCondition(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const bound = bindCondition(parsed.value, namesOfRun(of));
  if (!bound.ok) throw new Error(bound.problem.map(line).join(' | '));
  const search = createEdgeSearch(of, bound.value);
  search.readOn(Infinity);
  expect(search.done).toBe(true);
  return search.rows;
}

// Rows: 0 alloc_set, 1 alloc, 2 get, 3 free (pending), 4 free (reclaimed under v2).
test.each([
  ['refs(5) == 1', [1, 3]],
  ['refs(a) == 1', [1, 3]],
  ['refs(5) == 1 and state(5) == FREE_PENDING', [3]],
  ['refs(5) == 1 && !(state(5) == ACTIVE)', [3]],
  ['state(5) == IDLE', [1]],
  ['state(5) == reclaimed', [4]],
  ['state(5) == free', [4]],
  ['state(5) != free', [1]],
  ['holds(KVM, 5)', [2]],
  ['not holds(KVM, 5)', [4]],
  ['holds(KVM, 5) or holds(VFIO, 5)', [1]],
  ['holds(VFIO, 5) == 0 and holds(KVM, 5) == 1', [3]],
  ['nr(vm1) == 1', [1]],
  ['quota(vm1) == 4', [0]],
  ['alive(vm1)', [0]],
  ['generation(5) > 0', [1]],
  ['1 <= refs(5) and refs(5) <= 0x1', [1, 3]],
  ['context(KVM, 5) == false and stopped(KVM) == true', []],
  ['queued(KVM) > 0 or dma(5) or borrowed(KVM, 5) or saturated(5) or orphan(5)', []],
])('%s becomes true at %j', (text, rows) => {
  expect(edges(text)).toEqual(rows);
});

test('under v4 the second free changes nothing, and IDLE is ACTIVE', () => {
  expect(edges('refs(5) == 1 and state(5) == FREE_PENDING', run('v4-2021'))).toEqual([3]);
  expect(edges('state(5) == ACTIVE', run('v4-2021'))).toEqual([1]);
  expect(edges('state(5) == reclaimed', run('v4-2021'))).toEqual([]);
});

test('what holds before the first row has not become true', () => {
  expect(edges('refs(5) == 0')).toEqual([4]);
  expect(edges('true')).toEqual([]);
});

test.each([
  ['', '1 Expected a question such as refs(5), a number or a state, found the end.'],
  ['refs(5) = 1', '9 Expected a comparison, "and", "or" or the end, found "=". (write "==" to compare)'],
  ['refs(5) ==', '11 Expected a question such as refs(5), a number or a state, found the end.'],
  ['refs(5', '7 Expected "," or ")" in refs(...), found the end.'],
  ['(refs(5) == 1', '14 Expected ")", found the end. (it closes the "(" at column 1)'],
  ['refs(5) == 1)', '13 Expected the end, found ")". (there is no "(" before it that is still open)'],
  [
    '1 <= refs(5) <= 3',
    '14 Expected "and", "or" or the end, found "<=". (join two comparisons with "and": 1 <= refs(5) and refs(5) <= 3)',
  ],
  [
    'holds(IOMMU driver, 5)',
    '13 Expected "," or ")" in holds(...), found "driver". (a name with a blank stands in quotes: "IOMMU driver")',
  ],
  [
    'holds("KVM, 5)',
    '7 Expected the number of an ID, or a name, found """. (the quotation mark is not closed)',
  ],
  ['ref(5) == 1', '1 Nothing is called ref(). (did you mean "refs"?)'],
  ['state(5) == FREE_PENDIN', '13 "FREE_PENDIN" is no state. (did you mean "FREE_PENDING"?)'],
  ['refs(7) == 1', '6 IOASID 7 is never allocated in this log. (it has 5)'],
  ['refs(b) == 1', '6 This log has no ID "b". (it has a, 5)'],
  ['holds(KVN, 5)', '7 This log has no user "KVN". (did you mean "KVM"?)'],
  ['nr(vm2) == 1', '4 This log has no set "vm2". (did you mean "vm1"?)'],
  [
    'holds(KVM)',
    '1 holds() takes 2, not 1: holds(USER, ID). (it is how many references a user holds on an ID)',
  ],
  ['state(5)', '1 A state alone is not true or false. (compare it: state(5) == FREE_PENDING)'],
  [
    'state(5) == 1',
    '1 A state is compared with a number. (compare it with one of ACTIVE, IDLE, FREE_PENDING, reclaimed, unborn, free)',
  ],
  ['state(5) > ACTIVE', '1 A state is equal to another or not; ">" is for numbers. (write "==" or "!=")'],
  ['refs == 1', '1 "refs" is no state. (it is asked with parentheses: refs(ID))'],
  [
    'holds(KVN, 7)',
    '7 This log has no user "KVN". (did you mean "KVM"?) | 12 IOASID 7 is never allocated in this log. (it has 5)',
  ],
])('%s is refused with its place', (text, problem) => {
  expect(said(text)).toBe(problem);
});

test('rules that count no references say so', () => {
  const log = shortLog('mainline-5.5', 'VFIO ioasid_alloc(vm1, 5, 5, 0, a)');
  expect(said('refs(5) == 1', createRun(log))).toBe(
    '1 mainline-5.5 counts no references, so refs() has no answer. (choose rules that count, such as v2)',
  );
  expect(edges('state(5) == ACTIVE', createRun(log))).toHaveLength(1);
  expect(edges('nr(vm1) == 1', createRun(log))).toHaveLength(1);
});

test('a condition has an end', () => {
  expect(said('('.repeat(LONGEST_CONDITION + 1))).toContain('up to 500 characters');
  expect(said('('.repeat(LONGEST_CONDITION))).toContain('found the end');
});

test('each question in it can be read at a moment', () => {
  const of = run();
  const parsed = parseCondition('refs(5) == 1 and state(5) == FREE_PENDING');
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const bound = bindCondition(parsed.value, namesOfRun(of));
  if (!bound.ok) throw new Error('it is bound');
  expect(bound.value.readings.map(({ answer }) => answer(of.momentAt(2)))).toEqual([2, 'ACTIVE']);
});

test.each([
  ['', ['refs(ID)', 'state(ID)', 'holds(USER, ID)']],
  ['ho', ['holds(USER, ID)']],
  ['holds(', ['VFIO', 'KVM']],
  ['holds(K', ['KVM']],
  ['holds(KVM, ', ['a', '5']],
  ['nr(', ['vm1']],
  ['state(5) == ', ['ACTIVE', 'FREE_PENDING', 'reclaimed', 'free']],
  ['refs(5) == ', ['0', '1', '2', '3']],
  ['refs(5)', ['==', '!=', '<', '<=', '>', '>=', 'and', 'or']],
  ['state(5) ', ['==', '!=', 'and', 'or']],
  ['(refs(5) == 1 ', ['and', 'or', ')']],
])('after "%s" one can write %j', (text, labels) => {
  const offered = suggestionsAt(text, text.length, namesOfRun(run())).map(({ label }) => label);
  expect(offered.slice(0, labels.length)).toEqual(labels);
});

test('every example can be taken as it is', () => {
  for (const semantics of ['v2', 'v4-2021', 'mainline-5.5']) {
    const of = run(semantics);
    const examples = exampleConditions(of);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(said(example, of)).toBe('fine');
  }
});
