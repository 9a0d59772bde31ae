import { PARAMETER_NAMES, type RawParameters } from './contract.ts';

/** Collects parameters from wherever they are written; what is absent stays absent. */
export function parameterReader(read: (name: string) => string | null): RawParameters {
  const found: Partial<Record<(typeof PARAMETER_NAMES)[number], string>> = {};
  for (const name of PARAMETER_NAMES) {
    const value = read(name);
    if (value !== null) found[name] = value;
  }
  return found;
}

/** Parameters in a hash, as of `embed.html#v=1&scenario=double-free&at=14`. */
export function hashParameters(hash: string): RawParameters {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  return parameterReader((name) => given.get(name));
}
