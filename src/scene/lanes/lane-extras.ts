import { lowerBound } from '../../base/search.ts';
import { svg, svgText, type SvgNode } from '../svg-tree.ts';
import { userSlot } from '../timeline/pixels.ts';
import type { TimelineGap } from '../timeline/timeline-input.ts';
import { tornPath } from '../timeline/torn.ts';
import { heldCounts, type HeldCounts } from './held-counts.ts';
import { ROW_PX, type LaneColumns } from './lane-columns.ts';
import { MOST_STRANDS, type LaneFacts } from './lane-facts.ts';
import type { LaneExtras, Slice } from './lane-picture.ts';

/** Of the number of references from the middle of their user's column and row, to the right and down. */
const HELD_OFFSET_PX = 13;

/** What no short story asks of the lanes: events that a recorder lost, and more references than there is room for strands. */
export function laneExtras(
  facts: LaneFacts,
  columns: LaneColumns,
  { first, last }: Slice,
  gaps: readonly TimelineGap[],
): LaneExtras {
  const { rows } = facts;
  const placed = gaps
    .map(({ afterRow, lostEvents }) => ({ place: rows.placeOf(afterRow + 1), lostEvents }))
    .filter(({ place }) => place >= first && place <= last + 1);
  const lostAt = (place: number, side: string): readonly string[] => {
    const lost = placed.reduce((sum, gap) => sum + (gap.place === place ? gap.lostEvents : 0), 0);
    return lost > 0 ? [`${lostWords(lost)} ${side} this step`] : [];
  };
  return {
    marks: [
      ...placed.flatMap(({ place, lostEvents }) => gapMarks(place * ROW_PX, lostEvents, columns)),
      ...heldMarks(facts, columns, first, last),
    ],
    before: (place) => lostAt(place, 'before'),
    after: (place) => (place === rows.length - 1 ? lostAt(rows.length, 'after') : []),
  };
}

/** The torn band of the timeline, lying across. */
function gapMarks(y: number, lostEvents: number, columns: LaneColumns): readonly SvgNode[] {
  const transform = `translate(0 ${y}) rotate(-90) scale(-1 1)`;
  const middle = (columns.textPx + columns.idsX) / 2;
  return [
    svg('path', { class: 'ioasid-tl-torn', d: tornPath(0, 0, columns.widthPx), transform }),
    svgText('text', { class: 'ioasid-swim-lost', x: middle, y: y + 4 }, lostWords(lostEvents)),
  ];
}

function lostWords(lostEvents: number): string {
  return `${lostEvents} ${lostEvents === 1 ? 'event' : 'events'} lost`;
}

/** How many references a user holds, where that changes and is more than there are strands. */
function heldMarks(facts: LaneFacts, columns: LaneColumns, first: number, last: number): readonly SvgNode[] {
  const marks: SvgNode[] = [];
  const held = known.get(facts) ?? heldCounts(facts.references);
  known.set(facts, held);
  for (let place = first; place <= last; place += 1) {
    const row = facts.rows.at(place);
    for (const [user, { rows, counts }] of held) {
      const at = lowerBound(rows, row + 1) - 1;
      const count = counts[at] ?? 0;
      if (rows[at] !== row || count <= MOST_STRANDS) continue;
      const x = (columns.users[user] ?? 0) + HELD_OFFSET_PX;
      const y = (place + 0.5) * ROW_PX + HELD_OFFSET_PX;
      const attributes = { class: 'ioasid-swim-held', 'data-user': userSlot(user), x, y };
      marks.push(svgText('text', attributes, `×${count}`));
    }
  }
  return marks;
}

const known = new WeakMap<LaneFacts, ReadonlyMap<number, HeldCounts>>();
