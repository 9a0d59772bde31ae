import type { LockName } from '../allocator/effect.ts';
import type { Playback } from '../timeline/playback.ts';

/** A number with its generation: 5, 5′, 5″, then 5⁽⁴⁾. */
export function ioasidName(ioasid: number, generation = 1): string {
  if (generation <= 1) return String(ioasid);
  if (generation === 2) return `${ioasid}′`;
  if (generation === 3) return `${ioasid}″`;
  return `${ioasid}⁽${superscript(generation)}⁾`;
}

const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

function superscript(value: number): string {
  return String(value).replaceAll(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
}

export function lifeName(playback: Playback, life: number): string {
  const { ioasid, generation } = playback.life(life);
  return ioasidName(ioasid, generation);
}

export function userName(playback: Playback, user: number): string {
  return playback.world.users.nameOf(user) || 'nobody';
}

export function setName(playback: Playback, set: number): string {
  return playback.cast.sets.find((each) => each.set === set)?.name ?? 'no set';
}

/** "A", "A and B", "A, B and C". */
export function listOf(words: readonly string[]): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A negative counter is a saturated refcount_t. */
export function refcountText(count: number): string {
  return count < 0 ? 'saturated' : String(count);
}

/** Operations are numbered from 1 on screen; machines count from 0. */
export function stepNumber(row: number): string {
  return String(row + 1);
}

/** The kernel's own name of a lock. */
export function lockName(lock: LockName): string {
  return `ioasid_${lock}_lock`;
}
