/** Readers of single values that came from outside: the value, or undefined where it is none of ours. */

export function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

export function text(raw: unknown, most: number): string | undefined {
  return typeof raw === 'string' && raw.length <= most ? raw : undefined;
}

export function whole(raw: unknown, least: number, most: number): number | undefined {
  return Number.isInteger(raw) ? between(raw, least, most) : undefined;
}

export function between(raw: unknown, least: number, most: number): number | undefined {
  return typeof raw === 'number' && raw >= least && raw <= most ? raw : undefined;
}

/** Undefined as soon as one item is not ours: half a list would say something else than the whole. */
export function list<Item>(
  raw: unknown,
  most: number,
  read: (item: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(raw) || raw.length > most) return undefined;
  const items: Item[] = [];
  for (const each of raw as readonly unknown[]) {
    const item = read(each);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}
