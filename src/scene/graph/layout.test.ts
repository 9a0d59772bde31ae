import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cast } from '../../timeline/snapshot.ts';
import { sampleRoute, type Point } from './curve.ts';
import { CROWD } from './crowd.ts';
import { MOST_PLACES, VISITORS } from './drawn-places.ts';
import { captionLine } from './grid.ts';
import { BARE_HEAD_PX, graphLayout, SET_HEAD_PX, type GraphLayout } from './layout.ts';
import { strandRoute } from './route.ts';
import { situations } from './situations.testing.ts';
import type { Box } from './spots.ts';

/** These look at every pair of things; other work on the machine must not fail them. */
const SLOW_MS = 60_000;

const WIDTHS = [320, 390, 640, 768, 832, 1024, 1440, 1900];

function castOf(users: number, sets: readonly number[], longest = 99): Cast {
  const places = sets.flatMap((count, set) => Array.from({ length: count }, (_, index) => ({ set, index })));
  return {
    users: Array.from({ length: users }, (_, user) => ({ user, name: `user ${user}`, operations: 1 })),
    sets: sets.map((_, set) => ({
      set,
      name: `vm${set}`,
      sid: set,
      type: 'MM',
      token: 'mm',
      quota: set % 2 === 0 ? 8 : 0,
    })),
    places: places.map(({ set }, place) => ({
      place,
      ioasid: place + longest,
      set,
      lives: [place],
      mostReferences: 3,
    })),
    contexts: ['table'],
  };
}

const casts = fc
  .record({
    users: fc.integer({ min: 1, max: 10 }),
    sets: fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 1, maxLength: 4 }),
    longest: fc.constantFrom(1, 90, 4000, 1_048_000),
    widthPx: fc.integer({ min: 320, max: 2000 }),
  })
  .map(({ users, sets, longest, widthPx }) => ({ cast: castOf(users, sets, longest), widthPx }));

interface Named extends Box {
  readonly what: string;
}

/** Circles as squares, captions as high as they may become. */
function obstacles(layout: GraphLayout): readonly Named[] {
  const { tier } = layout;
  const found: Named[] = layout.cards.map((card) => ({ ...card, what: `card ${card.user}` }));
  for (const set of layout.sets) {
    found.push({ ...set, height: Math.min(set.height, BARE_HEAD_PX), what: `head of set ${set.set}` });
  }
  for (const [place, { x, y }] of layout.places) {
    found.push({
      what: `circle ${place}`,
      x: x - tier.radius,
      y: y - tier.radius,
      width: 2 * tier.radius,
      height: 2 * tier.radius,
    });
    const height = tier.captionLines * captionLine(tier);
    found.push({
      what: `caption ${place}`,
      x: x - layout.captionPx / 2,
      y: y + tier.radius + 8,
      width: layout.captionPx,
      height,
    });
  }
  return found;
}

function overlap(a: Box, b: Box): boolean {
  const slack = 0.6;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

function inside(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - 0.5 &&
    inner.y >= outer.y - 0.5 &&
    inner.x + inner.width <= outer.x + outer.width + 0.5 &&
    inner.y + inner.height <= outer.y + outer.height + 0.5
  );
}

function overlaps(layout: GraphLayout): readonly string[] {
  const sheet = { x: 0, y: 0, width: layout.widthPx, height: layout.heightPx };
  const boxes = obstacles(layout);
  const sets = layout.sets.map((set) => ({ ...set, what: `set ${set.set}` }));
  const wrong: string[] = [];
  for (const group of [boxes, sets]) {
    for (const [index, box] of group.entries()) {
      if (!inside(sheet, box)) wrong.push(`${box.what} leaves the sheet`);
      for (const other of group.slice(index + 1))
        if (overlap(box, other)) wrong.push(`${box.what} lies on ${other.what}`);
    }
  }
  return wrong.slice(0, 5);
}

