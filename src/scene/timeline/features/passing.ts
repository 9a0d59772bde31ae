/** Answers whether a row passes the filter; without a filter every row does. */
export function passing(visible: ArrayLike<number> | undefined, length: number): (row: number) => boolean {
  if (visible === undefined) return () => true;
  const known = sets.get(visible);
  const set = known?.length === length ? known : asBits(visible, length);
  sets.set(visible, set);
  return (row) => set[row] === 1;
}

const sets = new WeakMap<ArrayLike<number>, Uint8Array>();

function asBits(visible: ArrayLike<number>, length: number): Uint8Array {
  const bits = new Uint8Array(length);
  for (let index = 0; index < visible.length; index += 1) bits[visible[index] ?? 0] = 1;
  return bits;
}
