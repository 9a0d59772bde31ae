import graphCss from '../../scene/graph/graph.css?inline';
import lanesCss from '../../scene/lanes/lanes.css?inline';
import sceneCss from '../../scene/scene.css?inline';
import { staticFigure } from '../../scene/static/figure.ts';
import marksCss from '../../scene/timeline/marks.css?inline';
import { lostAt } from '../../store/lost.ts';
import type { Figure } from '../../store/figure.ts';
import { sharedRow, type ShareOptions } from './shared-of.ts';

const WIDTH_PX = 720;
/** Lanes show every row; more than this is no picture any more. The command line has the same. */
const MOST_ROWS = 2000;

/** The same picture as that of the command line's `render`: an SVG that needs nothing else. */
export function sharedPicture(figure: Figure, { moment, view, theme }: ShareOptions): string {
  const state = figure.store.getState();
  const playback = figure.playback(state);
  return staticFigure(
    {
      playback,
      row: sharedRow(figure, moment),
      title: state.document.title,
      // Tables are no pictures.
      view: view === 'lanes' && playback.length <= MOST_ROWS ? 'lanes' : 'graph',
      theme: theme === 'auto' ? 'both' : theme,
      widthPx: WIDTH_PX,
      gaps: lostAt(playback, state.document.gaps ?? []),
    },
    [sceneCss, graphCss, marksCss, lanesCss].join('\n'),
  );
}
