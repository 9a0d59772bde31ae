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

/** These came later; links to them are kept all the same. */
const JOINED = [
  'find-reference',
  'second-free',
  'events-never-delivered',
  'mm-deadlock',
  'locked-calls',
  'pending-before-set',
  'put-answer',
  'spid-conflict',
  'spid-detach',
  'spid-lookup-race',
  'failed-alloc',
  'capacity-twice',
  'last-id',
  'quota-never-returned',
  'orphan-put',
  'lost-put',
  'null-set',
  'saturation',
  'foreign-free',
  'stale-context',
  'stopped-chain',
  'custom-allocators',
];

const ALL = [...PROMISED, ...JOINED].toSorted();

const REVIEW = STORY_GROUPS.find(({ title }) => title === 'The review')?.stories ?? [];

function story(id: string): LogDocument {
  const document = storyDocument(id);
  if (document === undefined) throw new Error(`no story ${id}`);
  return document;
}

test('the catalogue has every story that was ever in it, and every file is in it', () => {
  const files = readdirSync(FOLDER).map((name) => name.replace('.ioasid.json', ''));
  expect(IDS.toSorted()).toEqual(ALL);
  expect(files.toSorted()).toEqual(ALL);
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
  'find-reference': ['9 VDCM ioasid_put void'],
  'second-free': ['7 KVM ioasid_put void'],
  'mm-deadlock': [
    '1 KVM ioasid_register_notifier_mm OOB_WRITE',
    '3 IOMMU driver ioasid_register_notifier_mm DEADLOCK_NB',
    '5 VDCM ioasid_register_notifier_mm EBUSY',
    '8 VFIO ioasid_alloc_set EEXIST',
  ],
  'locked-calls': ['10 VFIO ioasid_free DEADLOCK_ALLOCATOR', '10 VDCM ioasid_put DEADLOCK_ALLOCATOR'],
  'pending-before-set': [
    '4 VDCM ioasid_get EACCES',
    '6 VDCM ioasid_get EBUSY',
    '7 VDCM ioasid_find EACCES',
    '9 VDCM ioasid_get EINVAL',
  ],
  'spid-conflict': ['5 VFIO ioasid_attach_spid EINVAL', '7 VFIO ioasid_attach_spid EINVAL'],
  'spid-detach': ['8 VFIO ioasid_detach_spid absent'],
  'failed-alloc': [
    '3 KVM ioasid_alloc ioasid',
    '6 VFIO ioasid_find ENOENT',
    '8 VDCM ioasid_alloc ioasid',
    '9 VDCM ioasid_get UAF_READ',
  ],
  'last-id': ['8 VFIO ioasid_alloc UAF_READ', '9 KVM ioasid_find ENOENT'],
  'quota-never-returned': [
    '6 VFIO ioasid_set_put absent',
    '7 VFIO ioasid_alloc_set ENOSPC',
    '9 VFIO ioasid_alloc_set ENOSPC',
  ],
  'orphan-put': ['9 VFIO ioasid_alloc invalid'],
  'get-pending': ['6 VDCM ioasid_get EBUSY', '9 VDCM ioasid_get EINVAL'],
  'find-race': ['12 VDCM ioasid_find ENOENT'],
  'find-getter': ['5 VDCM ioasid_get EINVAL'],
  'two-sets': [
    '5 VDCM ioasid_get EACCES',
    '6 VDCM ioasid_find EACCES',
    '7 VDCM ioasid_put void',
    '10 VFIO ioasid_free void',
    '12 VDCM ioasid_get EBUSY',
  ],
  'null-set': [
    '5 VFIO ioasid_free void',
    '7 VDCM ioasid_get EINVAL',
    '8 VDCM ioasid_find ENOENT',
    '9 VDCM ioasid_alloc NULL_DEREF',
  ],
  quota: [
    '2 VFIO ioasid_alloc_set ENOSPC',
    '3 VFIO ioasid_alloc_set ENOSPC',
    '6 VFIO ioasid_alloc invalid',
    '7 VFIO ioasid_adjust_set ENOSPC',
    '11 VFIO ioasid_adjust_set EINVAL',
  ],
  'double-free': ['10 VFIO ioasid_get EINVAL'],
  'foreign-free': ['8 KVM ioasid_put void', '9 VFIO ioasid_find ENOENT'],
  leak: ['9 VFIO ioasid_alloc invalid'],
  orphan: ['6 VFIO ioasid_get EBUSY', '9 KVM ioasid_put UAF_READ'],
  'custom-allocators': ['6 VFIO ioasid_find ENOENT'],
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

test.each(REVIEW)('$id says who asked what and where, and a mail with its list and day', ({ id }) => {
  const { sources = [] } = story(id);
  expect(sources.length).toBeGreaterThan(0);
  for (const { who, list, date, subject } of sources) {
    // A posting or a recording is no mail.
    const isMail = /^v\d \d+\/\d+$/.test(subject);
    expect([who, list !== undefined && date !== undefined]).toEqual([who, isMail]);
  }
});

test('every dispute of the review that can be shown is cited', () => {
  const cited = REVIEW.flatMap(({ id }) =>
    (story(id).sources ?? []).map(({ who, date = '' }) => `${date} ${who}`.trim()),
  );
  expect([...new Set(cited)].toSorted()).toEqual([
    '2020-08-21 Found in the code',
    '2020-08-23 Lu Baolu',
    '2020-08-25 Jean-Philippe Brucker',
    '2020-09-01 Eric Auger',
    '2020-09-24 Shameer Kolothum',
    '2020-10-21 Jean-Philippe Brucker',
    '2020-10-23 Jean-Philippe Brucker',
    '2021-02-27 Found in the code',
    'Found in a recording',
  ]);
});
