// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { createRun } from '../../timeline/run.ts';
import { exceptionFlow, longLog, rowOf } from './logs.testing.ts';
import type { RowWindow } from './row-window.ts';
import { createTimeline } from './timeline.ts';
import type { TimelineHandle, TimelineInput } from './timeline-input.ts';

const flow = exceptionFlow();
const long = longLog(3000);
let host: HTMLElement;

beforeEach(() => {
  host = document.createElement('div');
  document.body.replaceChildren(host);
  HTMLElement.prototype.setPointerCapture = () => undefined;
});

function fresh(input: TimelineInput, into = host): TimelineHandle {
  const handle = createTimeline(into, { seek: () => undefined, hover: () => undefined });
  handle.update(input);
  return handle;
}

test('the slider says where it stands', () => {
  const { slider } = fresh({ playback: flow, cursor: 21 });
  expect(slider.getAttribute('role')).toBe('slider');
  expect(slider.getAttribute('aria-valuemin')).toBe('0');
  expect(slider.getAttribute('aria-valuemax')).toBe(String(flow.length));
  expect(slider.getAttribute('aria-valuenow')).toBe('22');
  expect(slider.getAttribute('aria-valuetext')).toContain(`operation 22 of ${flow.length}`);
  expect(slider.tabIndex).toBe(0);
});

test('the overview is summed up in words', () => {
  fresh({ playback: flow, cursor: 0, gaps: [{ afterRow: 3, lostEvents: 479 }] });
  const label = host.querySelector('[role=img]')?.getAttribute('aria-label');
  expect(label).toContain(
    'With one oops, one unheld drop, one use after its ID was gone and two refused calls.',
  );
  expect(label).toContain('lost 479 events');
});

test('moving the cursor draws no lane again', async () => {
  const timeline = fresh({ playback: flow, cursor: 10 });
  const changes = vi.fn<() => void>();
  const drawing = host.querySelector('.ioasid-tl-lanes svg');
  const observer = new MutationObserver(changes);
  if (drawing !== null) observer.observe(drawing, { attributes: true, childList: true, subtree: true });
  for (let cursor = 11; cursor < 40; cursor += 1) timeline.update({ playback: flow, cursor });
  await Promise.resolve();
  expect(changes).not.toHaveBeenCalled();
});

test('an updated timeline equals a fresh one', () => {
  const last: TimelineInput = {
    playback: flow,
    cursor: 30,
    visible: [1, 2, 3, 30],
    selectedPlace: 0,
    flags: [{ row: 5, text: 'here', kind: 'marker' }],
    gaps: [{ afterRow: 9, lostEvents: 2 }],
  };
  const updated = fresh({ playback: long, cursor: 1500 });
  updated.setWindow();
  updated.update({ playback: flow, cursor: -1, gaps: [{ afterRow: 3, lostEvents: 8 }] });
  updated.setWindow([3, 20]);
  updated.setWindow();
  updated.update(last);
  const other = document.createElement('div');
  fresh(last, other);
  expect(host.innerHTML).toBe(other.innerHTML);
});

test('pressing and dragging seek, a label does not', () => {
  const seek = vi.fn<(row: number) => void>();
  const timeline = createTimeline(host, { seek, hover: () => undefined });
  timeline.update({ playback: flow, cursor: 0 });
  const press = (type: string, clientX: number): boolean =>
    timeline.slider.dispatchEvent(new MouseEvent(type, { clientX, button: 0, bubbles: true }));
  press('pointerdown', 20);
  expect(seek).not.toHaveBeenCalled();
  press('pointerdown', timeline.xOf(12));
  expect(seek).toHaveBeenLastCalledWith(12);
});

