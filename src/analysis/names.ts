import { semanticsOf } from '../allocator/variants.ts';
import type { Semantics } from '../allocator/policies.ts';
import type { NamedWorld, Playback } from '../timeline/playback.ts';
import type { Row } from '../timeline/row.ts';
import type { Stage } from '../timeline/walk.ts';

/** Names of what rows and effects refer to by index, for sentences. */
export interface Names {
  user(user: number): string;
  /** "KVM and VDCM". */
  users(users: readonly number[]): string;
  /** "IOASID 5", in its second life "IOASID 5′". */
  life(life: number): string;
  set(set: number): string;
  /** "ioasid_free(5)": a row's call with the number it is about. */
  call(row: Pick<Row, 'call' | 'ioasid'>): string;
  /** What the call of ours is called in this kernel. */
  kernelCall(call: Row['call']): string;
}

export function namesOf({ world, books, semantics }: Stage): Names {
  return createNames({
    world,
    kernelNames: semantics.kernelNames,
    life: (life) => ({ ioasid: books.lives.ioasid(life), generation: books.lives.generation(life) }),
    set: (set) => world.handles.nameOf(books.sets.handle(set)),
  });
}

export function namesOfPlayback(playback: Playback): Names {
  return createNames({
    world: playback.world,
    kernelNames: semanticsOf(playback.semantics)?.kernelNames ?? {},
    life: (life) => playback.life(life),
    set: (set) => playback.cast.sets.find((each) => each.set === set)?.name ?? '',
  });
}

interface Source {
  readonly world: Pick<NamedWorld, 'users'>;
  readonly kernelNames: Semantics['kernelNames'];
  life(life: number): { readonly ioasid: number; readonly generation: number };
  set(set: number): string;
}

function createNames({ world, kernelNames, life, set }: Source): Names {
  const user = (index: number): string => world.users.nameOf(index) || 'nobody';
  const kernelCall = (call: Row['call']): string => kernelNames[call] ?? call;
  return {
    user,
    users: (indexes) => listed([...new Set(indexes)].map(user)),
    life: (index) => `IOASID ${generationName(life(index).ioasid, life(index).generation)}`,
    set: (index) => set(index) || 'no set',
    call: (row) => `${kernelCall(row.call)}(${row.ioasid < 0 ? '' : row.ioasid})`,
    kernelCall,
  };
}

/** 5, 5′, 5″, then 5⁽⁴⁾: the same marks as on screen. */
function generationName(ioasid: number, generation: number): string {
  if (generation <= 3) return `${ioasid}${['', '', '′', '″'][generation] ?? ''}`;
  const digits = String(generation).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
  return `${ioasid}⁽${digits}⁾`;
}

/** "A", "A and B", "A, B and C". */
export function listed(words: readonly string[]): string {
  return words.length <= 1 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "one put", "3 puts" with small numbers as words. */
export function counted(count: number, thing: string): string {
  return `${SMALL[count] ?? String(count)} ${thing}${count === 1 ? '' : 's'}`;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
