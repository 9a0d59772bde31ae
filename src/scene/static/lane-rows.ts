import { userSign } from '../graph/icons.ts';
import { ROW_PX, type LaneColumns } from '../lanes/lane-columns.ts';
import type { LaneFacts } from '../lanes/lane-facts.ts';
import type { LaneRow } from '../lanes/lane-picture.ts';
import { svg, svgText, type SvgNode } from '../svg-tree.ts';
import { fitText, textWidth } from '../text-width.ts';
import { troublePath } from '../timeline/mark-path.ts';
import { userSlot } from '../timeline/pixels.ts';
import { ioasidName } from '../../words/names.ts';
import { codeWidth, fitCode } from './code-width.ts';

const NAME_PX = 12;
const NUMBER_PX = 12;
const SIGN_PX = 8;
const GAP_PX = 7;
const INK = 'var(--ioasid-ink)';
const INK_2 = 'var(--ioasid-ink-2)';
const INK_3 = 'var(--ioasid-ink-3)';
const HAZARD = 'var(--ioasid-hazard)';

/** Names of the columns, as the live lanes have them: beside their signs, below, or only the signs. */
export function laneHead(facts: LaneFacts, columns: LaneColumns): SvgNode {
  const { headPx, widthPx, compact, stackedNames, userPx } = columns;
  const { users, places } = facts.playback.cast;
  const { letters } = facts;
  const only = facts.onlyPlace === undefined ? undefined : places[facts.onlyPlace]?.ioasid;
  const middle = headPx / 2;
  const title = (text: string, x: number, anchor: string): SvgNode =>
    svgText(
      'text',
      { x, y: middle + 4, 'font-size': NAME_PX, 'font-weight': 600, 'text-anchor': anchor, fill: INK },
      text,
    );
  const user = (index: number, name: string): SvgNode => {
    const x = columns.users[index] ?? 0;
    const sign = (at: number, y: number): SvgNode => signAt(index, letters[index] ?? '', at, y);
    if (compact) return sign(x, middle);
    const shown = fitText(name, NAME_PX, stackedNames ? userPx - 6 : userPx - 32);
    if (stackedNames) {
      const below = { x, y: headPx - 8, 'font-size': NAME_PX, 'font-weight': 600, 'text-anchor': 'middle' };
      return svg('g', {}, sign(x, 14), svgText('text', { ...below, fill: INK }, shown));
    }
    const left = x - (textWidth(shown, NAME_PX) + 2 * SIGN_PX + 5) / 2;
    return svg('g', {}, sign(left + SIGN_PX, middle), title(shown, left + 2 * SIGN_PX + 5, 'start'));
  };
  const idText = only === undefined ? 'IOASID' : `IOASID ${ioasidName(only)}`;
  return svg(
    'g',
    {},
    title(compact ? 'Step' : 'Time runs down', 16, 'start'),
    ...users.map(({ name }, index) => svg('g', {}, svgText('title', {}, name), user(index, name))),
    title(compact ? 'ID' : idText, columns.idsX + columns.idsPx / 2, 'middle'),
    title('Ref', columns.refX + columns.refPx - 14, 'end'),
    svg('path', { d: `M0 ${headPx - 0.5}H${widthPx}`, stroke: 'var(--ioasid-line)' }),
  );
}

function signAt(user: number, letter: string, x: number, y: number): SvgNode {
  return svg('g', { 'data-user': userSlot(user) }, userSign(user, letter, x, y, SIGN_PX));
}

/** One row in words: number, sign of the user, call, what came of it; at the right the count. */
export function laneRow(words: LaneRow, { letters }: LaneFacts, columns: LaneColumns): SvgNode {
  const { user } = words;
  const middle = ROW_PX / 2;
  const numberPx = columns.compact ? 27 : 34;
  const indent = Math.min(words.depth, columns.compact ? 3 : 8) * (columns.compact ? 7 : 16);
  const signX = numberPx + GAP_PX + indent + SIGN_PX;
  const baseline = middle + 4.5;
  const end = columns.textPx - 8;
  const parts: SvgNode[] = [
    svgText(
      'text',
      { x: numberPx, y: baseline, 'font-size': NUMBER_PX, 'text-anchor': 'end', fill: INK_3 },
      words.number,
    ),
    signAt(user, letters[user] ?? '', signX, middle),
  ];
  let x = signX + SIGN_PX + GAP_PX;
  const write = (text: string, fill: string, code: boolean, size = NUMBER_PX): void => {
    const shown = code ? fitCode(text, size, end - x) : fitText(text, size, end - x);
    if (shown === '' || shown === '…') return;
    const font = code ? { 'font-family': 'var(--ioasid-font-mono)' } : {};
    parts.push(svgText('text', { x, y: baseline, 'font-size': size, fill, ...font }, shown));
    x += (code ? codeWidth(shown, size) : textWidth(shown, size)) + GAP_PX;
  };
  const title = columns.shortCalls ? words.title.replace(/^ioasid_/, '') : words.title;
  const { trouble } = words;
  write(title, INK, words.isCall);
  if (trouble !== undefined && x < end) {
    parts.push(
      svg('path', {
        class: 'ioasid-tl-trouble',
        transform: `translate(${x + 6} ${middle})`,
        d: troublePath(trouble, 6),
      }),
    );
    x += 13 + GAP_PX;
  }
  const showsResult = words.result !== '' && (!columns.compact || trouble !== undefined);
  if (showsResult)
    write(words.isOops ? words.result : `= ${words.result}`, trouble === undefined ? INK_2 : HAZARD, true);
  write(words.meaning, HAZARD, false);
  const countX = columns.refX + columns.refPx - (columns.compact ? 6 : 14);
  const count = { x: countX, y: baseline, 'font-size': NUMBER_PX, 'text-anchor': 'end' };
  const weight = words.countChanged ? { fill: INK, 'font-weight': 650 } : { fill: INK_3 };
  return svg(
    'g',
    { transform: `translate(0 ${words.place * ROW_PX})` },
    svgText('title', {}, words.full),
    ...parts,
    words.count !== '' && svgText('text', { ...count, ...weight }, words.count),
  );
}
