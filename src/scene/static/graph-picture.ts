import type { Playback } from '../../timeline/playback.ts';
import { CROWD } from '../graph/crowd.ts';
import { graphLayers, LAYERS } from '../graph/layers.ts';
import { graphLayout } from '../graph/layout.ts';
import { legendOf } from '../graph/legend.ts';
import { graphMarks } from '../graph/marks.ts';
import { graphModel } from '../graph/model.ts';
import { svg, svgText } from '../svg-tree.ts';
import { textWidth } from '../text-width.ts';
import type { Picture } from './picture.ts';

/** Who holds what after a row: the marks of the live graph in the same order, and its legend below. */
export function graphPicture(playback: Playback, row: number, widthPx: number): Picture {
  const layout = graphLayout(playback.cast, { widthPx, crowd: CROWD });
  const marks = graphMarks(graphModel({ playback, row }, layout), layout);
  const layers = graphLayers(marks, layout);
  const drawing = svg(
    'g',
    { class: 'ioasid-picture' },
    ...LAYERS.map((name) =>
      svg('g', { class: `ioasid-layer-${name}` }, ...layers[name].map(({ tree }) => tree())),
    ),
  );
  const legend = legendPicture(playback, layout.widthPx);
  return {
    widthPx: layout.widthPx,
    heightPx: layout.heightPx + legend.heightPx,
    node: svg(
      'g',
      { class: 'ioasid-graph' },
      drawing,
      svg('g', { transform: `translate(0 ${layout.heightPx})` }, legend.node),
    ),
  };
}

const SIZE_PX = 12;
const LINE_PX = 24;
const GAP_PX = 24;
const SWATCH_GAP_PX = 8;
const MARGIN_PX = 16;

/** The signs of the legend in as many centred lines as they need. */
function legendPicture(playback: Playback, widthPx: number): Picture {
  const entries = legendOf(playback).map(({ swatch, text }) => {
    const signPx = Number(swatch.attributes['width']);
    return { swatch, text, signPx, widthPx: signPx + SWATCH_GAP_PX + textWidth(text, SIZE_PX) };
  });
  const lines: (typeof entries)[] = [];
  let usedPx = Infinity;
  for (const entry of entries) {
    const line = lines.at(-1);
    if (line === undefined || usedPx + GAP_PX + entry.widthPx > widthPx - 2 * MARGIN_PX) {
      lines.push([entry]);
      usedPx = entry.widthPx;
    } else {
      line.push(entry);
      usedPx += GAP_PX + entry.widthPx;
    }
  }
  const children = lines.flatMap((line, index) => {
    const all = line.reduce((sum, entry) => sum + entry.widthPx, (line.length - 1) * GAP_PX);
    let x = (widthPx - all) / 2;
    const y = index * LINE_PX;
    return line.flatMap(({ swatch, text, signPx, widthPx: own }) => {
      const at = x;
      x += own + GAP_PX;
      const words = { x: at + signPx + SWATCH_GAP_PX, y: y + 12, 'font-size': SIZE_PX };
      return [
        // A nested svg would need a size and a clip of its own; a group does not.
        svg(
          'g',
          { class: swatch.attributes['class'], transform: `translate(${Math.round(at)} ${y})` },
          ...swatch.children,
        ),
        svgText('text', { ...words, fill: 'var(--ioasid-ink-2)' }, text),
      ];
    });
  });
  return { widthPx, heightPx: lines.length * LINE_PX + 4, node: svg('g', {}, ...children) };
}
