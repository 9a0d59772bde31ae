import type { Lesson } from '../../lessons/lesson.ts';
import type { Playback } from '../../timeline/playback.ts';
import { ioasidName } from '../../words/names.ts';
import type { Selection } from '../state.ts';
import { userOfAlias } from './lesson-names.ts';
import type { Given } from './lesson-state.ts';

/** Something in the picture that can be picked as an answer. */
export interface Pick {
  readonly given: Given;
  readonly selection: Selection;
  readonly name: string;
}

/** IDs that live or lived by a row. Those that are to come have no number yet that could be said. */
export function idsToPick(playback: Playback, row: number): readonly Pick[] {
  return playback
    .snapshotAt(row)
    .ids.filter(({ state }) => state !== 'unborn')
    .map(({ place, ioasid, generation }) => ({
      given: { asks: 'id', place },
      selection: { kind: 'ioasid', place },
      name: `IOASID ${ioasidName(ioasid, generation)}`,
    }));
}

export function usersToPick(lesson: Lesson, playback: Playback): readonly Pick[] {
  return lesson.users.flatMap(({ alias, name }): readonly Pick[] => {
    const user = userOfAlias(lesson, playback, alias);
    if (user === undefined) return [];
    return [{ given: { asks: 'user', alias }, selection: { kind: 'user', user }, name }];
  });
}

/** The answer that a selection in the picture means; undefined where it is of another kind. */
export function pickOf(picks: readonly Pick[], selection: Selection | undefined): Pick | undefined {
  return picks.find(({ selection: own }) => sameSelection(own, selection));
}

function sameSelection(one: Selection, other: Selection | undefined): boolean {
  if (one.kind === 'ioasid') return other?.kind === 'ioasid' && other.place === one.place;
  return one.kind === 'user' && other?.kind === 'user' && other.user === one.user;
}

export function sameGiven(one: Given, other: Given | undefined): boolean {
  if (one.asks === 'id') return other?.asks === 'id' && other.place === one.place;
  return one.asks === 'user' && other?.asks === 'user' && other.alias === one.alias;
}
