import { userSign } from '../graph/icons.ts';
import { createElement } from '../graph/patch.ts';
import { svg, type SvgNode } from '../svg-tree.ts';
import { userSlot } from './pixels.ts';

/** The user's sign of the graph, as an element that stands in a line of text; with room before it if it is further in. */
export function signNode(user: number, letter: string, sizePx: number, indentPx = 0): SvgNode {
  const half = sizePx / 2;
  const attributes = {
    width: indentPx + sizePx,
    height: sizePx,
    viewBox: `${-indentPx} 0 ${indentPx + sizePx} ${sizePx}`,
    'data-user': userSlot(user),
    'aria-hidden': 'true',
  };
  return svg('svg', attributes, userSign(user, letter, half, half, half - 1));
}

export function signElement(user: number, letter: string, sizePx: number): Element {
  return createElement(signNode(user, letter, sizePx));
}
