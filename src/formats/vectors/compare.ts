import { isObject, type Json } from './vector.ts';

/** RFC 7386: null removes, objects merge, everything else replaces. */
export function mergePatch(target: Json, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const merged: Record<string, Json> = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergePatch(merged[name] ?? {}, value);
  }
  return merged;
}

export interface Difference {
  /** Where, such as `ids.1.ref`; empty for the whole. */
  readonly path: string;
  /** Undefined where there is nothing. */
  readonly expected: Json | undefined;
  readonly actual: Json | undefined;
}

/** Every place where two values differ, as deep down as it can be named. */
export function differences(
  expected: Json | undefined,
  actual: Json | undefined,
  path = '',
): readonly Difference[] {
  if (isObject(expected) && isObject(actual)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...names].flatMap((name) => differences(expected[name], actual[name], joined(path, name)));
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length = Math.max(expected.length, actual.length);
    return Array.from({ length }, (_, index) => index).flatMap((index) =>
      differences(itemAt(expected, index), itemAt(actual, index), `${path}[${index}]`),
    );
  }
  return Object.is(expected, actual) ? [] : [{ path, expected, actual }];
}

function itemAt(list: readonly Json[], index: number): Json | undefined {
  return list[index];
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
