import type { Group } from './draw-lanes.ts';
import type { PlacedHazard } from './hazard-marks.ts';
import { troublePath } from './mark-path.ts';
import { tenth } from './pixels.ts';
import { laneMiddle, type TimelineLayout } from './timeline-layout.ts';

/** A sign stands beside its row's mark, up to the right, so that neither hides the other. */
const BESIDE_PX = 6;
const ABOVE_PX = 6;
const SIGN_PX = 4.4;
const LINE_BELOW_PX = 8;

export function drawHazards(group: Group, hazards: readonly PlacedHazard[], layout: TimelineLayout): void {
  group
    .selectAll<SVGPathElement, PlacedHazard>('path.ioasid-tl-hazard-extent')
    .data(
      hazards.filter(({ line }) => line !== undefined),
      (hazard) => hazard.key,
    )
    .join('path')
    .attr('class', (hazard) => `ioasid-tl-hazard-extent ioasid-tl-hazard-${hazard.severity}`)
    .attr('d', (hazard) => extentPath(hazard, laneMiddle(layout, hazard.user) + LINE_BELOW_PX));
  group
    .selectAll<SVGPathElement, PlacedHazard>('path.ioasid-tl-hazard')
    .data(
      hazards.filter(({ sign }) => sign),
      (hazard) => hazard.key,
    )
    .join((enter) => {
      const made = enter.append('path');
      made.append('title');
      return made;
    })
    .attr('class', (hazard) => `ioasid-tl-hazard ioasid-tl-hazard-${hazard.severity}`)
    .attr('transform', (hazard) => {
      const y = laneMiddle(layout, hazard.user) - ABOVE_PX;
      return `translate(${tenth(hazard.x + BESIDE_PX)} ${tenth(y)})`;
    })
    .attr('d', troublePath('refused', SIGN_PX))
    .select('title')
    .text((hazard) => hazard.text);
}

function extentPath({ line }: PlacedHazard, y: number): string {
  return line === undefined ? '' : `M${tenth(line[0])} ${y}H${tenth(line[1])}`;
}
