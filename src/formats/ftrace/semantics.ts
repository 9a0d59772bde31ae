export interface SemanticsGuess {
  /** Id of a variant. */
  readonly id: string;
  /** One sentence: what in the recording says so. */
  readonly because: string;
}

/** Functions that only the series of 2020 has, in all its versions. */
const WITH_SETS = new Set([
  'ioasid_alloc_set',
  'ioasid_set_alloc',
  'ioasid_set_put',
  'ioasid_set_get',
  'ioasid_get_locked',
  'ioasid_put_locked',
  'ioasid_notify',
  'ioasid_attach_spid',
  'ioasid_detach_spid',
  'ioasid_find_by_spid',
]);

const LATER = new Set([
  'ioasid_set_free',
  'ioasid_free_all_in_set',
  'ioasid_reserve_capacity',
  'ioasid_cancel_capacity',
]);

/** Which rules were at work, by the functions that were called: each version of the allocator has its own. */
export function guessSemantics(symbols: ReadonlySet<string>): SemanticsGuess {
  const has = (names: ReadonlySet<string>): string | undefined =>
    [...symbols].find((symbol) => names.has(symbol));
  const later = has(LATER);
  if (later !== undefined) return { id: 'v4-2021', because: `${later}() came with the series of 2021.` };
  if (symbols.has('ioasid_set_alloc'))
    return { id: 'v3', because: 'ioasid_set_alloc() got this name in v3.' };
  if (symbols.has('ioasid_detach_spid')) return { id: 'v3', because: 'ioasid_detach_spid() came with v3.' };
  const withSets = has(WITH_SETS);
  if (withSets !== undefined) return { id: 'v2', because: `${withSets}() came with the series of 2020.` };
  const counted = [...symbols].find((symbol) => symbol === 'ioasid_get' || symbol === 'ioasid_put');
  if (counted !== undefined) {
    return { id: 'mainline-5.11', because: `${counted}() without a set is that of Linux 5.11 to 5.17.` };
  }
  return {
    id: 'mainline-6.1',
    because: 'Only calls of the mainline allocator; Linux 5.5 to 5.10 has the same code.',
  };
}
