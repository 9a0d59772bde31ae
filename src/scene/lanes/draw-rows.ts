import { select } from '../d3.ts';
import { createElement } from '../graph/patch.ts';
import { userLetters } from '../graph/user-letters.ts';
import { svg } from '../svg-tree.ts';
import { flagPath } from '../timeline/flag-path.ts';
import type { TimelineFlag } from '../timeline/timeline-input.ts';
import { troubleClass } from '../timeline/draw-lanes.ts';
import { troublePath } from '../timeline/mark-path.ts';
import { userSlot } from '../timeline/pixels.ts';
import type { Trouble } from '../timeline/row-shape.ts';
import { shortName } from '../timeline/short-name.ts';
import { signElement } from '../timeline/sign.ts';
import { UNCOUNTED } from '../timeline/uncounted.ts';
import type { LaneColumns } from './lane-columns.ts';
import type { LaneFacts } from './lane-facts.ts';
import type { Slice } from './slice.ts';
import { flagWords, lostWords, type RowNotes } from './row-notes.ts';
import type { RowWords } from './row-words.ts';
import { ioasidName } from '../../words/names.ts';

/** Names of the columns; letters with their colours where they are narrow. */
export function drawHead(head: HTMLElement, columns: LaneColumns, facts: LaneFacts): void {
  const { users, places } = facts.playback.cast;
  const letters = userLetters(users.map(({ name }) => name));
  const ioasid = facts.onlyPlace === undefined ? undefined : places[facts.onlyPlace]?.ioasid;
  head.replaceChildren();
  head.style.width = `${columns.widthPx}px`;
  head.style.height = `${columns.headPx}px`;
  const cell = (className: string, text: string, x: number, widthPx: number): HTMLElement => {
    const made = document.createElement('div');
    made.className = `ioasid-swim-name ${className}`;
    const name = document.createElement('span');
    name.textContent = text;
    made.append(name);
    made.title = text;
    made.style.left = `${x}px`;
    made.style.width = `${widthPx}px`;
    head.append(made);
    return made;
  };
  for (const { user, name } of users) {
    const x = (columns.users[user] ?? 0) - columns.userPx / 2;
    const roomPx = columns.stackedNames ? 2 * columns.userPx - NAME_MARGIN_PX : Infinity;
    const shown = shortName(name, NAME_PX, roomPx);
    const made = cell('ioasid-swim-user', columns.compact ? '' : shown, x, columns.userPx);
    made.classList.toggle('ioasid-swim-shortened', shown !== name);
    made.title = name;
    made.classList.toggle('ioasid-swim-stacked', columns.stackedNames);
    made.dataset['user'] = String(userSlot(user));
    made.prepend(signElement(user, letters[user] ?? '', 18));
  }
  const idText = ioasid === undefined ? 'IOASID' : `IOASID ${ioasidName(ioasid)}`;
  const ids = cell('ioasid-swim-ids', columns.compact ? 'ID' : idText, columns.idsX, columns.idsPx);
  ids.title = idText;
  const { counts } = facts.playback;
  const ref = cell('ioasid-swim-ref', 'Ref', columns.refX, columns.refPx);
  if (!counts) ref.title = UNCOUNTED;
  // Last, so that it lies over what is scrolled sideways beneath it.
  const said = counts ? 'Time runs down' : sentence(UNCOUNTED);
  const saidShort = counts ? 'Step' : 'Refs not counted';
  const textHead = cell('ioasid-swim-text-head', columns.compact ? saidShort : said, 0, columns.textPx);
  textHead.style.left = '0';
  textHead.title = said;
}

/** --ioasid-text-xs, as the style sheet says, and what two lines of it lose at their ends. */
const NAME_PX = 11;
const NAME_MARGIN_PX = 22;

/** The listed rows of a slice in words. Each is a button that no tab stops at: the app's keys move the cursor. */
export function drawRows(
  list: HTMLElement,
  facts: LaneFacts,
  columns: LaneColumns,
  slice: Slice,
  wordsOf: (row: number) => RowWords,
  notes: ReadonlyMap<number, RowNotes>,
): void {
  const { rows, index } = facts;
  const { counts } = facts.playback;
  const letters = userLetters(facts.playback.cast.users.map(({ name }) => name));
  const places = Array.from(
    { length: Math.max(slice.last - slice.first + 1, 0) },
    (_, at) => slice.first + at,
  );
  select(list)
    .selectAll<HTMLLIElement, number>('li')
    .data(places, (place) => rows.at(place))
    .join((enter) =>
      enter.append('li').each(function (place) {
        const row = rows.at(place);
        const words = wordsOf(row);
        const [button, ...others] = rowElements(words, columns, index.users[row] ?? 0, letters, counts);
        this.append(button, ...others);
        this.dataset['row'] = String(row);
        const noted = notes.get(place);
        this.title = words.full;
        if (noted !== undefined) addNotes(this, button, words, noted);
      }),
    )
    .style('top', (place) => `${place * columns.rowPx}px`)
    .style('height', `${columns.rowPx}px`)
    .style('width', `${columns.widthPx}px`)
    .attr('aria-posinset', (place) => place + 1)
    .attr('aria-setsize', rows.length);
}

