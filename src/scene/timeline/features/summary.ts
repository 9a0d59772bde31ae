import { countOf } from '../../../base/in-words.ts';
import type { Playback } from '../../../timeline/playback.ts';
import { listOf } from '../../../words/names.ts';
import type { TimelineGap } from '../timeline-input.ts';
import type { LogIndex } from '../log-index.ts';
import { TROUBLES, type Trouble } from '../row-shape.ts';

const TROUBLE_WORDS: Readonly<Record<Trouble, string>> = {
  oops: 'oops',
  unheld: 'unheld drop',
  stale: 'use after its ID was gone',
  refused: 'refused call',
};

const TROUBLES_WORDS: Readonly<Record<Trouble, string>> = {
  oops: 'oopses',
  unheld: 'unheld drops',
  stale: 'uses after their IDs were gone',
  refused: 'refused calls',
};

/** What the overview shows, for those who do not see it. */
export function summaryText(playback: Playback, index: LogIndex, gaps: readonly TimelineGap[]): string {
  const counts = new Map<Trouble, number>();
  for (let row = 0; row < index.length; row += 1) {
    const trouble = index.trouble(row);
    if (trouble !== undefined) counts.set(trouble, (counts.get(trouble) ?? 0) + 1);
  }
  const users = playback.cast.users.map(({ name, operations }) => `${name} ${operations}`);
  const troubles = TROUBLES.filter((trouble) => counts.has(trouble)).map((trouble) =>
    countOf(counts.get(trouble) ?? 0, TROUBLE_WORDS[trouble], TROUBLES_WORDS[trouble]),
  );
  const lost = gaps.reduce((sum, gap) => sum + gap.lostEvents, 0);
  const parts = [`Overview of ${countOf(index.length, 'step')}: ${users.join(', ')}.`];
  if (troubles.length > 0) parts.push(`With ${listOf(troubles)}.`);
  if (lost > 0) parts.push(`The recording lost ${countOf(lost, 'event')}.`);
  return parts.join(' ');
}
