import { expect, test } from 'vitest';
import { STORY_GROUPS, storyDocument } from '../../lessons/stories.ts';
import type { Hazard } from './rule.ts';
import { RULES } from './rules.ts';
import { scanLog } from './scanner.ts';

/** Stories that rules name and nobody has written yet. */
const AWAITED = new Set([
  'custom-allocators',
  'events-never-delivered',
  'failed-alloc',
  'mm-deadlock',
  'spid-conflict',
  'spid-lookup-race',
]);

const STORIES = STORY_GROUPS.flatMap((group) => group.stories.map(({ id }) => id));

function hazardsOf(story: string): readonly Hazard[] {
  const document = storyDocument(story);
  if (document === undefined) throw new Error(`no story ${story}`);
  return scanLog(document);
}

test.each(['normal-flow', 'bare-metal', 'find-getter'])('%s has no hazard at all', (story) => {
  expect(hazardsOf(story)).toEqual([]);
});

test('the exception flow, which works, has only the order of the chains', () => {
  expect(hazardsOf('exception-flow').map(({ code, severity }) => [code, severity])).toEqual([
    ['notification-order', 'note'],
  ]);
});

test('the leak story has the leak and nothing else', () => {
  expect(hazardsOf('leak').map(({ code }) => code)).toEqual(['leak']);
});

test.each([
  ['double-free', ['stolen-reference', 'context-at-reuse', 'stolen-reference', 'stale-generation']],
  ['find-race', ['borrowed-use-after-reclaim']],
  ['over-put', ['stolen-reference', 'reclaim-in-notification', 'counter-underflow']],
  ['get-pending', ['get-on-pending']],
])('%s shows what it is about', (story, codes) => {
  expect(hazardsOf(story).map(({ code }) => code)).toEqual(codes);
});

test('every rule names a story that there is, or that is awaited', () => {
  const unknown = RULES.filter(({ story }) => !STORIES.includes(story) && !AWAITED.has(story));
  expect(unknown.map(({ code, story }) => `${code}: ${story}`)).toEqual([]);
  expect([...AWAITED].filter((story) => STORIES.includes(story))).toEqual([]);
});
