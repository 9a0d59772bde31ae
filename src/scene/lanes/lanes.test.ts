// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { exceptionFlow, longLog, rowOf } from '../timeline/logs.testing.ts';
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
  const handle = createLanes(into, { seek: () => undefined, hover: () => undefined });
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
  expect([...host.querySelectorAll('[tabindex="0"]')].map((element) => element.className)).toEqual([
    'ioasid-swim',
  ]);
});

test('destroyed leaves nothing behind', () => {
  fresh({ playback: flow, cursor: 0 }).destroy();
  expect(host.innerHTML).toBe('');
});
