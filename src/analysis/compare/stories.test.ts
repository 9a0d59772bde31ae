import { expect, test } from 'vitest';
import { STORY_GROUPS, storyDocument } from '../../lessons/stories.ts';
import type { LogDocument } from '../../timeline/document.ts';
import { compareSemantics } from './compare.ts';

/** Where the variants first part, by operation; none where they do the same. */
const PARTS: Readonly<Record<string, number | undefined>> = {
  'find-reference': 3,
  'second-free': 6,
  'events-never-delivered': 2,
  'mm-deadlock': 1,
  'pending-before-set': undefined,
  'put-answer': undefined,
  'spid-conflict': 5,
  'spid-detach': 3,
  'spid-lookup-race': 5,
  'failed-alloc': 3,
  'capacity-twice': 4,
  'last-id': 7,
  'quota-never-returned': 5,
  'orphan-put': 8,
  'null-set': 9,
};

const COMPARED = STORY_GROUPS.flatMap(({ stories }) => stories.map(({ id }) => id)).filter(
  (id) => story(id).compare !== undefined,
);

function story(id: string): LogDocument {
  const document = storyDocument(id);
  if (document === undefined) throw new Error(`no story ${id}`);
  return document;
}

test.each(COMPARED)('%s: its variants part where it says', (id) => {
  const document = story(id);
  const { compare = [], semantics } = document;
  expect(Object.hasOwn(PARTS, id)).toBe(true);
  expect(compareSemantics(document, [semantics, ...compare]).first?.operation).toBe(PARTS[id]);
});
