import { expect, test } from 'vitest';
import { svg } from '../svg-tree.ts';
import { parseSelectors, type PlacedNode } from './selector.ts';
import { parseStyleSheet } from './style-sheet.ts';

const leaf = svg('path', { class: 'line fat', 'data-user': '2', 'data-stale': '' });
const group = svg('g', { class: 'strand' }, leaf);
const root = svg('svg', { class: 'picture' }, group);
const top: PlacedNode = { node: root, parents: [], index: 0 };
const middle: PlacedNode = { node: group, parents: [top], index: 0 };
const placed: PlacedNode = { node: leaf, parents: [top, middle], index: 0 };

const matches = (selector: string): boolean => parseSelectors(selector).some((each) => each.matches(placed));

test.each([
  'path',
  '*',
  '.line',
  'path.line.fat',
  '.picture .line',
  '.picture > .strand > path',
  "[data-user='2']",
  '[data-user=2]',
  '.strand[class] [data-stale]',
  ':is(.thin, .fat)',
  'path:not(.thin, .dim)',
  ':is(.picture, .sheet) :is(.line)',
  'path:first-child',
  '.other, .line',
])('%s matches', (selector) => {
  expect(matches(selector)).toBe(true);
});

test.each([
  'circle',
  '.picture > .line',
  '.line .strand',
  "[data-user='3']",
  'path:hover',
  ':not(.fat)',
  '.line::before',
  ':host(.line)',
])('%s does not match', (selector) => {
  expect(matches(selector)).toBe(false);
});

test('the heavier rule wins, of equal ones the later; at-rules are left out', () => {
  const sheet = parseStyleSheet(`
    :root, :host { --a: 4px; }
    :root, [data-theme='light'] { --a: 5px; }
    .strand .line { fill: red; stroke: red; }
    .line { fill: blue; stroke-width: 2 }
    .fat { stroke-width: 3; /* .line { fill: none } */ }
    @media (forced-colors: active) { .strand .line.fat { fill: green; } }
  `);
  expect(sheet.tokens).toEqual({ '--a': '4px' });
  expect(sheet.stylesOf(placed)).toEqual({ fill: 'red', stroke: 'red', 'stroke-width': '3' });
});
