/**
 * Closes a switch over a union: adding a member makes every switch that forgot it a type error. It throws only when
 * a value got past the types, which is a bug of ours.
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

/** States something that is true unless we have a bug. Never use it on input: bad input is a `Result`. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`);
}
