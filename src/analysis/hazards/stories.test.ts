import { describe, expect, test } from 'vitest';
import { STORY_GROUPS, storyDocument } from '../../lessons/stories.ts';
import type { Hazard } from './rule.ts';
import { RULES } from './rules.ts';
import { scanLog } from './scanner.ts';

/** Everything that goes wrong in each story that comes with the program, in the order in which it begins. */
const SHOWS: Readonly<Record<string, readonly string[]>> = {
  'exception-flow': ['notification-order'],
  'normal-flow': [],
  'bare-metal': [],
  'find-reference': ['borrowed-kept', 'borrowed-use-after-reclaim', 'unheld-drop'],
  'second-free': ['stolen-reference'],
  'events-never-delivered': ['leak', 'notification-lost'],
  'mm-deadlock': [
    'memory-corruption',
    'self-deadlock',
    'lock-inversion',
    'set-reference-leak',
    'lock-inversion',
  ],
  'locked-calls': ['lock-inversion', 'sleep-in-atomic', 'self-deadlock'],
  'pending-before-set': ['get-on-pending'],
  'put-answer': [],
  'spid-conflict': ['spid-reference-leak', 'spid-reference-leak', 'leak'],
  'spid-detach': ['spid-hit-default', 'spid-hit-duplicate', 'spid-hit-default'],
  'spid-lookup-race': ['counter-from-zero', 'borrowed-use-after-reclaim', 'stolen-reference'],
  'failed-alloc': [
    'failed-alloc-returns-number',
    'duplicate-custom-number',
    'foreign-free',
    'failed-alloc-returns-number',
    'use-after-free',
  ],
  'capacity-twice': ['capacity-doubled'],
  'last-id': ['quota-lost', 'use-after-free'],
  'quota-never-returned': ['quota-lost'],
  'orphan-put': ['orphan', 'wrong-set-count', 'use-after-free'],
  'lost-put': ['reclaim-in-notification', 'counter-underflow'],
  'get-pending': ['get-on-pending'],
  'find-race': ['borrowed-use-after-reclaim'],
  'find-getter': [],
  'two-sets': ['drop-refused', 'get-on-pending'],
  'null-set': ['drop-refused', 'null-set'],
  quota: [],
  saturation: ['counter-saturated'],
  'double-free': ['stolen-reference', 'context-at-reuse', 'stolen-reference', 'stale-generation'],
  'over-put': ['stolen-reference', 'reclaim-in-notification', 'counter-underflow'],
  'foreign-free': ['foreign-free', 'unheld-drop'],
  'id-reuse': ['context-unheld', 'dma-at-reclaim', 'context-at-reuse'],
  'stale-context': ['context-unheld', 'context-at-drop', 'dma-at-reclaim'],
  leak: ['leak'],
  'stopped-chain': ['holder-not-told'],
  orphan: ['orphan', 'get-on-pending', 'use-after-free'],
  'custom-allocators': ['orphaned-ids'],
};

/** Nothing goes wrong in these: the documented flow, and rules that are kept. */
const CLEAN = ['normal-flow', 'bare-metal', 'put-answer', 'find-getter', 'quota'];

const STORIES = STORY_GROUPS.flatMap((group) => group.stories.map(({ id }) => id));

function hazardsOf(story: string): readonly Hazard[] {
  const document = storyDocument(story);
  if (document === undefined) throw new Error(`no story ${story}`);
  return scanLog(document);
}

describe('every hazard rule fires on its own story and on nothing else in the clean stories', () => {
  test('each story has its line here', () => {
    expect(Object.keys(SHOWS).toSorted()).toEqual(STORIES.toSorted());
  });

  test.each(STORIES)('%s shows what it is about and nothing else', (story) => {
    expect(hazardsOf(story).map(({ code }) => code)).toEqual(SHOWS[story]);
  });

  test.each(RULES.map(({ code, story }) => [code, story] as const))('%s fires in %s', (code, story) => {
    expect(hazardsOf(story).map((hazard) => hazard.code)).toContain(code);
  });

  test.each(CLEAN)('%s is clean', (story) => {
    expect(hazardsOf(story)).toEqual([]);
  });
});

test('in the exception flow, which works, the order of the chains is only a note', () => {
  expect(hazardsOf('exception-flow').map(({ code, severity }) => [code, severity])).toEqual([
    ['notification-order', 'note'],
  ]);
});
