import { hazardTitles } from './hazard-marks.ts';
import { stepNumber } from '../../words/names.ts';
import { positionText, resultText, rowTitle } from '../../words/step-text.ts';
import type { LogIndex } from './log-index.ts';
import { userSlot } from './pixels.ts';
import type { RowScale } from './row-scale.ts';
import type { TimelineDom } from './timeline-dom.ts';
import type { TimelineInput } from './timeline-input.ts';
import { laneMiddle, type TimelineLayout } from './timeline-layout.ts';

/** Moves all that follows the cursor: playhead, badge, ring, progress, the span of the current call, the slider's values. */
export function placeCursor(
  dom: TimelineDom,
  layout: TimelineLayout,
  scale: RowScale,
  overviewScale: RowScale,
  index: LogIndex,
  input: TimelineInput,
): void {
  const { cursor, playback } = input;
  const x = scale.xOf(cursor);
  const seen = playback.length > 0 && x >= scale.left - 1 && x <= scale.right + 1;
  for (const element of [dom.playhead, dom.badge]) element.hidden = !seen;
  dom.playhead.style.transform = `translateX(${x}px)`;
  dom.badge.style.transform = `translateX(${x}px) translateX(-50%)`;
  dom.badge.textContent = stepNumber(cursor);
  coverTicks(dom, scale, seen ? x : undefined, cursor);
  dom.progress.style.width = `${Math.min(Math.max(x, scale.left), scale.right) - scale.left}px`;
  dom.overviewCursor.style.transform = `translateX(${overviewScale.xOf(cursor)}px)`;

  dom.ring.hidden = !seen || cursor < 0;
  if (cursor >= 0) {
    const user = index.users[cursor] ?? 0;
    dom.ring.style.transform = `translate(${x}px, ${laneMiddle(layout, user)}px)`;
    dom.ring.dataset['user'] = String(userSlot(user));
  }
  placeSpan(dom, scale, index, cursor);

  const { slider } = dom;
  slider.setAttribute('aria-valuemax', String(playback.length));
  slider.setAttribute('aria-valuenow', String(cursor + 1));
  slider.setAttribute('aria-valuetext', input.valueText ?? valueText(input));
}

function valueText({ playback, cursor }: TimelineInput): string {
  if (playback.length === 0) return 'no operations yet';
  return cursor < 0 ? 'before the first operation' : positionText(playback, cursor);
}

/** A number that would look out from behind the badge is not shown at all. */
function coverTicks(dom: TimelineDom, scale: RowScale, x: number | undefined, cursor: number): void {
  const badgePx = stepNumber(cursor).length * DIGIT_PX + BADGE_PADDING_PX;
  dom.layer.ticks
    .selectAll<SVGGElement, number>('g')
    .classed(
      'ioasid-tl-covered',
      (row) =>
        x !== undefined && Math.abs(scale.xOf(row) - x) < (badgePx + stepNumber(row).length * DIGIT_PX) / 2,
    );
}

const DIGIT_PX = 8;
const BADGE_PADDING_PX = 16;

/** The ground under the outermost call that the cursor is in. */
function placeSpan(dom: TimelineDom, scale: RowScale, index: LogIndex, cursor: number): void {
  let root = cursor;
  for (let above = index.parents[cursor] ?? -1; above >= 0; above = index.parents[above] ?? -1) root = above;
  const end = index.ends[root] ?? root;
  const x0 = Math.max(scale.edgeOf(root), scale.left);
  const x1 = Math.min(scale.edgeOf(end + 1), scale.right);
  dom.span.hidden = end === root || x1 <= x0;
  if (dom.span.hidden) return;
  // Not by its left edge: a page that holds the figure would count that as a shift of its layout.
  dom.span.style.transform = `translateX(${x0}px)`;
  dom.span.style.width = `${x1 - x0}px`;
}

/** The line under the pointer, and what stands there in words if it is our own pointer. */
export function placeGhost(
  dom: TimelineDom,
  scale: RowScale,
  row: number | undefined,
  withWords: boolean,
  { playback, hazards }: TimelineInput,
): void {
  const x = row === undefined ? -1 : scale.xOf(row);
  const seen = row !== undefined && playback.length > 0 && x >= scale.left - 1 && x <= scale.right + 1;
  dom.ghost.hidden = !seen;
  dom.tip.hidden = !seen || !withWords;
  if (row === undefined || !seen) return;
  dom.ghost.style.transform = `translateX(${x}px)`;
  if (!withWords) return;
  const wrong = hazardTitles(hazards ?? [], row).map((title) => `  ▲ ${title}`);
  dom.tip.textContent = `${tipText(playback, row)}${wrong.join('')}`;
  // Towards the middle of the track, so that it never reaches over its edges.
  const share = (x - scale.left) / (scale.right - scale.left);
  dom.tip.style.transform = `translateX(${x}px) translateX(${-Math.round(share * 100)}%)`;
}

function tipText(playback: TimelineInput['playback'], index: number): string {
  if (index < 0) return 'before the first operation';
  const row = playback.row(index);
  const result = resultText(row);
  return `${stepNumber(index)}  ${rowTitle(playback, row)}${result === '' ? '' : ` = ${result}`}`;
}
