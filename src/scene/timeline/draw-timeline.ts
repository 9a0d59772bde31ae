import type { Playback } from '../../timeline/playback.ts';
import { userLetters } from '../graph/user-letters.ts';
import { drawHazards } from './draw-hazards.ts';
import { drawBins, drawBrackets, drawMarks, drawRails } from './draw-lanes.ts';
import { drawOverview, drawOverviewGaps } from './draw-overview.ts';
import { drawFlags, drawGapWords, drawPoles, drawTicks, drawTorn } from './draw-ruler.ts';
import { placeFlags, placeGaps } from './flags.ts';
import { placeHazards } from './hazard-marks.ts';
import { laneBins } from './lane-bins.ts';
import { brackets, laneMarks, LEAST_MARK_STEP_PX } from './lane-marks.ts';
import type { LogIndex } from './log-index.ts';
import { overviewPicture } from './overview-picture.ts';
import { passing } from './passing.ts';
import type { RowScale } from './row-scale.ts';
import { isWhole, type RowWindow } from './row-window.ts';
import { shortName } from './short-name.ts';
import { signElement } from './sign.ts';
import { summaryText } from './summary.ts';
import { sizeDrawing, type TimelineDom } from './timeline-dom.ts';
import type { TimelineInput } from './timeline-input.ts';
import { BESIDE_NAME_PX, LABEL_TEXT_PX, SIGN_PX, type TimelineLayout } from './timeline-layout.ts';

const NOTHING: readonly never[] = [];

/** Sizes and labels: what only another log or another width changes. */
export function drawLabels(dom: TimelineDom, layout: TimelineLayout, playback: Playback): void {
  const { users } = playback.cast;
  dom.root.classList.toggle('ioasid-tl-compact', layout.compact);
  dom.root.classList.toggle('ioasid-tl-scrolls', layout.lanesPx > layout.lanesShownPx);
  dom.root.style.setProperty('--ioasid-track-left', `${layout.left}px`);
  sizeDrawing(dom.overviewDrawing, layout.widthPx, layout.overviewPx);
  sizeDrawing(dom.rulerDrawing, layout.widthPx, layout.rulerPx);
  sizeDrawing(dom.lanesDrawing, layout.widthPx, layout.lanesPx);
  sizeDrawing(dom.countsDrawing, layout.widthPx, layout.countsPx);
  dom.root.classList.toggle('ioasid-tl-empty', playback.length === 0);
  dom.root.style.setProperty('--ioasid-ruler', `${layout.rulerPx}px`);
  dom.root.style.setProperty('--ioasid-counts', `${layout.countsPx}px`);
  dom.overview.style.height = `${layout.overviewPx}px`;
  dom.slider.style.height = `${layout.trackPx}px`;
  dom.playhead.style.height = `${layout.rulerPx + layout.lanesPx + layout.countsPx}px`;
  const letters = userLetters(users.map(({ name }) => name));
  dom.labels.replaceChildren(
    ...users.map(({ user, name }) => {
      const label = document.createElement('div');
      label.className = 'ioasid-tl-lane-label';
      label.title = name;
      label.style.height = `${layout.lanePx}px`;
      const words = document.createElement('span');
      words.textContent = layout.compact ? '' : shortName(name, LABEL_TEXT_PX, layout.left - BESIDE_NAME_PX);
      label.append(signElement(user, letters[user] ?? '', SIGN_PX), words);
      return label;
    }),
  );
}

export function drawOverviewStrip(
  dom: TimelineDom,
  layout: TimelineLayout,
  scale: RowScale,
  index: LogIndex,
  input: TimelineInput,
): void {
  const passes = passing(input.visible, index.length);
  const { users } = input.playback.cast;
  const picture = overviewPicture(index, scale, users.length, passes, OVERVIEW_TOP_PX, layout.overviewPx - 4);
  drawOverview(dom.layer.overviewStrips, picture, OVERVIEW_TROUBLE_PX);
  drawOverviewGaps(dom.layer.overviewGaps, input.gaps ?? NOTHING, scale, layout.overviewPx);
  dom.overview.setAttribute('aria-label', summaryText(input.playback, index, input.gaps ?? NOTHING));
}

const OVERVIEW_TOP_PX = 11;
const OVERVIEW_TROUBLE_PX = 6;

/** The part of the log that the detail shows, over the overview. */
export function placeBrush(dom: TimelineDom, scale: RowScale, window: RowWindow, length: number): void {
  const whole = isWhole(window, length);
  const x0 = scale.edgeOf(window[0]);
  const x1 = scale.edgeOf(window[1]);
  dom.overview.classList.toggle('ioasid-tl-whole', whole);
  place(dom.brush, x0, x1);
  place(dom.shadeBefore, scale.left, x0);
  place(dom.shadeAfter, x1, scale.right);
}

function place(element: HTMLElement, x0: number, x1: number): void {
  element.style.left = `${x0}px`;
  element.style.width = `${Math.max(x1 - x0, 0)}px`;
}

/** Everything of the window but the count: ruler, flags, gaps, lanes. */
export function drawDetail(
  dom: TimelineDom,
  layout: TimelineLayout,
  scale: RowScale,
  index: LogIndex,
  input: TimelineInput,
): void {
  const { layer } = dom;
  const passes = passing(input.visible, index.length);
  const userCount = input.playback.cast.users.length;
  const flags = placeFlags(input.flags ?? NOTHING, scale);
  const gaps = placeGaps(input.gaps ?? NOTHING, scale, layout.compact);
  const dense = scale.stepPx < LEAST_MARK_STEP_PX;
  drawTicks(layer.ticks, scale, layout, gaps);
  drawFlags(layer.flags, flags);
  drawGapWords(layer.gapWords, gaps, layout);
  drawRails(layer.rails, layout, userCount, dense);
  drawPoles(layer.poles, flags, layout.lanesPx);
  drawTorn(layer.torn, gaps, 0, layout.lanesPx);
  drawBrackets(layer.brackets, dense ? NOTHING : brackets(index, scale, passes), layout);
  drawMarks(layer.marks, dense ? NOTHING : laneMarks(index, scale, passes), layout);
  drawBins(layer.bins, dense ? laneBins(index, scale, userCount, passes) : undefined, layout);
  drawHazards(layer.hazards, placeHazards(input.hazards ?? NOTHING, index, scale), layout);
}
