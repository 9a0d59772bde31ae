import { drawnPlaces } from './drawn-places.ts';
import { noticesOf } from './notices.ts';
import { SMALL_COMPACT, SMALL_WIDE } from './small-tiers.ts';
import { visitorsAt } from './visitors.ts';

/**
 * What only a picture of more than a few numbers needs. Whoever may have such a log passes it in; the stories that come with
 * the program do without.
 */
export const CROWD = { drawnPlaces, noticesOf, visitorsAt, wide: SMALL_WIDE, compact: SMALL_COMPACT };

export type Crowd = typeof CROWD;