test('pointing tells and says in words what stands there', () => {
  const refused = rowOf(flow, 'KVM', 'ioasid_get');
  const hover = vi.fn<(row: number | undefined) => void>();
  const timeline = createTimeline(host, { seek: () => undefined, hover });
  timeline.update({ playback: flow, cursor: 0 });
  timeline.slider.dispatchEvent(new MouseEvent('pointermove', { clientX: timeline.xOf(refused) }));
  expect(hover).toHaveBeenLastCalledWith(refused);
  expect(host.querySelector('.ioasid-tl-tip')?.textContent).toContain('KVM ioasid_get(vm1, 5) = -EBUSY');
  timeline.slider.dispatchEvent(new MouseEvent('pointerleave'));
  expect(hover).toHaveBeenLastCalledWith(undefined);
});

test('the window follows the cursor and says so', () => {
  const window = vi.fn<(window: RowWindow, whole: boolean) => void>();
  const timeline = createTimeline(host, { seek: () => undefined, hover: () => undefined, window });
  timeline.update({ playback: long, cursor: 0 });
  timeline.setWindow([0, 100]);
  timeline.update({ playback: long, cursor: 100 });
  expect(timeline.shownWindow()).toEqual([90, 190]);
  expect(window).toHaveBeenLastCalledWith([90, 190], false);
  timeline.setWindow();
  expect(window).toHaveBeenLastCalledWith([-1, long.length], true);
});

test('few elements stand for many rows', () => {
  fresh({ playback: long, cursor: 0 }).setWindow();
  expect(host.querySelectorAll('.ioasid-tl-lanes path').length).toBeLessThan(700);
});

test('flags stand above the numbers and hide none of them', () => {
  const flags = [4, 9, 14].map((row) => ({ row, text: 'here', kind: 'marker' as const }));
  fresh({ playback: flow, cursor: 30, flags });
  const numbers = [...host.querySelectorAll('.ioasid-tl-tick:not(.ioasid-tl-covered) text')].map(
    (tick) => tick.textContent,
  );
  expect(numbers).toEqual(expect.arrayContaining(['5', '10', '15']));
  const lowest = [...host.querySelectorAll('.ioasid-tl-flag path')].map((path) =>
    Math.max(...((path.getAttribute('d') ?? '').match(/[\d.]+/g)?.map(Number) ?? [Infinity])),
  );
  expect(lowest).toEqual([12, 12, 12]);
});

test('a number that the badge would cut is hidden, and comes back', () => {
  const covered = (): (string | null)[] =>
    [...host.querySelectorAll('.ioasid-tl-covered')].map((tick) => tick.textContent);
  const timeline = fresh({ playback: flow, cursor: 9 });
  expect(covered()).toEqual(['10']);
  timeline.update({ playback: flow, cursor: -1 });
  expect(covered()).toEqual([]);
});

test('a log without operations says so and shows no playhead', () => {
  const empty = createRun({
    title: 'a test',
    semantics: 'v2',
    users: [],
    subscribers: [],
    allocators: [],
    labels: [],
    operations: [],
    markers: [],
  });
  const { slider } = fresh({ playback: empty, cursor: -1 });
  expect(host.querySelector('.ioasid-tl-empty .ioasid-tl-hint')?.textContent).toMatch(
    /^Operations will stand here/,
  );
  for (const part of ['playhead', 'badge', 'ring', 'counts-label'])
    expect(host.querySelector<HTMLElement>(`.ioasid-tl-${part}`)?.hidden).toBe(true);
  expect(slider.getAttribute('aria-valuetext')).toBe('no operations yet');
});

test('stepping through more lanes than are shown asks the page for no sizes', async () => {
  const users = Array.from({ length: 12 }, (_, user) => `task-${user}`);
  const log = longLog(200, users);
  const timeline = fresh({ playback: log, cursor: 0 });
  const asked = vi.fn<() => number>(() => 0);
  Object.defineProperty(timeline.slider, 'scrollTop', { get: asked, set: vi.fn<(px: number) => void>() });
  for (let cursor = 1; cursor < 100; cursor += 1) timeline.update({ playback: log, cursor });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(asked).not.toHaveBeenCalled();
});

test('destroyed leaves nothing behind', () => {
  fresh({ playback: flow, cursor: 0 }).destroy();
  expect(host.innerHTML).toBe('');
});
