import type { Playback } from '../../timeline/playback.ts';
import { namesOfRun, writtenName } from './names.ts';

/** Conditions worth asking of a log, written with its own names. Each can be taken as it is. */
export function exampleConditions(playback: Playback): readonly string[] {
  const { cast } = playback;
  const names = namesOfRun(playback);
  const busiest = cast.places.toSorted((a, b) => b.mostReferences - a.mostReferences)[0];
  if (busiest === undefined) return [];
  const id = busiest.ioasid;
  const examples: string[] = [];
  const pending = pendingPlace(playback) ?? id;
  if (names.counting) {
    examples.push(`refs(${pending}) == 1 and state(${pending}) == FREE_PENDING`);
    const holder = lastHolder(playback, busiest.lives);
    if (holder !== undefined) examples.push(`holds(${writtenName(holder)}, ${id}) == 0`);
  } else examples.push(`state(${id}) == reclaimed`);
  const set = cast.sets.find((each) => each.set === busiest.set && each.type !== 'label');
  if (set !== undefined && names.set(set.name) >= 0) examples.push(`nr(${writtenName(set.name)}) == 0`);
  return examples;
}

/** A number that somebody asked to free while it was still held. */
function pendingPlace(playback: Playback): number | undefined {
  for (let index = 0; index < playback.lifeCount; index += 1) {
    const life = playback.life(index);
    if (life.pendingAt >= 0) return life.ioasid;
  }
  return undefined;
}

/** Who took the last reference on one of some lives. */
function lastHolder(playback: Playback, lives: readonly number[]): string | undefined {
  for (let index = playback.referenceCount - 1; index >= 0; index -= 1) {
    const { life, user } = playback.reference(index);
    if (lives.includes(life)) return playback.cast.users.find((each) => each.user === user)?.name;
  }
  return undefined;
}
