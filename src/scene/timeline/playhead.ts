import { stepNumber } from '../../words/names.ts';
import { pointedText, positionText } from '../../words/step-text.ts';
import type { Detail } from './detail.ts';
import { hazardTitles } from './hazard-marks.ts';
import { userSlot } from './pixels.ts';
import type { RowScale } from './row-scale.ts';
import type { TimelineDom } from './timeline-dom.ts';
import { laneMiddle, TRACK_MARGIN_PX } from './timeline-layout.ts';

/** Moves all that follows the cursor: playhead, badge, ring, progress, the span of the current call, the slider's values. */
export function placeCursor(dom: TimelineDom, { scale, index, playback }: Detail, cursor: number): void {
  const x = scale.xOf(cursor);
  const seen = isSeen(scale, x, playback.length);
  put(dom.playhead, seen, x);
  put(dom.badge, seen, badgeX(scale, cursor), 'translateX(-50%)');
  dom.badge.textContent = stepNumber(cursor);
  dom.progress.style.width = `${scale.inside(x) - scale.left}px`;
  const user = index.users[cursor] ?? 0;
  put(dom.ring, seen && cursor >= 0, x, `translateY(${laneMiddle(user)}px)`);
  dom.ring.dataset['user'] = String(userSlot(user));

  // The ground under the outermost call that the cursor is in.
  let root = cursor;
  for (let above = index.parents[cursor] ?? -1; above >= 0; above = index.parents[above] ?? -1) root = above;
  const end = index.ends[root] ?? root;
  const [x0, x1] = [scale.inside(scale.edgeOf(root)), scale.inside(scale.edgeOf(end + 1))];
  // Not by its left edge: a page that holds the figure would count that as a shift of its layout.
  put(dom.span, end !== root && x1 > x0, x0);
  dom.span.style.width = `${x1 - x0}px`;

  const { slider } = dom;
  slider.setAttribute('aria-valuemax', String(playback.length));
  slider.setAttribute('aria-valuenow', String(cursor + 1));
  slider.setAttribute(
    'aria-valuetext',
    playback.length === 0 ? 'no operations yet' : cursor < 0 ? BEFORE_FIRST : positionText(playback, cursor),
  );
}

export const DIGIT_PX = 8;
const BADGE_PADDING_PX = 16;

/** How wide the number of the cursor is with what is around it, at most. */
export function badgePx(cursor: number): number {
  return stepNumber(cursor).length * DIGIT_PX + BADGE_PADDING_PX;
}

/** The middle of that number: over the playhead, as far as the track reaches. */
export function badgeX({ xOf, right }: RowScale, cursor: number): number {
  return Math.min(xOf(cursor), right + TRACK_MARGIN_PX - badgePx(cursor) / 2);
}

const BEFORE_FIRST = 'before the first operation';

/** The line under the pointer, and what stands there in words if it is our own pointer. */
export function placeGhost(
  { ghost, tip }: TimelineDom,
  { scale, playback, hazards = [] }: Detail,
  row: number | undefined,
  withWords: boolean,
): void {
  const x = row === undefined ? -1 : scale.xOf(row);
  const seen = row !== undefined && isSeen(scale, x, playback.length);
  put(ghost, seen, x);
  // Towards the middle of the track, so that it never reaches over its edges.
  const share = (x - scale.left) / (scale.right - scale.left);
  put(tip, seen && withWords, x, `translateX(${-Math.round(share * 100)}%)`);
  if (!seen || !withWords) return;
  const wrong = hazardTitles(hazards, row).map((title) => `  ▲ ${title}`);
  const said = row < 0 ? BEFORE_FIRST : pointedText(playback, row);
  tip.textContent = `${said}${wrong.join('')}`;
}

export function isSeen({ left, right }: RowScale, x: number, length: number): boolean {
  return length > 0 && x >= left - 1 && x <= right + 1;
}

function put(element: HTMLElement, isShown: boolean, x: number, more = ''): void {
  element.hidden = !isShown;
  element.style.transform = `translateX(${x}px) ${more}`;
}
