import type { Playback } from '../timeline/playback.ts';
import type { Row } from '../timeline/row.ts';
import type { Selection } from './state.ts';

/** The rows that make up the history of what is selected, in order of time. */
export function historyOf(playback: Playback, selection: Selection): readonly number[] {
  if (selection.kind === 'reference') {
    const { takenAt, droppedAt } = playback.reference(selection.reference);
    return droppedAt < 0 ? [takenAt] : [takenAt, droppedAt];
  }
  const rows: number[] = [];
  for (let index = 0; index < playback.length; index += 1) {
    if (isPartOf(playback, playback.row(index), selection)) rows.push(index);
  }
  return rows;
}

function isPartOf(
  playback: Playback,
  row: Row,
  selection: Exclude<Selection, { kind: 'reference' }>,
): boolean {
  if (selection.kind === 'user') return row.user === selection.user;
  if (row.life < 0) return false;
  const life = playback.life(row.life);
  return selection.kind === 'ioasid' ? life.place === selection.place : life.set === selection.set;
}
