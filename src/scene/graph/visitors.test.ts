import { expect, test } from 'vitest';
import { CROWD } from './crowd.ts';
import { drawnPlaces } from './drawn-places.ts';
import { graphLayout } from './layout.ts';
import { graphMarks } from './marks.ts';
import { graphModel } from './model.ts';
import type { GraphSelection } from './selection.ts';
import { trace } from './situations.testing.ts';

const { playback } = trace(420, 4, 2);
const layout = graphLayout(playback.cast, { widthPx: 1024, crowd: CROWD });

function marksAt(row: number, selection?: GraphSelection) {
  return graphMarks(graphModel({ playback, row, selection }, layout), layout, { selection });
}

test('what has a place does not depend on the cursor', () => {
  expect(drawnPlaces(playback.cast.places)).toHaveLength(392);
  const places = marksAt(10)
    .ids.slice(0, 392)
    .map(({ place, spot }) => [place, spot.x, spot.y]);
  expect(
    marksAt(800)
      .ids.slice(0, 392)
      .map(({ place, spot }) => [place, spot.x, spot.y]),
  ).toEqual(places);
});

test('a selected number without a place visits', () => {
  const away = playback.cast.places.find(({ place }) => !layout.places.has(place))?.place ?? -1;
  const marks = marksAt(playback.length - 1, { kind: 'ioasid', place: away });
  expect(marks.ids.find(({ place }) => place === away)).toMatchObject({
    selected: true,
    spot: { x: layout.visitors[0]?.x },
  });
});

test('the picture says how many numbers it leaves out', () => {
  const marks = marksAt(playback.length - 1);
  expect(marks.notices[0]?.text).toMatch(/^Showing 4\d\d of 420 numbers/);
});
