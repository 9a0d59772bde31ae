// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLog } from '../../formats/log/parse-log.ts';
import { createRun } from '../../timeline/run.ts';
import { staticFigure, type StaticFigure } from './figure.ts';
import { codeWidth, fitCode } from './code-width.ts';
import { wrapLines } from './lines.ts';

const read = (path: string): string => readFileSync(`src/${path}`, 'utf8');
const css = ['scene.css', 'graph/graph.css', 'timeline/marks.css', 'lanes/lanes.css']
  .map((file) => read(`scene/${file}`))
  .join('\n');

function figure(story: string, given: Partial<StaticFigure> = {}): string {
  const log = parseLog(read(`lessons/stories/${story}.ioasid.json`));
  if (!log.ok) throw new Error(`${story} is no log`);
  const playback = createRun(log.value);
  const whole: StaticFigure = {
    playback,
    row: playback.length - 1,
    title: log.value.title,
    view: 'graph',
    theme: 'light',
    widthPx: 720,
    gaps: [],
    ...given,
  };
  return staticFigure(whole, css);
}

function elementsOf(markup: string): readonly Element[] {
  const document = new DOMParser().parseFromString(markup, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return [...document.querySelectorAll('*')];
}

const VIEWS = ['graph', 'lanes'] as const;
const THEMES = ['light', 'dark', 'both'] as const;
const ALL = VIEWS.flatMap((view) => THEMES.map((theme) => ({ view, theme })));

test.each(ALL)('$view in $theme is whole, stands by itself, and is the same every time', (given) => {
  const markup = figure('two-sets', given);
  expect(figure('two-sets', given)).toBe(markup);
  for (const element of elementsOf(markup)) {
    expect(['script', 'foreignObject', 'image', 'use', 'a']).not.toContain(element.localName);
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^(?:on|style$|xlink|href|aria-|data-|tabindex)/);
      const harmless = value.replace('http://www.w3.org/2000/svg', '');
      expect(harmless).not.toMatch(/var\(|light-dark|currentColor|url\(|https?:|NaN|undefined/);
    }
  }
});

test('title, description and, for both themes, a style sheet come first', () => {
  const [root] = elementsOf(figure('exception-flow', { theme: 'both', row: 20 }));
  const first = [...(root?.children ?? [])].slice(0, 3);
  expect(first.map(({ localName }) => localName)).toEqual(['title', 'desc', 'style']);
  expect(first[0]?.textContent).toBe('The exception flow: free before unbind');
  expect(first[1]?.textContent).toContain('Operation 21 of 37: VFIO ioasid_free(vm1, 5)');
  expect(first[2]?.textContent).toMatch(
    /^@media\(prefers-color-scheme:dark\)\{(?:\.[\w-]+\{[a-z]+:#\w+\})+\}$/,
  );
});

test('everything that is light in the light picture is dark in the dark one', () => {
  const fills = (theme: 'light' | 'dark'): ReadonlySet<string> =>
    new Set(figure('exception-flow', { theme }).match(/(?<=(?:fill|stroke)=")#\w+/g));
  const [light, dark] = [fills('light'), fills('dark')];
  expect([...light].filter((colour) => dark.has(colour))).toEqual([]);
});

test('before the first row there is a picture as well', () => {
  for (const view of VIEWS) {
    expect(elementsOf(figure('exception-flow', { row: -1, view })).length).toBeGreaterThan(20);
  }
});

test('names with markup and control characters do no harm', () => {
  const markup = figure('exception-flow', { title: '</title><script>alert(1)</script>\u0000&\u001b' });
  expect(elementsOf(markup)[1]?.textContent).toBe('</title><script>alert(1)</script>�&�');
});

test('sentences break at spaces, code is cut where it would leave its column', () => {
  expect(wrapLines('one two three', 10, 45)).toEqual(['one two', 'three']);
  expect(wrapLines('', 10, 45)).toEqual(['']);
  expect(fitCode('ioasid_get(vm1, 5)', 10, codeWidth('ioasid_get', 10))).toBe('ioasid_ge…');
  expect(fitCode('get', 10, 5)).toBe('');
});