function rowElements(
  words: RowWords,
  columns: LaneColumns,
  user: number,
  letters: readonly string[],
  counts: boolean,
): readonly [button: HTMLElement, count: HTMLElement] {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = 'ioasid-swim-text';
  button.setAttribute('aria-label', words.full);
  button.style.width = `${columns.textPx}px`;
  button.style.setProperty(
    '--ioasid-depth',
    String(columns.compact ? Math.min(words.depth, 3) : words.depth),
  );
  const { title, result } = fitted(words, columns);
  button.append(
    span('ioasid-swim-number', words.number),
    signElement(user, letters[user] ?? '', 16),
    span(`ioasid-swim-title${words.isCall ? ' ioasid-swim-code' : ''}`, title),
  );
  if (words.trouble !== undefined) {
    button.classList.add('ioasid-swim-trouble');
    // Narrow, the icon at the end of the arrow does for both: the room is for the word.
    if (!columns.compact || result === '') button.append(troubleIcon(words.trouble));
  }
  if (result !== '') button.append(span('ioasid-swim-result', result));
  // A letter or two of the meaning would be all there is room for beside an error.
  if (words.meaning !== '' && (!columns.compact || result === ''))
    button.append(span('ioasid-swim-meaning', words.meaning));
  const said = counts ? words.count : NOT_COUNTED;
  const count = span(`ioasid-swim-count${words.countChanged ? ' ioasid-swim-changed' : ''}`, said);
  count.style.left = `${columns.refX}px`;
  count.style.width = `${columns.refPx}px`;
  return [button, count];
}

/** In the place of a count under rules that have none. */
const NOT_COUNTED = '–';

/**
 * The call with its arguments and its result if both fit; else with its ID alone, and without a result that would be cut
 * to nothing. The whole is what a reader hears and a pointer sees.
 */
function fitted(words: RowWords, columns: LaneColumns): { title: string; result: string } {
  const { depth, short, trouble } = words;
  const named = (text: string): string => (columns.shortCalls ? text.replace(/^ioasid_/, '') : text);
  const whole = words.result === '' || words.isOops || columns.compact ? words.result : `= ${words.result}`;
  const result = columns.compact && trouble === undefined ? '' : whole;
  const roomPx = columns.textPx - BESIDE_WORDS_PX - depth * INDENT_PX;
  const fits = (title: string): boolean => (title.length + result.length) * CODE_CHARACTER_PX <= roomPx;
  const title = named(words.title);
  // Arguments cut short still say more than none; a result that is pushed out says nothing.
  if (!words.isCall || (!columns.compact && (result === '' || fits(title)))) return { title, result };
  const least = short === undefined ? title : named(short);
  return { title: least, result: trouble !== undefined || fits(least) ? result : '' };
}

/** Number, sign and what parts them; see lanes.css. */
const BESIDE_WORDS_PX = 34 + 16 + 4 * 7;
const INDENT_PX = 16;
/** One character of the mono font at --ioasid-text-s. */
const CODE_CHARACTER_PX = 7.2;

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Flags as signs at the end of the words; lost events for those who do not see the torn band. */
function addNotes(item: HTMLLIElement, button: HTMLElement, words: RowWords, noted: RowNotes): void {
  const { flags, lostBefore, lostAfter } = noted;
  if (flags.length > 0) {
    const said = `${words.full}, ${flagWords(noted)}`;
    item.title = said;
    button.setAttribute('aria-label', said);
    const signs = span('ioasid-swim-flags', '');
    signs.append(...[...new Set(flags.map(({ kind }) => kind))].map(flagIcon));
    button.append(signs);
  }
  if (lostBefore > 0) item.prepend(span('ioasid-swim-heard', `${lostWords(lostBefore)} before this step`));
  if (lostAfter > 0) item.append(span('ioasid-swim-heard', `${lostWords(lostAfter)} after this step`));
}

function flagIcon(kind: TimelineFlag['kind']): Element {
  const attributes = {
    class: 'ioasid-swim-icon',
    width: 10,
    height: 13,
    viewBox: '-5 0 10 13',
    'aria-hidden': 'true',
  };
  return createElement(
    svg('svg', attributes, svg('path', { class: `ioasid-swim-flag-${kind}`, d: flagPath(kind) })),
  );
}

function troubleIcon(trouble: Trouble): Element {
  const attributes = {
    class: 'ioasid-swim-icon',
    width: 13,
    height: 13,
    viewBox: '-7 -7 14 14',
    'aria-hidden': 'true',
  };
  const path = { class: troubleClass(trouble), d: troublePath(trouble, 6) };
  return createElement(svg('svg', attributes, svg('path', path)));
}

function span(className: string, text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}
