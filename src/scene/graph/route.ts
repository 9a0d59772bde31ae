import { clamp } from '../../base/clamp.ts';
import type { Point, Route } from './curve.ts';
import type { GraphLayout } from './layout.ts';
import type { CardSpot, PlaceSpot } from './spots.ts';

/** How far a strand bends away from a card's middle at most. */
const MOST_PORT_PX = 36;
const PORT_STEP_PX = 12;
const NODE_GAP_PX = 2;

/**
 * The way of a strand from a card to a number. All its S are in the gutter beside the cards or in the gap in front of the
 * number, where nothing else stands. `slot` counts strands of one user to one number: 0 is the first reference, negative
 * ones lie above it, positive ones below.
 */
export function strandRoute(layout: GraphLayout, card: CardSpot, spot: PlaceSpot, slot: number): Route {
  const { tier } = layout;
  const offset = slot * tier.strandGapPx;
  const rank = card.user - (layout.users - 1) / 2;
  const middle = card.y + card.height / 2;
  const edge = card.height / 2 - 8;
  const leaves = clamp(portShift(layout, card, spot) + offset, -edge, edge);
  const start = { x: card.x + card.width, y: middle + leaves };

  const port = nodePort(layout, spot, rank, offset);
  if (spot.gateX === undefined) return [start, { x: spot.setX, y: port.y }, port];
  const lane = spot.laneY + rank * layout.laneGapPx + clamp(offset, -tier.strandGapPx, tier.strandGapPx) / 2;
  return [start, { x: spot.setX, y: lane }, { x: spot.gateX, y: lane }, port];
}

function portShift(layout: GraphLayout, card: CardSpot, spot: PlaceSpot): number {
  const room = Math.min(MOST_PORT_PX, card.height - 20, (layout.places.size - 1) * PORT_STEP_PX);
  return (spot.order - 0.5) * Math.max(0, room);
}

/** Where a user's strands meet the circle: from top to bottom in the users' order, so that they do not cross. */
function nodePort(layout: GraphLayout, spot: PlaceSpot, rank: number, offset: number): Point {
  const { radius } = layout.tier;
  const step = Math.min(radius * 0.3, (1.44 * radius) / Math.max(1, layout.users - 1));
  const most = radius * 0.88;
  const up = clamp(rank * step + offset, -most, most);
  return { x: spot.x - Math.sqrt(radius * radius - up * up) - NODE_GAP_PX, y: spot.y + up };
}
