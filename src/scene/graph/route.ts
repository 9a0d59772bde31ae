import type { CardSpot, GraphLayout, PlaceSpot } from './layout.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The way of a strand from a card to a node: points between which it runs level or in an S that is level at both ends.
 * All S are in the gutter beside the cards or in the gap in front of the node, where nothing else stands.
 */
export type Route = readonly Point[];

/** How far a strand bends away from a card's middle at most. */
const MOST_PORT_PX = 36;
const PORT_STEP_PX = 12;
const NODE_GAP_PX = 2;

/** `slot` counts strands of one user to one node: 0 is the first reference, negative ones lie above, positive ones below. */
export function strandRoute(layout: GraphLayout, card: CardSpot, spot: PlaceSpot, slot: number): Route {
  const { tier } = layout;
  const offset = slot * tier.strandGapPx;
  const rank = card.user - (layout.users - 1) / 2;
  const start = {
    x: card.x + card.width,
    y: card.y + card.height / 2 + portShift(layout, card, spot) + offset,
  };

  const port = nodePort(layout, spot, rank, offset);
  if (spot.gateX === undefined) return [start, { x: spot.setX, y: port.y }, port];
  const lane = spot.laneY + rank * laneGap(layout) + clamp(offset, tier.strandGapPx);
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
  const up = clamp(rank * step + offset, radius * 0.88);
  return { x: spot.x - Math.sqrt(radius * radius - up * up) - NODE_GAP_PX, y: spot.y + up };
}

function laneGap(layout: GraphLayout): number {
  return Math.min(layout.tier.laneGapPx, layout.tier.lanePx / Math.max(1, layout.users - 1));
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}

/** The route as an SVG path. */
export function routePath(route: Route): string {
  const [first, ...rest] = route;
  if (!first) return '';
  let path = `M${tenth(first.x)} ${tenth(first.y)}`;
  let from = first;
  for (const to of rest) {
    if (Math.abs(from.y - to.y) < 0.05) path += `H${tenth(to.x)}`;
    else {
      const middle = tenth((from.x + to.x) / 2);
      path += `C${middle} ${tenth(from.y)} ${middle} ${tenth(to.y)} ${tenth(to.x)} ${tenth(to.y)}`;
    }
    from = to;
  }
  return path;
}

/** Points along the route, `steps` of them a piece; for tests and for picking by distance. */
export function sampleRoute(route: Route, steps = 24): readonly Point[] {
  const points: Point[] = [];
  for (const [index, to] of route.entries()) {
    const from = route[index - 1];
    if (!from) continue;
    for (let step = 0; step <= steps; step += 1) points.push(pointBetween(from, to, step / steps));
  }
  return points;
}

/** The point at `t` of the S between two points. Its control points share their x, so it is symmetric about its middle. */
export function pointBetween(from: Point, to: Point, t: number): Point {
  const ease = t * t * (3 - 2 * t);
  const middle = (from.x + to.x) / 2;
  const u = 1 - t;
  return {
    x: u * u * u * from.x + 3 * u * t * middle + t * t * t * to.x,
    y: from.y + (to.y - from.y) * ease,
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
