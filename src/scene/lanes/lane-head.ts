import { svg as html, svgText as htmlText, type SvgChild, type SvgNode } from '../svg-tree.ts';
import { shortName } from '../timeline/short-name.ts';
import { signNode } from '../timeline/sign.ts';
import { UNCOUNTED } from '../timeline/uncounted.ts';
import { ioasidName } from '../../words/names.ts';
import type { LaneColumns } from './lane-columns.ts';
import type { LaneFacts } from './lane-facts.ts';

/** --ioasid-text-xs, as the style sheet says, and what two lines of it lose at their ends. */
const NAME_PX = 11;
const NAME_MARGIN_PX = 22;
const SIGN_PX = 18;

/** Names of the columns, from the left; letters with their colours where they are narrow. */
export function laneHead(facts: LaneFacts, columns: LaneColumns): readonly SvgNode[] {
  const { compact, stackedNames, userPx } = columns;
  const { cast, counts } = facts.playback;
  const { users, places } = cast;
  const only = facts.onlyPlace === undefined ? undefined : places[facts.onlyPlace];
  const idText = only === undefined ? 'IOASID' : `IOASID ${ioasidName(only.ioasid)}`;
  const said = counts ? 'Time runs down' : sentence(UNCOUNTED);
  const saidShort = counts ? 'Step' : 'Refs not counted';
  const roomPx = stackedNames ? 2 * userPx - NAME_MARGIN_PX : Infinity;
  return [
    cell('words', said, compact ? saidShort : said),
    ...users.map(({ user, name }) => {
      const shown = shortName(name, NAME_PX, roomPx);
      const sign = signNode(user, facts.letters[user] ?? '', SIGN_PX);
      return cell(shown === name ? 'user' : 'shortened', name, compact ? '' : shown, sign);
    }),
    cell('ids', idText, compact ? 'ID' : idText),
    cell('ref', counts ? 'Ref' : UNCOUNTED, 'Ref'),
  ];
}

function cell(name: string, title: string, shown: string, sign?: SvgChild): SvgNode {
  return html('div', { class: `ioasid-swim-${name}`, title }, sign, htmlText('span', {}, shown));
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
