import type { Cast, CastPlace } from '../../timeline/snapshot.ts';

/** More circles than this are a texture, not a picture; and SVG is slow beyond some 1,500 marks. */
export const MOST_PLACES = 400;

/** Places for numbers that are not among the drawn ones but matter at the moment. */
export const VISITORS = 8;

export interface DrawnPlaces {
  /** In reading order: by set, then by number. */
  readonly places: readonly CastPlace[];
  /** How many numbers of the log are not drawn. */
  readonly left: number;
}

/**
 * Which numbers have a place in the picture. A function of the whole log, so that none moves or vanishes while one
 * scrubs: those that were shared most, then those that lived most often, then the earliest.
 */
export function drawnPlaces(cast: Cast, most = MOST_PLACES): DrawnPlaces {
  const order = new Map(cast.sets.map((set, position) => [set.set, position]));
  const position = (place: CastPlace): number => order.get(place.set) ?? cast.sets.length;
  const chosen =
    cast.places.length <= most
      ? [...cast.places]
      : cast.places
          .toSorted(
            (a, b) =>
              b.mostReferences - a.mostReferences || b.lives.length - a.lives.length || a.place - b.place,
          )
          .slice(0, most - VISITORS);
  return {
    places: chosen.toSorted((a, b) => position(a) - position(b) || a.ioasid - b.ioasid || a.place - b.place),
    left: cast.places.length - chosen.length,
  };
}
