/** `make()`, made again only when something that it is given is another than last time; compared by identity. */
export type Memo<T> = (given: readonly unknown[], make: () => T) => T;

export function memo<T>(): Memo<T> {
  let last: { readonly given: readonly unknown[]; readonly made: T } | undefined;
  return (given, make) => {
    if (last === undefined || given.some((each, place) => each !== last?.given[place])) {
      last = { given, made: make() };
    }
    return last.made;
  };
}