/** Every line that could ever be drawn keeps clear of everything but the circle it leads to. */
function strayRoutes(layout: GraphLayout, slots: readonly number[]): readonly string[] {
  const boxes = obstacles(layout);
  const wrong: string[] = [];
  for (const [place, spot] of layout.places) {
    const target = `circle ${place}`;
    for (const card of layout.cards) {
      for (const slot of slots) {
        const points = sampleRoute(strandRoute(layout, card, spot, slot), 8);
        for (const box of boxes) {
          if (box.what !== target && points.some((point) => covers(box, point))) {
            wrong.push(`${card.user} to ${place}, slot ${slot}, runs across ${box.what}`);
          }
        }
      }
    }
  }
  return wrong.slice(0, 5);
}

function covers(box: Box, { x, y }: Point): boolean {
  const slack = 0.6;
  return (
    x > box.x + slack && x < box.x + box.width - slack && y > box.y + slack && y < box.y + box.height - slack
  );
}

describe.each(situations())('$title', ({ playback: { cast } }) => {
  test.each(WIDTHS)('keeps everything apart at %i pixels', (widthPx) => {
    const layout = graphLayout(cast, { widthPx, crowd: CROWD });
    expect(overlaps(layout)).toEqual([]);
    expect(layout.places.size <= 40 ? strayRoutes(layout, [-3, -1, 0, 1, 2, 3]) : []).toEqual([]);
  });
});

test(
  'nothing overlaps or leaves the sheet, whatever the log and the width',
  () => {
    fc.assert(
      fc.property(casts, ({ cast, widthPx }) => {
        expect(overlaps(graphLayout(cast, { widthPx, crowd: CROWD }))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  },
  SLOW_MS,
);

test(
  'no line runs across another number, a caption, a card or the head of a set',
  () => {
    fc.assert(
      fc.property(casts, ({ cast, widthPx }) => {
        expect(strayRoutes(graphLayout(cast, { widthPx, crowd: CROWD }), [-1, 0, 2])).toEqual([]);
      }),
      { numRuns: 15 },
    );
  },
  SLOW_MS,
);

test('every number of a small log has a place in its own set', () => {
  const layout = graphLayout(castOf(4, [5, 3]), { widthPx: 832, crowd: CROWD });
  expect(layout.places.size).toBe(8);
  expect(layout.left).toBe(0);
  for (const [place, spot] of layout.places) {
    const home = layout.sets[place < 5 ? 0 : 1];
    expect(home && spot.y > home.y && spot.y < home.y + home.height).toBe(true);
  }
});

test('the height depends on cast and width alone', () => {
  const cast = castOf(4, [12, 12]);
  expect(graphLayout(cast, { widthPx: 832, crowd: CROWD })).toEqual(
    graphLayout(structuredClone(cast), { widthPx: 832, crowd: CROWD }),
  );
  expect(graphLayout(cast, { widthPx: 390, crowd: CROWD }).heightPx).toBeGreaterThan(
    graphLayout(cast, { widthPx: 832, crowd: CROWD }).heightPx,
  );
});

test('a very large log draws part of its numbers, the most shared ones, and says how many are left', () => {
  const cast = castOf(4, [6000, 6000]);
  const shared = {
    ...cast,
    places: cast.places.map((place) => (place.place === 11_999 ? { ...place, mostReferences: 9 } : place)),
  };
  const layout = graphLayout(shared, { widthPx: 1200, crowd: CROWD });
  expect(layout.places.size).toBe(MOST_PLACES - VISITORS);
  expect(layout.places.has(11_999)).toBe(true);
  expect(layout.left).toBe(12_000 - MOST_PLACES + VISITORS);
  expect(layout.visitors).toHaveLength(VISITORS);
  expect(overlaps(layout)).toEqual([]);
});

test('sets with a quota have room for a meter', () => {
  expect(SET_HEAD_PX).toBeGreaterThan(BARE_HEAD_PX);
});
