import { ioasidName, lifeName, setName, stepNumber, userName, refcountText } from '../../words/names.ts';
import { adopt } from '../adopt.ts';
import css from '../css/tables.css?inline';
import { element } from '../dom.ts';
import type { MakePicture } from '../picture.ts';
import type { Player, PlayerState } from '../player.ts';

/** More rows than this are counted: a figure is no place to read them. */
const SHOWN = 200;

type Cell = string | Node;

/** What stands now, in words: every number with its state, its count, its holders. */
export const table = tablePicture(
  'IOASIDs at this moment',
  ['Number', 'State', 'References', 'Held by, taken at', 'Set'],
  ({ played: { playback }, cursor }, player) =>
    playback
      .snapshotAt(cursor)
      .ids.filter(({ state }) => state !== 'unborn')
      .map((id) => [
        ioasidName(id.ioasid, id.generation),
        id.state,
        id.state === 'reclaimed' || id.refcount === undefined ? '–' : refcountText(id.refcount),
        list(
          id.references.map(({ user, takenAt }) => [
            `${userName(playback, user)}, `,
            stepButton(player, takenAt),
          ]),
        ),
        setName(playback, id.set),
      ]),
);

/** Every reference that was taken so far, with the operation that took it and the one that dropped it; those still held first. */
export const balance = tablePicture(
  'References taken and dropped',
  ['Holder', 'IOASID', 'Taken at', 'Dropped at'],
  ({ played: { playback }, cursor }, player) => {
    const taken = Array.from({ length: playback.referenceCount }, (_, index) => playback.reference(index))
      .filter(({ takenAt }) => takenAt <= cursor)
      .map((reference) => ({
        ...reference,
        isHeld: reference.droppedAt < 0 || reference.droppedAt > cursor,
      }));
    return taken
      .toSorted((a, b) => Number(b.isHeld) - Number(a.isHeld) || a.takenAt - b.takenAt)
      .map(({ user, life, takenAt, droppedAt, droppedBy, isHeld }) => [
        userName(playback, user),
        lifeName(playback, life),
        stepButton(player, takenAt),
        isHeld
          ? 'still held'
          : line([
              stepButton(player, droppedAt),
              droppedBy === user ? '' : ` by ${userName(playback, droppedBy)}, who held none`,
            ]),
      ]);
  },
);

function tablePicture(
  caption: string,
  heads: readonly string[],
  rowsOf: (state: PlayerState, player: Player) => readonly (readonly Cell[])[],
): MakePicture {
  return (host, player, styleRoot) => {
    adopt(styleRoot, css);
    const body = element('tbody');
    const head = element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)));
    const table = element(
      'table',
      { class: 'fig-table' },
      element('caption', {}, caption),
      element('thead', {}, head),
      body,
    );
    host.append(element('div', { class: 'fig-table-box' }, table));
    return {
      update(state) {
        const rows = rowsOf(state, player);
        const made = rows
          .slice(0, SHOWN)
          .map((cells) =>
            element(
              'tr',
              {},
              ...cells.map((cell, index) =>
                element(index === 0 ? 'th' : 'td', index === 0 ? { scope: 'row' } : {}, cell),
              ),
            ),
          );
        const rest =
          rows.length === 0 ? 'none yet' : rows.length > SHOWN ? `and ${rows.length - SHOWN} more` : '';
        if (rest !== '') made.push(element('tr', {}, element('td', { colspan: String(heads.length) }, rest)));
        body.replaceChildren(...made);
      },
      destroy: () => host.replaceChildren(),
    };
  };
}

function stepButton(player: Player, row: number): HTMLElement {
  const button = element('button', { type: 'button', class: 'fig-step' }, stepNumber(row));
  button.addEventListener('click', () => player.seek(row));
  return button;
}

function list(items: readonly (readonly Cell[])[]): Cell {
  return items.length === 0
    ? '–'
    : line(items.flatMap((item, index) => (index === 0 ? item : ['; ', ...item])));
}

function line(parts: readonly Cell[]): Node {
  return element('span', {}, ...parts);
}
