// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { Operation } from '../../allocator/operation.ts';
import type { Playback } from '../../timeline/playback.ts';
import { createRun } from '../../timeline/run.ts';
import { allocated } from './features/allocated.ts';
import { timelineFeatures } from './features/features.ts';
import { exceptionFlow } from './logs.testing.ts';
import { rowScale, wholeLog } from './row-scale.ts';
import { createTimeline } from './timeline.ts';

/** VFIO allocates, frees and KVM gets the same number again. */
function logUnder(semantics: string, operations = LIVES): Playback {
  return createRun({
    title: 'a test',
    semantics,
    users: [{ name: 'VFIO' }, { name: 'KVM' }],
    subscribers: [],
    allocators: [],
    labels: ['vm1'],
    operations,
    markers: [],
  });
}

const LIVES: readonly Operation[] = [
  { call: 'ioasid_alloc', user: 'VFIO', args: { set: 'vm1', min: 5, max: 5 } },
  { call: 'ioasid_find', user: 'KVM', args: { set: 'vm1', id: 5 } },
  { call: 'ioasid_free', user: 'VFIO', args: { id: 5 } },
  { call: 'ioasid_alloc', user: 'KVM', args: { set: 'vm1', min: 5, max: 5 } },
];

let host: HTMLElement;

beforeEach(() => {
  host = document.createElement('div');
  document.body.replaceChildren(host);
});

function show(playback: Playback, cursor = playback.length - 1): void {
  const events = { seek: () => undefined, hover: () => undefined };
  createTimeline(host, events, timelineFeatures).update({ playback, cursor });
}

test.each([
  ['mainline-5.5', false],
  ['mainline-5.11', true],
  ['mainline-6.1', false],
  ['v2', true],
])('%s counts references: %s', (semantics, counts) => {
  expect(logUnder(semantics, []).counts).toBe(counts);
});

test('a number is allocated from its alloc to its free, by whom', () => {
  const log = logUnder('mainline-5.5');
  const scale = rowScale(wholeLog(log.length), 100, 900, log.length);
  const half = (x: number): number => Math.round(x * 2) / 2;
  const [, ...bands] = allocated({ playback: log, scale }, 0);
  const said = bands.map(({ children: [ground, , ...rest] }) => [
    ground?.attributes['d']
      ?.match(/M([\d.]+) \d+H([\d.]+)/)
      ?.slice(1)
      .map(Number),
    rest.some(({ tag }) => tag === 'path'),
    rest.at(-1)?.text,
  ]);
  expect(said).toEqual([
    [[half(scale.xOf(0)), half(scale.xOf(2))], true, '5 allocated by VFIO'],
    [[half(scale.xOf(3)), half(scale.edgeOf(4))], false, '5′ allocated by KVM'],
  ]);
});

test('where nothing is counted no zero is drawn and the words say why', () => {
  show(logUnder('mainline-5.5'));
  expect(host.querySelectorAll('.ioasid-tl-count-line, .ioasid-tl-count-number')).toHaveLength(0);
  expect(host.querySelector('.ioasid-tl-uncounted')?.textContent).toBe('These rules do not count references');
  expect(host.querySelector('.ioasid-tl-counts-label')?.textContent).toBe('IOASID 5');
});

test('where references are counted nothing of that is there', () => {
  show(exceptionFlow());
  expect(host.querySelector('.ioasid-tl-uncounted, .ioasid-tl-allocated')).toBeNull();
  expect(host.querySelector('.ioasid-tl-count-line')).not.toBeNull();
});
