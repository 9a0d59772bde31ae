import { svg, svgText, type SvgAttributes, type SvgNode } from '../svg-tree.ts';

/** Names of classes, with our prefix. */
export function classes(names: string): string {
  return names.replaceAll(/\S+/g, 'ioasid-tl-$&');
}

export function path(names: string, d: string, more: SvgAttributes = {}): SvgNode {
  return svg('path', { class: classes(names), d, ...more });
}

export function words(names: string, x: number, y: number, text: string): SvgNode {
  return svgText('text', { class: classes(names), x, y }, text);
}
