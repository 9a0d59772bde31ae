import { expect, test } from 'vitest';
import type { Entry } from './entries.ts';
import type { SharedVote } from './part.ts';
import { tally, withHand } from './tally.ts';

const vote: SharedVote = {
  id: 'q',
  question: 'What is left?',
  options: ['nothing', 'one reference'],
  right: 0,
  endsAt: undefined,
  revealed: false,
  hands: [2, 0],
};

const ballot = (by: string, forVote: string, choice: number): readonly [string, Entry] => [
  `ballot/${by}`,
  { stamp: { lamport: 1, sender: by }, part: { kind: 'ballot', by, vote: forVote, choice } },
];

test('hands and answers count; answers to another question, and to no option, do not', () => {
  const entries = new Map([
    ballot('a', 'q', 1),
    ballot('b', 'q', 1),
    ballot('c', 'before', 0),
    ballot('d', 'q', 9),
  ]);
  expect(tally(vote, entries)).toEqual([2, 2]);
});

test('nobody takes a hand away that is not up', () => {
  expect(withHand(vote, 1, -1).hands).toEqual([2, 0]);
  expect(withHand(withHand(vote, 1, 1), 0, -1).hands).toEqual([1, 1]);
});
