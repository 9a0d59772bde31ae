import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ROW_FLAG } from '../allocator/machine-interface.ts';
import { isRefusal } from '../allocator/outcome.ts';
import { formatProblem } from '../base/result.ts';
import { parseLog } from '../formats/log/parse-log.ts';
import { printLog } from '../formats/log/print-log.ts';
import { type LogDocument } from '../timeline/document.ts';
import { rowAtPlace } from '../timeline/places.ts';
import { createRun } from '../timeline/run.ts';
import { FIRST_STORY, STORY_GROUPS, storyDocument } from './stories.ts';

const FOLDER = fileURLToPath(new URL('stories/', import.meta.url));
const STORIES = STORY_GROUPS.flatMap((group) => group.stories);
const IDS = STORIES.map((story) => story.id);

/** The embed's contract promises these for good. */
const PROMISED = [
  'normal-flow',
  'exception-flow',
  'bare-metal',
  'get-pending',
  'double-free',
  'find-race',
  'find-getter',
  'id-reuse',
  'over-put',
  'leak',
  'orphan',
  'quota',
  'two-sets',
];

function story(id: string): LogDocument {
  const document = storyDocument(id);
  if (document === undefined) throw new Error(`no story ${id}`);
  return document;
}

test('the catalogue has every promised story, and every file is in it', () => {
  const files = readdirSync(FOLDER).map((name) => name.replace('.ioasid.json', ''));
  expect(IDS.toSorted()).toEqual(PROMISED.toSorted());
  expect(files.toSorted()).toEqual(PROMISED.toSorted());
  expect(IDS[0]).toBe(FIRST_STORY);
  expect(storyDocument('no-such-story')).toBeUndefined();
});

test.each(IDS)('%s is a log, laid out as logs are saved', (id) => {
  const text = readFileSync(`${FOLDER}${id}.ioasid.json`, 'utf8');
  const result = parseLog(text, id);
  expect(result.ok ? [] : result.problem.map(formatProblem)).toEqual([]);
  expect(printLog(story(id))).toBe(text);
});

test.each(STORIES)('$id is short: rows, markers, words', ({ id, title, summary }) => {
  const { markers, users, operations } = story(id);
  const { length } = createRun(story(id));
  expect(length).toBeGreaterThanOrEqual(10);
  expect(length).toBeLessThanOrEqual(40);
  expect(markers.length).toBeGreaterThanOrEqual(2);
  expect(markers.length).toBeLessThanOrEqual(6);
  expect(title.length).toBeLessThanOrEqual(60);
  expect(summary.match(/[.?!](\s|$)/g)?.length).toBeLessThanOrEqual(2);
  for (const { name, role } of users) {
    expect(role?.length).toBeGreaterThan(0);
    expect(JSON.stringify([operations, story(id).subscribers])).toContain(`"${name}"`);
  }
});

test.each(IDS)('%s opens at a marker, and its markers are places of their own in the order of time', (id) => {
  const document = story(id);
  const run = createRun(document);
  const rows = document.markers.map((marker) => {
    const row = rowAtPlace(run, marker);
    // Not clamped: the operation and the step exist.
    expect(run.row(row).operation).toBe(marker.operation);
    expect(run.row(row - (marker.step ?? 0)).operation).toBe(marker.operation);
    return row;
  });
  expect(rows).toEqual([...new Set(rows)].toSorted((a, b) => a - b));
  const { start = { operation: -1 } } = document;
  expect(document.markers).toContainEqual(expect.objectContaining(start));
  for (const { text } of document.markers) expect(text).toMatch(/^[^.?!]*[.?!]$/);
});

/** Everything that is refused, by operation: what the story is about, and nothing else. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'exception-flow': ['16 IOMMU driver ioasid_find ENOENT'],
  'get-pending': ['6 VDCM ioasid_get EBUSY', '9 VDCM ioasid_get EINVAL'],
  'find-race': ['12 VDCM ioasid_find ENOENT'],
  'find-getter': ['5 VDCM ioasid_get EINVAL'],
  'double-free': ['10 VFIO ioasid_get EINVAL'],
  leak: ['9 VFIO ioasid_alloc invalid'],
  orphan: ['6 VFIO ioasid_get EBUSY', '9 KVM ioasid_put UAF_READ'],
  quota: [
    '2 VFIO ioasid_alloc_set ENOSPC',
    '3 VFIO ioasid_alloc_set ENOSPC',
    '6 VFIO ioasid_alloc invalid',
    '7 VFIO ioasid_adjust_set ENOSPC',
    '11 VFIO ioasid_adjust_set EINVAL',
  ],
  'two-sets': [
    '5 VDCM ioasid_get EACCES',
    '6 VDCM ioasid_find EACCES',
    '7 VDCM ioasid_put void',
    '10 VFIO ioasid_free void',
    '12 VDCM ioasid_get EBUSY',
  ],
};

test.each(IDS)('%s is refused what it is about and nothing else', (id) => {
  const run = createRun(story(id));
  const refused: string[] = [];
  for (let index = 0; index < run.length; index += 1) {
    const { outcome, flags, operation, user, call } = run.row(index);
    if (!isRefusal(outcome) && (flags & ROW_FLAG.refused) === 0) continue;
    const result =
      outcome.kind === 'errno' ? outcome.errno : outcome.kind === 'oops' ? outcome.oops : outcome.kind;
    refused.push(`${operation} ${run.world.users.nameOf(user)} ${call} ${result}`);
  }
  expect(refused).toEqual(REFUSED[id] ?? []);
});
