import type { CountBand } from './count-picture.ts';
import type { Group } from './draw-lanes.ts';
import { tenth, userSlot } from './pixels.ts';
import { BAND_PX, bandPath, bandTextX, UNCOUNTED, type AllocatedBand } from './uncounted.ts';

/** In place of the step line where nothing is counted: a plain band a life, and the reason in words above them. */
export function drawAllocated(
  group: Group,
  bands: readonly AllocatedBand[] | undefined,
  band: CountBand,
  leftPx: number,
): void {
  group
    .selectAll<SVGTextElement, string>('text.ioasid-tl-uncounted')
    .data(bands === undefined ? [] : [sentence(UNCOUNTED)])
    .join('text')
    .attr('class', 'ioasid-tl-uncounted')
    .attr('x', tenth(leftPx))
    .attr('y', band.top + 8)
    .text((words) => words);
  const groups = group
    .selectAll<SVGGElement, AllocatedBand>('g')
    .data(bands ?? [], (each) => each.life)
    .join((enter) => {
      const made = enter.append('g').attr('class', 'ioasid-tl-allocated');
      for (const name of ['ground', 'by', 'end']) {
        made.append('path').attr('class', `ioasid-tl-allocated-${name}`);
      }
      made.append('text');
      made.append('title');
      return made;
    })
    .attr('data-user', (each) => userSlot(each.user));
  groups.select('.ioasid-tl-allocated-ground').attr('d', (each) => bandPath(each, band));
  groups
    .select('.ioasid-tl-allocated-by')
    .attr('d', (each) => `M${tenth(each.x0)} ${band.bottom - BAND_PX}v${BAND_PX}`);
  groups
    .select('.ioasid-tl-allocated-end')
    .attr('d', (each) =>
      each.ends ? `M${tenth(each.x1)} ${band.bottom - BAND_PX - 3}v${BAND_PX + 6}` : null,
    );
  groups
    .select('text')
    .attr('x', (each) => bandTextX(each))
    .attr('y', band.bottom - BAND_PX / 2 + 4)
    .text((each) => each.text);
  groups.select('title').text((each) => each.fullText);
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
