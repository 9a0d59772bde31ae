// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRandom } from '../../base/random.ts';
import { createElsewhere } from './elsewhere.ts';
import { createGraph, type Graph } from './host.ts';
import { stagedPlayback } from './playback.testing.ts';
import type { GraphSelection } from './selection.ts';
import { exceptionFlow, hazards, twoSets } from './situations.testing.ts';
import type { Sketch } from './staged-state.testing.ts';

let host: HTMLElement;
let graph: Graph | undefined;

beforeEach(() => {
  // What every browser has and jsdom lacks.
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe = (): void => undefined;
      readonly disconnect = (): void => undefined;
    },
  );
  host = document.createElement('div');
  document.body.append(host);
});

afterEach(() => {
  graph?.destroy();
  host.remove();
});

const { playback, row } = twoSets();

function made(select: (selection: GraphSelection | undefined) => void = () => undefined): Graph {
  graph = createGraph(host, { select }, { widthPx: 832 });
  return graph;
}

function picture(of = host): string {
  // Which mark the tab key enters at depends on where a reader was.
  return (of.querySelector('svg.ioasid-picture')?.outerHTML ?? '').replaceAll(/ tabindex="-?\d"/g, '');
}

function freshPicture(at: number, selection?: GraphSelection, of = playback): string {
  const other = document.createElement('div');
  document.body.append(other);
  const fresh = createGraph(other, { select: () => undefined }, { widthPx: 832 });
  fresh.update({ playback: of, row: at, selection });
  const result = picture(other);
  fresh.destroy();
  other.remove();
  return result;
}

function mark(key: string): SVGGElement {
  const found = [...host.querySelectorAll<SVGGElement>('.ioasid-mark')].find(
    (each) => each.dataset['key'] === key,
  );
  if (!found) throw new Error(`no mark ${key}`);
  return found;
}

