import graphCss from '../scene/graph/graph.css?inline';
import sceneCss from '../scene/scene.css?inline';
import { adopt } from './adopt.ts';
import barCss from './css/bar.css?inline';
import figureCss from './css/figure.css?inline';

export function adoptFigureStyles(root: Document | ShadowRoot): void {
  for (const css of [sceneCss, graphCss, figureCss, barCss]) adopt(root, css);
}
