import type { CastPlace } from '../../timeline/snapshot.ts';

/** More circles than this are a texture, not a picture; and SVG is slow beyond some 1,500 marks. */
export const MOST_PLACES = 400;

/** Places for numbers that are not among the drawn ones but matter at the moment. */
export const VISITORS = 8;

/**
 * Which numbers have a place in the picture. A function of the whole log, so that none moves or vanishes while one
 * scrubs: those that were shared most, then those that lived most often, then the earliest.
 */
export function drawnPlaces(places: readonly CastPlace[]): readonly CastPlace[] {
  if (places.length <= MOST_PLACES) return places;
  const byUse = places.toSorted(
    (a, b) => b.mostReferences - a.mostReferences || b.lives.length - a.lives.length || a.place - b.place,
  );
  return byUse.slice(0, MOST_PLACES - VISITORS);
}
