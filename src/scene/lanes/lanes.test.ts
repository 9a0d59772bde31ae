// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Operation } from '../../allocator/operation.ts';
import { createRun } from '../../timeline/run.ts';
import { exceptionFlow, longLog, rowOf } from '../timeline/logs.testing.ts';
import { laneExtras } from './lane-extras.ts';
import { createLanes } from './lanes.ts';
import type { LanesHandle, LanesInput } from './lanes-input.ts';

const flow = exceptionFlow();
const long = longLog(3000);
let host: HTMLElement;

beforeEach(() => {
  host = document.createElement('div');
  document.body.replaceChildren(host);
});

function fresh(input: LanesInput, into = host): LanesHandle {
  const handle = createLanes(
    into,
    { seek: () => undefined, hover: () => undefined },
    { extrasOf: laneExtras },
  );
  handle.update(input);
  return handle;
}

test('rows are a list that says how long it is and where it stands', () => {
  fresh({ playback: flow, cursor: 21 });
  const current = host.querySelectorAll('[aria-current=step]');
  expect(current).toHaveLength(1);
  expect(current[0]?.getAttribute('aria-posinset')).toBe('22');
  expect(current[0]?.getAttribute('aria-setsize')).toBe(String(flow.length));
  expect(current[0]?.querySelector('button')?.getAttribute('aria-label')).toBe(
    '22: VFIO ioasid_free(vm1, 5)',
  );
});

test('a refusal is said in words', () => {
  fresh({ playback: flow, cursor: rowOf(flow, 'KVM', 'ioasid_get') });
  const text = host.querySelector('[aria-current=step] .ioasid-swim-meaning')?.textContent;
  expect(text).toBe('the ID is being freed: no new references');
});

test('only rows in sight are in the document', () => {
  fresh({ playback: long, cursor: 2000 });
  expect(host.querySelectorAll('li').length).toBeLessThan(60);
  expect(host.querySelector('[aria-current=step]')?.getAttribute('aria-posinset')).toBe('2001');
});

test('rows after the cursor have not happened yet', () => {
  fresh({ playback: flow, cursor: 10 });
  const future = [...host.querySelectorAll('.ioasid-swim-future')].map((item) =>
    Number(item.getAttribute('aria-posinset')),
  );
  expect(Math.min(...future)).toBe(12);
});

test('updated lanes equal fresh ones', () => {
  const last: LanesInput = {
    playback: flow,
    cursor: 25,
    selectedPlace: 0,
    gaps: [{ afterRow: 9, lostEvents: 479 }],
  };
  const updated = fresh({ playback: long, cursor: 1500 });
  updated.update({ playback: flow, cursor: 3 });
  updated.update({ playback: flow, cursor: 30, visible: [1, 2, 30] });
  updated.update(last);
  const other = document.createElement('div');
  fresh(last, other);
  expect(host.innerHTML).toBe(other.innerHTML);
  expect(host.textContent).toContain('479 events lost');
});

test('a click on a row seeks, pointing tells', () => {
  const seek = vi.fn<(row: number) => void>();
  const hover = vi.fn<(row: number | undefined) => void>();
  const lanes = createLanes(host, { seek, hover });
  lanes.update({ playback: flow, cursor: 0 });
  const row = host.querySelector('li[data-row="12"] .ioasid-swim-title');
  row?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  row?.dispatchEvent(new MouseEvent('pointermove', { bubbles: true }));
  expect(seek).toHaveBeenCalledWith(12);
  expect(hover).toHaveBeenCalledWith(12);
});

test('the drawing is hidden from screen readers and no row is a tab stop', () => {
  fresh({ playback: flow, cursor: 0 });
  expect(host.querySelector('svg.ioasid-swim-drawing')?.getAttribute('aria-hidden')).toBe('true');
  expect([...host.querySelectorAll('[tabindex="0"]')]).toEqual([host.querySelector('.ioasid-swim')]);
});

test('destroyed leaves nothing behind', () => {
  fresh({ playback: flow, cursor: 0 }).destroy();
  expect(host.innerHTML).toBe('');
});

test('markers and bookmarks stand at their rows, in words too', () => {
  const flags = [
    { row: 20, text: 'Freed while three hold it', kind: 'marker' as const },
    { row: 20, text: 'mine', kind: 'bookmark' as const },
  ];
  const lanes = fresh({ playback: flow, cursor: 21, flags });
  const row = (): Element | null => host.querySelector('li[data-row="20"]');
  expect(row()?.querySelectorAll('.ioasid-swim-flags svg')).toHaveLength(2);
  expect(row()?.querySelector('button')?.getAttribute('aria-label')).toMatch(
    /, marker: Freed while three hold it, bookmark: mine$/,
  );
  lanes.update({ playback: flow, cursor: 21, flags: [] });
  expect(row()?.querySelector('.ioasid-swim-flags')).toBeNull();
});

