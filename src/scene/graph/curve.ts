import { tenth } from '../timeline/pixels.ts';

/** Curves through points; between two of them a line is level, or an S that is level at both ends. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Route = readonly Point[];

/** The route as an SVG path. */
export function routePath(route: Route): string {
  const [first, ...rest] = route;
  return first ? `M${text(first)}${continuedPath(first, rest)}` : '';
}

function continuedPath(start: Point, rest: readonly Point[]): string {
  let path = '';
  let from = start;
  for (const to of rest) {
    if (Math.abs(from.y - to.y) < 0.05) path += `H${tenth(to.x)}`;
    else {
      const [, near, far] = sCurve(from, to);
      path += `C${text(near)} ${text(far)} ${text(to)}`;
    }
    from = to;
  }
  return path;
}

type Cubic = readonly [Point, Point, Point, Point];

function sCurve(from: Point, to: Point): Cubic {
  const middle = (from.x + to.x) / 2;
  return [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
}

/** Half of the gap of a broken route. */
const BREAK_PX = 13;

/** The route with a gap at `t` of its first S: what it led to is no longer there. */
export function brokenPath(route: Route, t: number): string {
  const [start, end, ...rest] = route;
  if (!start || !end) return '';
  const cut = Math.min(0.3, BREAK_PX / Math.max(1, Math.hypot(end.x - start.x, end.y - start.y)));
  const [before] = split(sCurve(start, end), t - cut);
  const [, after] = split(sCurve(start, end), t + cut);
  return `${cubicPath(before)}${cubicPath(after)}${continuedPath(end, rest)}`;
}

/** De Casteljau's construction: the curve before and after `t`. */
function split([a, b, c, d]: Cubic, t: number): readonly [Cubic, Cubic] {
  const [ab, bc, cd] = [mix(a, b, t), mix(b, c, t), mix(c, d, t)];
  const [abc, bcd] = [mix(ab, bc, t), mix(bc, cd, t)];
  const middle = mix(abc, bcd, t);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}

/** The point of a route's first S at `t` of 0 to 1. */
export function pointAlong([from, to]: Route, t: number): Point {
  if (!from || !to) return { x: 0, y: 0 };
  const [before] = split(sCurve(from, to), t);
  return before[3];
}

/** Points along the route, `steps` of them a piece; for tests. */
export function sampleRoute(route: Route, steps = 24): readonly Point[] {
  return route.slice(1).flatMap((to, index) => {
    const from = route[index] ?? to;
    return Array.from({ length: steps + 1 }, (_, step) => pointAlong([from, to], step / steps));
  });
}

function mix(from: Point, to: Point, t: number): Point {
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
}

function cubicPath([a, b, c, d]: Cubic): string {
  return `M${text(a)}C${text(b)} ${text(c)} ${text(d)}`;
}

function text({ x, y }: Point): string {
  return `${tenth(x)} ${tenth(y)}`;
}
