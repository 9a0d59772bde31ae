import { select } from '../d3.ts';
import { createElement } from '../graph/patch.ts';
import { userLetters } from '../graph/user-letters.ts';
import { svg } from '../svg-tree.ts';
import { troubleClass } from '../timeline/draw-lanes.ts';
import { troublePath } from '../timeline/mark-path.ts';
import { userSlot } from '../timeline/pixels.ts';
import type { Trouble } from '../timeline/row-shape.ts';
import { signElement } from '../timeline/sign.ts';
import type { LaneColumns } from './lane-columns.ts';
import type { LaneFacts } from './lane-facts.ts';
import type { Slice } from './slice.ts';
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
    const made = cell('ioasid-swim-user', columns.compact ? '' : name, x, columns.userPx);
    made.title = name;
    made.classList.toggle('ioasid-swim-stacked', columns.stackedNames);
    made.dataset['user'] = String(userSlot(user));
    made.prepend(signElement(user, letters[user] ?? '', 18));
  }
  const idText = ioasid === undefined ? 'IOASID' : `IOASID ${ioasidName(ioasid)}`;
  const ids = cell('ioasid-swim-ids', columns.compact ? 'ID' : idText, columns.idsX, columns.idsPx);
  ids.title = idText;
  cell('ioasid-swim-ref', 'Ref', columns.refX, columns.refPx);
  // Last, so that it lies over what is scrolled sideways beneath it.
  cell('ioasid-swim-text-head', columns.compact ? 'Step' : 'Time runs down', 0, columns.textPx).style.left =
    '0';
}

/** The listed rows of a slice in words. Each is a button that no tab stops at: the app's keys move the cursor. */
export function drawRows(
  list: HTMLElement,
  facts: LaneFacts,
  columns: LaneColumns,
  slice: Slice,
  wordsOf: (row: number) => RowWords,
): void {
  const { rows, index } = facts;
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
        this.append(...rowElements(wordsOf(row), columns, index.users[row] ?? 0, letters));
        this.dataset['row'] = String(row);
        this.title = wordsOf(row).full;
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
): readonly HTMLElement[] {
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
  const title = columns.shortCalls ? words.title.replace(/^ioasid_/, '') : words.title;
  button.append(
    span('ioasid-swim-number', words.number),
    signElement(user, letters[user] ?? '', 16),
    span(`ioasid-swim-title${words.isCall ? ' ioasid-swim-code' : ''}`, title),
  );
  if (words.trouble !== undefined) {
    button.classList.add('ioasid-swim-trouble');
    button.append(troubleIcon(words.trouble));
  }
  const showsResult = words.result !== '' && (!columns.compact || words.trouble !== undefined);
  if (showsResult)
    button.append(span('ioasid-swim-result', words.isOops ? words.result : `= ${words.result}`));
  if (words.meaning !== '') button.append(span('ioasid-swim-meaning', words.meaning));
  const count = span(`ioasid-swim-count${words.countChanged ? ' ioasid-swim-changed' : ''}`, words.count);
  count.style.left = `${columns.refX}px`;
  count.style.width = `${columns.refPx}px`;
  return [button, count];
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
