// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { createRun } from '../../timeline/run.ts';
import { exceptionFlow, longLog, rowOf } from './logs.testing.ts';
import { timelineFeatures } from './features/features.ts';
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
  const events = { seek: () => undefined, hover: () => undefined };
  const handle = createTimeline(into, events, timelineFeatures);
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
  // But for the order of attributes, which nobody sees.
  expect(host.isEqualNode(other)).toBe(true);
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

test('the window follows the cursor', () => {
  const timeline = fresh({ playback: long, cursor: 0 });
  timeline.setWindow([0, 100]);
  const [left, stepPx] = [timeline.xOf(-0.5), timeline.xOf(1) - timeline.xOf(0)];
  timeline.update({ playback: long, cursor: 100 });
  expect(timeline.xOf(89.5)).toBeCloseTo(left);
  expect(timeline.xOf(91) - timeline.xOf(90)).toBeCloseTo(stepPx);
  timeline.setWindow();
  expect(timeline.xOf(-1.5)).toBeCloseTo(left);
  expect(timeline.xOf(long.length - 0.5)).toBeCloseTo(left + 100 * stepPx);
});

test('without features all rows are drawn, and there is no window to move', () => {
  const timeline = createTimeline(host, { seek: () => undefined, hover: () => undefined });
  timeline.update({ playback: flow, cursor: 5 });
  const left = timeline.xOf(-1.5);
  timeline.setWindow([3, 20]);
  expect(timeline.xOf(-1.5)).toBe(left);
  expect(host.querySelector('[role=img]')).toBeNull();
  expect(host.querySelectorAll('.ioasid-tl-lanes [transform][data-user]')).toHaveLength(flow.length);
});

test('few elements stand for many rows', () => {
  fresh({ playback: long, cursor: 0 }).setWindow();
  expect(host.querySelectorAll('.ioasid-tl-lanes path').length).toBeLessThan(700);
});

test('flags stand above the numbers and hide none of them', () => {
  const flags = [4, 9, 14].map((row) => ({ row, text: 'here', kind: 'marker' as const }));
  fresh({ playback: flow, cursor: 30, flags });
  expect(numbersShown()).toEqual(expect.arrayContaining(['5', '10', '15']));
  const lowest = [...host.querySelectorAll('.ioasid-tl-flag path')].map((path) =>
    Math.max(...((path.getAttribute('d') ?? '').match(/[\d.]+/g)?.map(Number) ?? [Infinity])),
  );
  expect(lowest).toEqual([12, 12, 12]);
});

function numbersShown(): readonly (string | null)[] {
  return [...host.querySelectorAll('.ioasid-tl-number')].map((number) => number.textContent);
}

test('a number that the badge would cut is hidden, and comes back', () => {
  const timeline = fresh({ playback: flow, cursor: 9 });
  expect(numbersShown()).not.toContain('10');
  expect(numbersShown()).toContain('20');
  timeline.update({ playback: flow, cursor: -1 });
  expect(numbersShown()).toContain('10');
});

test('the number of the cursor is never cut by the end of the track', () => {
  const timeline = fresh({ playback: long, cursor: long.length - 1 });
  const badge = host.querySelector<HTMLElement>('.ioasid-tl-badge');
  const middle = Number(badge?.style.transform.match(/[\d.]+/)?.[0]);
  const last = timeline.xOf(long.length - 1);
  // Four digits in a host that is assumed to be 960 wide.
  expect(middle).toBeLessThan(last);
  expect(middle + 24).toBeLessThanOrEqual(960);
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
