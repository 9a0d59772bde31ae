import { svg, svgText, type SvgNode } from '../svg-tree.ts';
import { tenth, userSlot } from '../timeline/pixels.ts';
import type { IdMark } from './marks.ts';
import type { Tier } from './tier.ts';

/** Between segments, along the ring. */
const GAP_PX = 3;
const LEAST_SEGMENT_PX = 6;
const LEAST_LETTERED_PX = 15;

interface Segment {
  readonly key: string;
  readonly user: number;
  readonly letter: string;
  /** In shares of the whole ring. */
  readonly from: number;
  readonly to: number;
}

/**
 * The references around a number: one segment each, in the order taken, in its holder's colour. The ring has a place for
 * as many as there ever are at once, so that segments keep their size; empty places show the track.
 */
export function ring(mark: IdMark, tier: Tier): SvgNode {
  const radius = tier.radius - tier.ringPx / 2;
  const round = 2 * Math.PI * radius;
  // A saturated counter says nothing any more about who holds what.
  const segments = mark.saturated ? [] : segmentsOf(mark, round);
  return svg(
    'g',
    { key: 'ring', class: 'ioasid-ring', 'aria-hidden': 'true', 'stroke-width': tier.ringPx },
    mark.saturated
      ? svg('circle', {
          key: 'saturated',
          class: 'ioasid-ring-saturated',
          r: radius,
          'stroke-dasharray': '2 5',
        })
      : svg('circle', { key: 'track', class: 'ioasid-ring-track', r: radius }),
    ...segments.map((segment) => arc(segment, radius, round)),
    ...(tier.large ? segments.flatMap((segment) => letter(segment, radius, round, tier.ringPx) ?? []) : []),
  );
}

function segmentsOf({ holders, slots, letters }: IdMark, round: number): readonly Segment[] {
  if (slots * LEAST_SEGMENT_PX <= round) {
    return holders.map((user, index) => ({
      key: `${index}:${user}`,
      user,
      letter: letters[index] ?? '',
      from: index / slots,
      to: (index + 1) / slots,
    }));
  }
  // Too many to tell apart: one segment a holder, as long as its share.
  const counts = new Map<number, { count: number; letter: string }>();
  for (const [index, user] of holders.entries()) {
    counts.set(user, { count: (counts.get(user)?.count ?? 0) + 1, letter: letters[index] ?? '' });
  }
  let from = 0;
  return [...counts].map(([user, { count, letter }]) => {
    const segment = { key: `all:${user}`, user, letter, from, to: from + count / slots };
    from = segment.to;
    return segment;
  });
}

function arc({ key, user, from, to }: Segment, radius: number, round: number): SvgNode {
  const whole = to - from > 0.999;
  const length = whole ? round : Math.max(1, (to - from) * round - GAP_PX);
  const start = whole ? 0 : from * round + GAP_PX / 2;
  return svg('circle', {
    key: `segment:${key}`,
    class: 'ioasid-ring-segment',
    'data-user': userSlot(user),
    r: radius,
    // Begins at twelve o'clock.
    transform: 'rotate(-90)',
    'stroke-dasharray': whole ? undefined : `${tenth(length)} ${tenth(round - length)}`,
    'stroke-dashoffset': whole ? undefined : tenth(-start),
  });
}

function letter(segment: Segment, radius: number, round: number, ringPx: number): SvgNode | undefined {
  if ((segment.to - segment.from) * round < LEAST_LETTERED_PX || segment.letter === '') return undefined;
  const angle = (segment.from + segment.to) * Math.PI - Math.PI / 2;
  return svgText(
    'text',
    {
      key: `letter:${segment.key}`,
      class: 'ioasid-ring-letter',
      'font-size': ringPx - 3,
      x: tenth(Math.cos(angle) * radius),
      y: tenth(Math.sin(angle) * radius + (ringPx - 3) * 0.36),
    },
    segment.letter,
  );
}
