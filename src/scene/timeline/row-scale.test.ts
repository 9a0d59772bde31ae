import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clampWindow,
  firstWindow,
  isWhole,
  moveWindow,
  windowShowing,
  zoomWindow,
} from './features/row-window.ts';
import { rowScale, wholeLog } from './row-scale.ts';

const logs = fc.integer({ min: 1, max: 1_000_000 });
const logAndWindow = logs.chain((length) =>
  fc.record({
    length: fc.constant(length),
    window: fc
      .tuple(
        fc.double({ min: -1, max: length, noNaN: true }),
        fc.double({ min: -1, max: length, noNaN: true }),
      )
      .map((edges) => clampWindow(edges, length)),
    widthPx: fc.integer({ min: 100, max: 3000 }),
  }),
);

test('a row is found where it is drawn', () => {
  fc.assert(
    fc.property(
      logAndWindow,
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ length, window, widthPx }, share) => {
        const scale = rowScale(window, 100, 100 + widthPx, length);
        const row = Math.floor(share * length) - 1;
        expect(scale.rowAt(scale.xOf(row))).toBe(row);
      },
    ),
  );
});

test('windows stay inside the log', () => {
  fc.assert(
    fc.property(
      logAndWindow,
      fc.double({ min: 0.01, max: 50, noNaN: true }),
      ({ length, window }, factor) => {
        const [first, last] = wholeLog(length);
        const around = (window[0] + window[1]) / 2;
        const moved = moveWindow(window, (factor - 1) * length, length);
        for (const [from, to] of [window, zoomWindow(window, factor, around, length), moved]) {
          expect(from).toBeGreaterThanOrEqual(first - 1e-6);
          expect(to).toBeLessThanOrEqual(last + 1e-6);
          expect(to - from).toBeGreaterThan(5.99);
        }
      },
    ),
  );
});

test('zooming keeps what it is about where it is', () => {
  const before = rowScale([200, 400], 0, 1000, 1000);
  const after = rowScale(zoomWindow([200, 400], 0.5, 250.5, 1000), 0, 1000, 1000);
  expect(after.xOf(250)).toBeCloseTo(before.xOf(250));
});

test('a window turns its page only when the row is out of it', () => {
  expect(windowShowing([0, 100], 50, 1000)).toEqual([0, 100]);
  expect(windowShowing([0, 100], 100, 1000)).toEqual([90, 190]);
  expect(windowShowing([500, 600], 499, 1000)).toEqual([409, 509]);
});

test('a log is shown whole while its rows can be told apart', () => {
  expect(isWhole(firstWindow(30, 10, 1000), 30)).toBe(true);
  const [from, to] = firstWindow(20_000, 7000, 1000);
  expect(to - from).toBe(125);
  expect((from + to) / 2).toBe(7000.5);
});
