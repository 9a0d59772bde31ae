import type { HighlightTarget, Lesson } from '../../lessons/lesson.ts';
import type { Playback } from '../../timeline/playback.ts';
import type { Selection } from '../state.ts';

/** Index in the cast of a user that a lesson calls so. */
export function userOfAlias(lesson: Lesson, playback: Playback, alias: string): number | undefined {
  const name = nameOfAlias(lesson, alias);
  return playback.cast.users.find((user) => user.name === name)?.user;
}

/** What the picture calls a user of the lesson. */
export function nameOfAlias(lesson: Lesson, alias: string): string {
  return lesson.users.find((user) => user.alias === alias)?.name ?? alias;
}

/**
 * Places of the cast that a lesson means by an ID: all that have the number, or the one of the name that an alloc gave: the last such alloc
 * up to a row, or the first after it.
 */
export function placesOfId(playback: Playback, id: string | number, row: number): readonly number[] {
  if (typeof id === 'number')
    return playback.cast.places.filter(({ ioasid }) => ioasid === id).map(({ place }) => place);
  const named = rowsNaming(playback, id);
  const found = named.findLast((each) => each <= row) ?? named[0];
  if (found === undefined) return [];
  const { life } = playback.row(found);
  return life < 0 ? [] : [playback.life(life).place];
}

/** Rows of calls that succeed and give their ID this name. */
function rowsNaming(playback: Playback, name: string): readonly number[] {
  const rows: number[] = [];
  for (let index = 0; index < playback.length; index += 1) {
    const { depth, kind, life } = playback.row(index);
    if (depth === 0 && kind === 'call' && life >= 0 && playback.operationOf(index).args.as === name)
      rows.push(index);
  }
  return rows;
}

/** What the picture has of a `highlight` line. */
export function highlighted(
  lesson: Lesson,
  playback: Playback,
  row: number,
  targets: readonly HighlightTarget[],
): readonly Selection[] {
  return targets.flatMap((target): readonly Selection[] => {
    switch (target.kind) {
      case 'id':
        return placesOfId(playback, target.id, row).map((place) => ({ kind: 'ioasid', place }));
      case 'user': {
        const user = userOfAlias(lesson, playback, target.alias);
        return user === undefined ? [] : [{ kind: 'user', user }];
      }
      case 'set': {
        const set = playback.cast.sets.find(({ name }) => name === target.name)?.set;
        return set === undefined ? [] : [{ kind: 'set', set }];
      }
    }
  });
}
