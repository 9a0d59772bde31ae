import { expect, test } from 'vitest';
import { STORY_GROUPS, storyDocument } from '../../lessons/stories.ts';
import { graphLayout } from '../../scene/graph/layout.ts';
import { graphMarks } from '../../scene/graph/marks.ts';
import { graphModel } from '../../scene/graph/model.ts';
import { rowWords } from '../../scene/lanes/row-words.ts';
import { logIndex } from '../../scene/timeline/log-index.ts';
import { shownStateAt } from '../../store/shown-state.ts';
import { statusText } from '../../words/status-text.ts';
import { positionText, stepSentence } from '../../words/step-text.ts';
import { compileLesson } from '../../lessons/compile-lesson.ts';
import { EVERY_QUESTION } from '../../store/lesson/every-question.testing.ts';
import { playLesson } from '../play-lesson.ts';
import { play } from '../play.ts';
import { tellerOf } from '../said.ts';
import type { PlayedLog } from './played-log.ts';
import { record, replayed, type Recording } from './recording.ts';

const IDS = STORY_GROUPS.flatMap(({ stories }) => stories.map(({ id }) => id));

function played(id: string, semantics?: string): PlayedLog {
  const document = storyDocument(id);
  const result = document === undefined ? undefined : play(document, semantics);
  if (result?.ok !== true) throw new Error(`${id} cannot be played`);
  return result.value;
}

/** Everything that a figure makes of a run at a row. */
function shown({ playback, hazards, crowd }: PlayedLog, row: number): unknown {
  const layout = graphLayout(playback.cast, { widthPx: 720, crowd });
  return {
    state: shownStateAt(playback, row, hazards),
    marks: graphMarks(graphModel({ playback, row }, layout), layout),
    words: [stepSentence(playback, row), positionText(playback, row), statusText(playback, row)],
    lanes: rowWords(playback, logIndex(playback), row),
    said: { ...tellerOf(playback).step(row) },
    status: [undefined, ...playback.cast.places.keys()].map((place) => tellerOf(playback).status(row, place)),
  };
}

test.each(IDS)('%s: what was written down is what is played, at every row', (id) => {
  const live = played(id);
  // As it comes out of a file: members that are undefined are gone.
  const again = replayed(JSON.parse(JSON.stringify(record(live))) as Recording);
  expect(again.playback.length).toBe(live.playback.length);
  for (let row = 0; row < live.playback.length; row += 1) {
    expect(shown(again, row)).toEqual(shown(live, row));
  }
});

test('rules that do not count, and lack calls, are written down as such', () => {
  const live = played('double-free', 'mainline-5.5');
  const again = replayed(record(live));
  expect(again.playback.counts).toBe(false);
  expect(again.playback.nearestCall('ioasid_put')).toBe('ioasid_free');
  expect(shown(again, live.playback.length - 1)).toEqual(shown(live, live.playback.length - 1));
});

test('a lesson is written down with all that teaching it asks for', () => {
  const live = playLesson(compileLesson(EVERY_QUESTION), 'every');
  if (!live.ok) throw new Error('the lesson cannot be played');
  const again = replayed(JSON.parse(JSON.stringify(record(live.value))) as Recording);
  expect(again.scenario).toBe('every');
  expect(again.lesson).toEqual(JSON.parse(JSON.stringify(live.value.lesson)));
  for (let row = 0; row < live.value.playback.length; row += 1)
    expect(shown(again, row)).toEqual(shown(live.value, row));
});
