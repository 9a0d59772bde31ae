import { expect, test } from 'vitest';
import { storyDocument } from '../lessons/stories.ts';
import { readParameters } from './parameters.ts';
import type { PlayedLog } from './parts/played-log.ts';
import { play } from './play.ts';
import { createPlayer } from './player.ts';

function story(id: string): PlayedLog {
  const document = storyDocument(id);
  const result = document === undefined ? undefined : play(document);
  if (result?.ok !== true) throw new Error(`${id} cannot be played`);
  return result.value;
}

const given = (raw: Parameters<typeof readParameters>[0]) => readParameters(raw, 'host', () => undefined);

test('rows that are wanted are those that can be reached, in whatever log', () => {
  const flow = story('exception-flow');
  const player = createPlayer(flow, 9999, given({ end: '20' }));
  const cursor = (): number => player.store.getState().cursor;
  expect(cursor()).toBe(20);
  player.seek(-5);
  expect(cursor()).toBe(0);
  player.seek(20);
  player.set('end', given({ end: '8' }));
  expect(cursor()).toBe(8);
  player.set('end', given({}));
  const leak = story('leak');
  player.open(leak, 9999);
  expect(cursor()).toBe(leak.playback.length - 1);
});

test('to the nearest marker or hazard before or after, and no further than the last', () => {
  const flow = story('exception-flow');
  const player = createPlayer(flow, 0, given({}));
  const visited: number[] = [];
  for (let jump = 0; jump <= flow.markers.length; jump += 1) {
    player.toNext('markers', 1);
    visited.push(player.store.getState().cursor);
  }
  const rows = [...new Set(flow.markers.map(({ row }) => row))].filter((row) => row > 0);
  expect([...new Set(visited)]).toEqual(rows);
  player.toNext('markers', -1);
  expect(player.store.getState().cursor).toBe(rows.at(-2));
});

test('faster and slower within what can be asked for', () => {
  const player = createPlayer(story('leak'), 0, given({ speed: '2' }));
  for (const factor of [2, 2, 2]) player.faster(factor);
  expect(player.store.getState().speed).toBe(4);
  for (let times = 0; times < 8; times += 1) player.faster(1 / 2);
  expect(player.store.getState().speed).toBe(0.25);
});