test('a gap is said where it is in the list, also where its row is not listed or there is no next one', () => {
  const heard = (gaps: LanesInput['gaps'], visible?: readonly number[]): (string | undefined)[] => {
    const into = document.createElement('div');
    fresh({ playback: flow, cursor: 10, gaps, visible }, into);
    return [...into.querySelectorAll('button')].flatMap((button) => {
      const label = button.getAttribute('aria-label') ?? '';
      const said = /\d+ events? lost \w+ this step/.exec(label)?.[0];
      return said === undefined ? [] : [`${button.closest('li')?.dataset['row']}: ${said}`];
    });
  };
  expect(heard([{ afterRow: 9, lostEvents: 479 }])).toEqual(['10: 479 events lost before this step']);
  expect(heard([{ afterRow: 9, lostEvents: 1 }], [3, 12])).toEqual(['12: 1 event lost before this step']);
  expect(heard([{ afterRow: 12, lostEvents: 5 }], [3, 12])).toEqual(['12: 5 events lost after this step']);
});

test('two on one page have names of their own', () => {
  const events = { seek: () => undefined, hover: () => undefined };
  createLanes(host, events);
  createLanes(host, events, { label: 'Lanes of the second run' });
  const labels = [...host.querySelectorAll('[role=region]')].map((region) =>
    region.getAttribute('aria-label'),
  );
  expect(new Set(labels).size).toBe(2);
  expect(labels[1]).toBe('Lanes of the second run');
});

const ALLOC: readonly Operation[] = [
  { call: 'ioasid_alloc', user: 'VFIO', args: { set: 'vm1', min: 5, max: 5 } },
];

test('rules that count nothing say so, and no count is shown', () => {
  const log = createRun({
    title: 'a test',
    semantics: 'mainline-5.5',
    users: [{ name: 'VFIO' }],
    subscribers: [],
    allocators: [],
    labels: ['vm1'],
    operations: ALLOC,
    markers: [],
  });
  fresh({ playback: log, cursor: 0 });
  expect([...host.querySelectorAll('.ioasid-swim-count')].map((count) => count.textContent)).toEqual(['–']);
  expect(host.querySelector('.ioasid-swim-words')?.textContent).toBe('These rules do not count references');
  expect(host.querySelector('ol')?.getAttribute('aria-label')).toContain(
    'these rules do not count references',
  );
});

test('stepping scrolls with the next frame and asks the page for no sizes meanwhile', async () => {
  const lanes = fresh({ playback: long, cursor: 0 });
  const scrolled = vi.fn<(px: number) => void>();
  const scroller = host.querySelector('.ioasid-swim');
  if (scroller !== null) Object.defineProperty(scroller, 'scrollTop', { get: () => 0, set: scrolled });
  for (let cursor = 1; cursor < 100; cursor += 1) lanes.update({ playback: long, cursor });
  expect(scrolled).not.toHaveBeenCalled();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(scrolled).toHaveBeenCalledTimes(1);
});

test('narrow, a call stands with its ID; the whole is heard', () => {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: 390, configurable: true });
  fresh({ playback: flow, cursor: 18 });
  Reflect.deleteProperty(HTMLElement.prototype, 'clientWidth');
  const put = rowOf(flow, 'KVM', 'ioasid_put_locked');
  const button = host.querySelector(`li[data-row="${put}"] button`);
  expect(button?.querySelector('.ioasid-swim-title')?.textContent).toBe('put_locked 5');
  expect(button?.getAttribute('aria-label')).toContain('ioasid_put_locked(');
});

test('without a row to list there is a hint instead of an empty table', () => {
  const lanes = fresh({ playback: flow, cursor: 3, visible: [] });
  expect(host.querySelector('.ioasid-swim-hint')?.textContent).toBe('No step passes the filter.');
  expect(host.querySelector<HTMLElement>('.ioasid-swim-body')?.hidden).toBe(true);
  lanes.update({ playback: flow, cursor: 3 });
  expect(host.querySelector<HTMLElement>('.ioasid-swim-hint')?.hidden).toBe(true);
  expect(host.querySelector<HTMLElement>('.ioasid-swim-body')?.hidden).toBe(false);
});
