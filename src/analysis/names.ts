import type { Stage, ToldRow } from '../timeline/walk.ts';

/** Names of what rows and effects refer to by index, for sentences. */
export interface Names {
  user(user: number): string;
  /** "KVM and VDCM". */
  users(users: readonly number[]): string;
  /** "IOASID 5", in its second life "IOASID 5′". */
  life(life: number): string;
  set(set: number): string;
  /** "ioasid_free(5)": a row's call with the number it is about. */
  call(row: ToldRow): string;
  /** What the call of ours is called in this kernel. */
  kernelCall(call: ToldRow['call']): string;
}

export function namesOf({ world, books, semantics }: Stage): Names {
  const user = (index: number): string => world.users.nameOf(index) || 'nobody';
  const kernelCall = (call: ToldRow['call']): string => semantics.kernelNames[call] ?? call;
  return {
    user,
    users: (indexes) => listed([...new Set(indexes)].map(user)),
    life: (life) => `IOASID ${generationName(books.lives.ioasid(life), books.lives.generation(life))}`,
    set: (set) => world.handles.nameOf(books.sets.handle(set)) || 'no set',
    call: (row) => `${kernelCall(row.call)}(${row.ioasid < 0 ? '' : row.ioasid})`,
    kernelCall,
  };
}

/** 5, 5′, 5″, then 5⁽⁴⁾: the same marks as on screen. */
export function generationName(ioasid: number, generation: number): string {
  if (generation <= 3) return `${ioasid}${['', '', '′', '″'][generation] ?? ''}`;
  const digits = String(generation).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
  return `${ioasid}⁽${digits}⁾`;
}

/** "A", "A and B", "A, B and C". */
export function listed(words: readonly string[]): string {
  return words.length <= 1 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "a second", "a third": how often something was done before is said in words. */
export function ordinal(count: number): string {
  return ['', 'first', 'second', 'third', 'fourth', 'fifth'][count] ?? `${count}th`;
}
