import { expect, test } from 'vitest';
import { semanticsOf } from '../../allocator/variants.ts';
import { DIFFERENCE_COLUMNS, type DifferenceTable, differenceTable } from './table.ts';

/** What the vectors of the real code say, in the order of the columns; Linux 5.5 and 6.1 are one column there. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'free with one user left': [
    'pending, ref 1, FREE event',
    'pending, ref 1, no event',
    'pending, ref 1, FREE event',
    'pending, ref 1, FREE event',
    '(put) ref 1',
    'gone at once',
  ],
  'free twice, one user left': [
    'reclaimed, reference stolen',
    'no-op',
    'no-op',
    'no-op',
    '(put twice) reclaimed',
    'second: unknown',
  ],
  'free as sole owner': [
    'FREE event, reclaimed',
    'no event, reclaimed',
    'no event, reclaimed, set dies with its last ID',
    'no event, reclaimed',
    'reclaimed',
    'reclaimed',
  ],
  'get on a pending ID': ['EBUSY', 'EBUSY', 'EBUSY', 'EBUSY', 'succeeds (nothing is ever pending)', '–'],
  'get of an unknown ID': ['EINVAL', 'EINVAL', 'EINVAL', 'EINVAL', 'WARN', '–'],
  'put’s result': ['void', 'bool', 'bool', 'bool', 'bool', '–'],
  'free with set NULL': ['refused', 'refused', 'refused', 'refused', '–', '–'],
  'taking down a set whose IDs are in use': [
    'set gone, orphan ID, last put uses freed memory',
    'set gone, orphan ID, last put uses freed memory',
    'EBUSY, set waits for its IDs',
    'EBUSY, then freed by itself',
    '–',
    '–',
  ],
  'quota after a set is gone': ['returned at once', 'returned at once', 'lost', 'lost', '–', '–'],
  'guest number taken twice': [
    'both attached',
    'EINVAL and a leaked reference',
    'EINVAL',
    'EINVAL',
    '–',
    '–',
  ],
  'lookup by guest number': [
    'a reference on the first match, no lock',
    'a reference on every match',
    'a reference if asked for',
    'a reference if asked for',
    '–',
    '–',
  ],
  'ALLOC event': ['set chain, private pointer is garbage', 'lost', 'set chain', 'set chain', '–', '–'],
  'FREE: event and decrement': [
    'event, then decrement',
    'event lost',
    'decrement, then event',
    'decrement, then event',
    '–',
    '–',
  ],
  'a put too many in a FREE handler': [
    'underflow warning',
    '–',
    'no underflow, still steals',
    'no underflow, still steals',
    '–',
    '–',
  ],
  'registering by mm before the set exists': [
    'corrupts memory',
    'corrupts memory',
    'absent',
    'works',
    '–',
    '–',
  ],
  'registering by mm on an empty set': ['works', 'deadlocks itself', 'absent', 'works', '–', '–'],
  'private data attached twice': ['overwrites', 'EBUSY', 'EBUSY', 'EBUSY', 'overwrites', 'overwrites'],
  'custom allocator gives a number twice': [
    'returns a number that is taken',
    'returns a number that is taken, and erases its owner',
    'returns a number that is taken',
    'returns a number that is taken',
    'INVALID',
    'INVALID',
  ],
  'capacity installed twice': ['accepted', 'refused', 'refused', 'refused', '–', '–'],
};

const TABLE = differenceTable();

test.each(TABLE.rows.map(({ title, cells }) => [title, cells] as const))('%s', (title, cells) => {
  const [last] = cells.slice(-1);
  expect(cells.slice(0, -1)).toEqual(EXPECTED[title]);
  expect(last).toBe(cells.at(-2));
});

test('the table is whole', () => {
  expect(TABLE.rows.map(({ title }) => title).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  expect(TABLE.columns).toEqual(DIFFERENCE_COLUMNS);
});

test('docs/differences.md is what the runs say', async () => {
  await expect(page(TABLE)).toMatchFileSnapshot('../../../docs/differences.md');
});

function page({ columns, rows }: DifferenceTable): string {
  const titles = columns.map((id) => semanticsOf(id)?.title ?? id);
  const lines = rows.map(({ title, cells }) => `| ${title} | ${cells.join(' | ')} |`);
  return `${HEAD}\n| | ${titles.join(' | ')} |\n|---${columns.map(() => '|---').join('')}|\n${lines.join('\n')}\n`;
}

const HEAD = `# The same log, different rules

Each cell is what a run of a short log did under that version of the rules; the logs are in \`src/analysis/differences/\`. The test holds the cells
against what vectors of the real code say. After a change, \`npx vitest run src/analysis/differences -u\` writes this page again.
`;
