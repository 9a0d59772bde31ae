import { userSign } from '../graph/icons.ts';
import { createElement } from '../graph/patch.ts';
import { svg } from '../svg-tree.ts';
import { userSlot } from './pixels.ts';

/** The user's sign of the graph, as an element that stands in a line of text. */
export function signElement(user: number, letter: string, sizePx: number): Element {
  const half = sizePx / 2;
  const attributes = {
    class: 'ioasid-sign-box',
    width: sizePx,
    height: sizePx,
    viewBox: `0 0 ${sizePx} ${sizePx}`,
    'data-user': userSlot(user),
    'aria-hidden': 'true',
  };
  return createElement(svg('svg', attributes, userSign(user, letter, half, half, half - 1)));
}
