import { isObject } from './object-shape.ts';

/** What JSON that is no log of ours most likely is, in words; for the message only. */
export function looksLike(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const first: unknown = value[0];
    if (isObject(first) && 'ph' in first && 'ts' in first) return 'a Chrome trace';
    return value.length === 0 ? 'an empty list' : 'a list';
  }
  if (!isObject(value)) return `a single ${value === null ? 'null' : typeof value}`;
  const known = SIGNS.find(([members]) => members.every((name) => Object.hasOwn(value, name)));
  if (known !== undefined) return known[1];
  const members = Object.keys(value);
  if (members.length === 0) return 'an empty object';
  const shown = members.slice(0, 4).map((name) => JSON.stringify(name.slice(0, 30)));
  return `an object with ${shown.join(', ')}${members.length > shown.length ? ', ...' : ''}`;
}

/** Members that give a kind of file away. */
const SIGNS: readonly (readonly [readonly string[], string])[] = [
  [['operations'], 'a log whose member "format" is missing'],
  [['schema', 'variant', 'steps'], 'a conformance vector'],
  [['traceEvents'], 'a Chrome trace'],
  [['$schema', 'properties'], 'a JSON Schema'],
  [['dependencies'], 'an npm package description'],
  [['name', 'version', 'scripts'], 'an npm package description'],
  [['compilerOptions'], 'a TypeScript configuration'],
  [['cells', 'nbformat'], 'a notebook'],
  [['type', 'features'], 'GeoJSON'],
  [['version', 'sources', 'mappings'], 'a source map'],
  [['currentStateIndex', 'computedStates'], 'an export of Redux DevTools'],
];