/** Longer than a transition takes. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 400));
}

test('after any hasty scrubbing the picture is what a fresh drawing would be', async () => {
  const random = createRandom(11);
  const drawn = made();
  for (let step = 0; step < 40; step += 1) {
    const selection: GraphSelection | undefined = random.chance(0.3)
      ? { kind: 'ioasid', place: random.int(4) }
      : undefined;
    drawn.update({ playback, row: random.int(playback.length + 1) - 1, selection });
    if (random.chance(0.3)) await new Promise((resolve) => setTimeout(resolve, random.int(120)));
  }
  drawn.update({ playback, row });
  await settled();
  expect(picture()).toBe(freshPicture(row));
});

test('each row forward and back again, with time for half a transition between', async () => {
  const drawn = made();
  const rows = [...Array(playback.length).keys()];
  for (const at of [...rows, ...rows.toReversed(), 9]) {
    drawn.update({ playback, row: at });
    if (at % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
  }
  await settled();
  expect(picture()).toBe(freshPicture(9));
});

test('a number that has lived many times looks as when drawn afresh', async () => {
  const vm1 = { name: 'vm1', token: undefined, quota: 4 };
  const lives = Array.from({ length: 6 }, (): readonly Sketch[] => [
    ['VFIO', { does: 'alloc', set: 'vm1', id: 5 }],
    ['VFIO', { does: 'put', id: 5 }],
  ]).flat();
  const many = stagedPlayback({ users: ['VFIO'], sets: [vm1] }, [
    ['VFIO', { does: 'create', set: 'vm1' }],
    ...lives,
  ]);
  const drawn = made();
  for (const at of [1, 12, 3, 8, 5, 9, 2, 11]) drawn.update({ playback: many, row: at });
  await settled();
  expect(host.querySelector('.ioasid-number')?.textContent).toBe('5(6)');
  expect(picture()).toBe(freshPicture(11, undefined, many));
  drawn.update({ playback: many, row: 1 });
  await settled();
  expect(host.querySelector('.ioasid-number')?.textContent).toBe('5');
});

test('another log replaces the picture at once', () => {
  const drawn = made();
  drawn.update({ playback, row });
  const other = hazards();
  drawn.update({ playback: other.playback, row: other.row });
  expect(picture()).toBe(freshPicture(other.row, undefined, other.playback));
});

test('no number, card or set ever moves', () => {
  const drawn = createGraph(host, { select: () => undefined }, { widthPx: 832 });
  const places = (): readonly (string | null)[] =>
    [...host.querySelectorAll('.ioasid-user, .ioasid-set, .ioasid-id')].map((each) =>
      each.getAttribute('transform'),
    );
  drawn.update({ playback, row: -1 });
  const before = places();
  for (let at = 0; at < playback.length; at += 1) {
    drawn.update({ playback, row: at });
    expect(places()).toEqual(before);
  }
  drawn.destroy();
});

test('a click picks a mark, a second click takes it back, and so does one beside everything', () => {
  const select = vi.fn<(selection: GraphSelection | undefined) => void>();
  const drawn = made(select);
  drawn.update({ playback, row });
  mark('id:1').dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(select).toHaveBeenLastCalledWith({ kind: 'ioasid', place: 1 });
  drawn.update({ playback, row, selection: { kind: 'ioasid', place: 1 } });
  expect(mark('id:1').getAttribute('aria-pressed')).toBe('true');
  mark('id:1').dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(select).toHaveBeenLastCalledWith(undefined);
  mark('user:3').dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(select).toHaveBeenLastCalledWith({ kind: 'user', user: 3 });
  host.querySelector('svg')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(select).toHaveBeenLastCalledWith(undefined);
});

test('what has nothing to do with the selection is dimmed', () => {
  made().update({ playback, row, selection: { kind: 'ioasid', place: 1 } });
  const dim = (key: string): boolean => mark(key).classList.contains('is-dim');
  expect(['id:1', 'set:0', 'user:0', 'user:1', 'user:3'].map(dim)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(['id:0', 'id:2', 'set:1'].map(dim)).toEqual([true, true, true]);
});

test('Tab goes through the marks in reading order and out at the end; Enter picks, Escape takes back', () => {
  const select = vi.fn<(selection: GraphSelection | undefined) => void>();
  made(select).update({ playback, row });
  const press = (code: string, init: KeyboardEventInit = {}): KeyboardEvent => {
    const event = new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true, ...init });
    document.activeElement?.dispatchEvent(event);
    return event;
  };
  expect(host.querySelectorAll('.ioasid-mark[tabindex="0"]')).toHaveLength(1);
  mark('user:0').focus();
  const labels: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    labels.push(document.activeElement?.getAttribute('aria-label') ?? '');
    if (!press('Tab').defaultPrevented) break;
  }
  expect(labels.slice(3, 7)).toEqual([
    'VDCM, holds 1 reference',
    'Set vm1, 2 of 8 numbers used, token mm of guest 1',
    'IOASID 4, active, 2 references: VFIO 1, IOMMU driver 1',
    'Reference of VFIO on 4, taken at 3',
  ]);
  expect(labels.at(-1)).toBe('Reference of IOMMU driver on 1, taken at 10');
  press('Tab', { shiftKey: true });
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    'IOASID 1, active, 1 reference: IOMMU driver 1',
  );
  press('Enter');
  expect(select).toHaveBeenLastCalledWith({ kind: 'ioasid', place: 3 });
  press('Escape');
  expect(select).toHaveBeenLastCalledWith(undefined);
  expect(press('ArrowRight').defaultPrevented).toBe(false);
});

test('two figures on a page do not touch each other, and leave nothing behind', () => {
  const other = document.createElement('div');
  document.body.append(other);
  const second = createGraph(other, { select: () => undefined }, { widthPx: 390 });
  const flow = exceptionFlow();
  second.update({ playback: flow.playback, row: flow.row });
  made().update({ playback, row });
  expect(other.querySelectorAll('.ioasid-id')).toHaveLength(1);
  expect(host.querySelectorAll('.ioasid-id')).toHaveLength(4);
  expect(document.querySelectorAll('[id], style, [style*="fill"]')).toHaveLength(0);
  second.destroy();
  expect(other.childElementCount).toBe(0);
  other.remove();
});

test('what a row changed out of sight is named, and one goes there by a button', () => {
  const drawn = createGraph(host, { select: () => undefined }, { widthPx: 390, elsewhere: createElsewhere });
  Object.defineProperties(host, { clientHeight: { value: 200 }, scrollHeight: { value: 900 } });
  const scrollTo = vi.fn<(to: ScrollToOptions) => void>();
  Object.assign(host, { scrollTo });
  drawn.update({ playback, row });
  const button = host.querySelector<HTMLButtonElement>('.ioasid-elsewhere');
  expect(button).toMatchObject({ hidden: false, textContent: '↓ IOASID 5 changed, below' });
  button?.click();
  expect(scrollTo.mock.lastCall?.[0].top).toBeGreaterThan(100);
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^IOASID 5, free pending/);
  drawn.update({ playback, row: 2 });
  expect(button?.hidden).toBe(true);
  drawn.destroy();
});
