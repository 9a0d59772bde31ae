import { expect, test } from 'vitest';
import { type LogDocument } from '../timeline/document.ts';
import { rowAtPlace } from '../timeline/places.ts';
import { createRun } from '../timeline/run.ts';
import { storyDocument } from './stories.ts';

/**
 * The documented flows against the tables of Documentation/ioasid.rst (v2 1/9): who holds IOASID 5 after each step. Where the
 * executed order differs from the documented one, the executed one stands here; the story's markers say so.
 */

const ALL = ['VFIO', 'IOMMU driver', 'KVM', 'VDCM'];

/** Each change of state, count or holders in the life of the number, as one line. */
function lifeOf(id: string): string[] {
  const run = createRun(storyDocument(id) as LogDocument);
  const lines: string[] = [];
  for (let index = 0; index < run.length; index += 1) {
    const view = run.snapshotAt(index).ids.find(({ ioasid }) => ioasid === 5);
    if (view === undefined || view.life < 0) continue;
    const holders = view.references.map(({ user }) => run.world.users.nameOf(user));
    const { user, call } = run.row(index);
    const now = `${view.state} ${view.refcount ?? 0}: ${holders.join(', ')}`;
    if (lines.at(-1)?.endsWith(`-> ${now}`) === true) continue;
    lines.push(`${run.world.users.nameOf(user)} ${call} -> ${now}`);
  }
  return lines;
}

function holding(state: string, ...names: string[]): string {
  return `-> ${state} ${names.length}: ${names.join(', ')}`;
}

const BOUND = [
  `VFIO ioasid_alloc ${holding('ACTIVE', 'VFIO')}`,
  `IOMMU driver ioasid_get ${holding('ACTIVE', 'VFIO', 'IOMMU driver')}`,
  `KVM ioasid_get_locked ${holding('ACTIVE', 'VFIO', 'IOMMU driver', 'KVM')}`,
  `VDCM ioasid_find_by_spid ${holding('ACTIVE', ...ALL)}`,
];

test('the normal flow counts 1, 2, 3, 4, 3, 2, 1, 0 by the documented hands', () => {
  expect(lifeOf('normal-flow')).toEqual([
    ...BOUND,
    `VDCM ioasid_put ${holding('ACTIVE', 'VFIO', 'IOMMU driver', 'KVM')}`,
    `KVM ioasid_put_locked ${holding('ACTIVE', 'VFIO', 'IOMMU driver')}`,
    `VFIO ioasid_free ${holding('FREE_PENDING', 'VFIO', 'IOMMU driver')}`,
    `VFIO ioasid_free ${holding('FREE_PENDING', 'IOMMU driver')}`,
    `IOMMU driver ioasid_put ${holding('reclaimed')}`,
  ]);
});

test('the exception flow counts 4, 3, 2, 1, 0 in the order v2 executes it', () => {
  expect(lifeOf('exception-flow')).toEqual([
    ...BOUND,
    `VFIO ioasid_free ${holding('FREE_PENDING', ...ALL)}`,
    `KVM ioasid_put_locked ${holding('FREE_PENDING', 'VFIO', 'IOMMU driver', 'VDCM')}`,
    `VFIO ioasid_free ${holding('FREE_PENDING', 'IOMMU driver', 'VDCM')}`,
    `IOMMU driver ioasid_put ${holding('FREE_PENDING', 'VDCM')}`,
    `VDCM ioasid_put ${holding('reclaimed')}`,
  ]);
});

test('in the exception flow FREE reaches the global chain first: IOMMU driver, KVM, VDCM', () => {
  const run = createRun(storyDocument('exception-flow') as LogDocument);
  const told: string[] = [];
  for (let index = 0; index < run.length; index += 1) {
    const { kind, call, user } = run.row(index);
    if (kind === 'delivery' && call === 'ioasid_free') told.push(run.world.users.nameOf(user));
  }
  expect(told).toEqual(['IOMMU driver', 'KVM', 'VDCM']);
});

/** The count of IOASID 5 at each marker. */
const AT_MARKERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'normal-flow': { allocated: 1, bound: 3, 'in-use': 4, unbound: 2, freed: 1, reclaimed: 0 },
  'exception-flow': {
    dma: 4,
    'free-entered': 4,
    'kvm-done': 3,
    'free-returned': 2,
    'iommu-done': 1,
    reclaimed: 0,
  },
  'bare-metal': { bound: 2, 'bound-twice': 3, 'one-left': 2, reclaimed: 0, reused: 1 },
  'get-pending': { pending: 1, busy: 1, 'still-found': 1, reclaimed: 0, unknown: 0 },
  'find-race': { borrowed: 1, freed: 0, 'too-late': 0, held: 1, done: 0 },
  'find-getter': { accepted: 1, declined: 1, race: 0, 'number-gone': 0, 'other-data': 1 },
  'double-free': { 'first-free': 1, 'second-free': 0, reused: 1, 'second-theft': 0 },
  leak: { 'taken-twice': 3, stuck: 1, 'out-of-quota': 1, 'still-there': 1 },
  orphan: { held: 2, orphaned: 1, busy: 1, blocked: 1, 'last-put': 1 },
  'two-sets': { 'wrong-set': 2, 'wrong-put': 2, 'no-set': 3, 'free-without-set': 2, order: 1 },
};

test.each(Object.entries(AT_MARKERS))('%s has the counts its markers tell of', (id, counts) => {
  const document = storyDocument(id) as LogDocument;
  const run = createRun(document);
  const found = document.markers.map((marker) => {
    const view = run.snapshotAt(rowAtPlace(run, marker)).ids.find(({ ioasid }) => ioasid === 5);
    return [marker.name, view?.references.length ?? 0];
  });
  expect(Object.fromEntries(found)).toEqual(counts);
});
