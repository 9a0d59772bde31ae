import { svg, svgText, svg as html, type SvgChild, type SvgNode } from '../svg-tree.ts';
import { flagPath } from '../timeline/flag-path.ts';
import { troublePath } from '../timeline/mark-path.ts';
import { signNode } from '../timeline/sign.ts';
import type { TimelineFlag } from '../timeline/timeline-input.ts';
import type { LaneColumns } from './lane-columns.ts';
import type { LaneFacts } from './lane-facts.ts';
import type { LaneExtras, LaneRow } from './lane-picture.ts';

/** In the place of a count under rules that have none. */
const NOT_COUNTED = '–';
/** What a row is further in than the call that it happens in. */
const INDENT_PX = 16;
const COMPACT_INDENT_PX = 7;
/** Narrow, words need what is left of the room. */
const MOST_COMPACT_DEPTH = 3;
const SIGN_PX = 16;
const TROUBLE_PX = 5.5;
/** Number, sign, what parts them and what follows; see lanes.css. */
const BESIDE_WORDS_PX = 34 + SIGN_PX + 3 * 7 + 11;
/** One character of the mono font at --ioasid-text-s. */
const CODE_CHARACTER_PX = 7.2;

/** A listed row in words: a button that no tab stops at, since the app's keys move the cursor, and the count. */
export function laneItem(
  row: LaneRow,
  facts: LaneFacts,
  columns: LaneColumns,
  extras: LaneExtras | undefined,
  flags: readonly TimelineFlag[],
): SvgNode {
  const { compact } = columns;
  const setSize = facts.rows.length;
  const { title, result } = fitted(row, columns);
  const own = flags.filter((flag) => flag.row === row.row);
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  const full = [
    ...(extras?.before(row.place) ?? []),
    row.full,
    ...own.map(({ kind, text }) => `${kind}: ${text}`),
    ...(extras?.after(row.place) ?? []),
  ].join(', ');
  const indent = compact
    ? Math.min(row.depth, MOST_COMPACT_DEPTH) * COMPACT_INDENT_PX
    : row.depth * INDENT_PX;
  // A letter or two of the meaning would be all there is room for beside an error, and the arrow's icon does for both.
  const hasRoom = !compact || result === '';
  return html(
    'li',
    {
      'data-row': row.row,
      title: full,
      'aria-posinset': row.place + 1,
      'aria-setsize': setSize,
    },
    html(
      'button',
      { type: 'button', tabindex: -1, 'aria-label': full, class: row.trouble && 'ioasid-swim-trouble' },
      span('number', row.number),
      signNode(row.user, facts.letters[row.user] ?? '', SIGN_PX, indent),
      span(row.isCall ? 'title ioasid-swim-code' : 'title', title),
      row.trouble !== undefined &&
        hasRoom &&
        icon('-6.5 -6.5 13 13', 'ioasid-tl-trouble', troublePath(row.trouble, TROUBLE_PX)),
      span('result', result),
      hasRoom && span('meaning', row.meaning),
      kinds.length > 0 &&
        html(
          'span',
          { class: 'ioasid-swim-flags' },
          ...kinds.map((kind) => icon('-5 0 10 13', `ioasid-tl-flag ioasid-tl-flag-${kind}`, flagPath(kind))),
        ),
    ),
    span(
      row.countChanged ? 'count ioasid-swim-changed' : 'count',
      facts.playback.counts ? row.count : NOT_COUNTED,
    ),
  );
}

/**
 * The call with its arguments and its result if both fit; else with its ID alone, and without a result that would be cut
 * to nothing. The whole is what a reader hears and a pointer sees.
 */
function fitted(
  row: LaneRow,
  { compact, shortCalls, textPx }: LaneColumns,
): Record<'title' | 'result', string> {
  const { isCall, trouble, short = row.title } = row;
  const named = (text: string): string => (shortCalls ? text.replace(/^ioasid_/, '') : text);
  const result =
    compact && trouble === undefined
      ? ''
      : row.result === '' || row.isOops || compact
        ? row.result
        : `= ${row.result}`;
  const roomPx = textPx - BESIDE_WORDS_PX - row.depth * INDENT_PX;
  const fits = (title: string): boolean => (title.length + result.length) * CODE_CHARACTER_PX <= roomPx;
  const title = named(row.title);
  // Arguments cut short still say more than none; a result that is pushed out says nothing.
  if (!isCall || (!compact && (result === '' || fits(title)))) return { title, result };
  const least = named(short);
  return { title: least, result: trouble !== undefined || fits(least) ? result : '' };
}

function icon(viewBox: string, names: string, d: string): SvgNode {
  const [, , width, height] = viewBox.split(' ');
  return svg('svg', { class: names, viewBox, width, height, 'aria-hidden': 'true' }, svg('path', { d }));
}

function span(name: string, text: string): SvgChild {
  return text !== '' && svgText('span', { class: `ioasid-swim-${name}` }, text);
}
