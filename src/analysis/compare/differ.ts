/** Undefined is what a variant does not have, and is no difference. */
export function differ(values: readonly unknown[]): boolean {
  const [first, ...rest] = values
    .filter((value) => value !== undefined)
    .map((value) => JSON.stringify(value));
  return rest.some((value) => value !== first);
}
