import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const defined = new Set([...read('../scene.css').matchAll(/(--ioasid-[\w-]+):/g)].map((match) => match[1]));
/** Set by the drawing itself, on its own elements. */
const OWN = new Set(['--ioasid-track-left', '--ioasid-ruler', '--ioasid-counts', '--ioasid-words']);

test.each(['./timeline.css', '../lanes/lanes.css'])(
  '%s takes every colour and size from the tokens',
  (path) => {
    const used = [...read(path).matchAll(/var\((--ioasid-[\w-]+)\)/g)].map((match) => match[1] ?? '');
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((name) => !defined.has(name) && !OWN.has(name))).toEqual([]);
    expect(read(path)).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(|hsl\(/i);
  },
);
