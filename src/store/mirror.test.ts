import { expect, test } from 'vitest';
import type { Attached, Peer } from '../sync/peer.ts';
import { createPeer } from '../sync/peer.ts';
import type { Role } from '../sync/message.ts';
import { createFigure, type Figure } from './figure.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { openStory } from './stories.ts';

interface Side {
  readonly figure: Figure;
  readonly peer: Peer;
  readonly mirror: Mirror;
}

function side(role: Role, id: string, story: string): Side {
  const figure = createFigure();
  openStory(figure, story);
  const peer = createPeer({ session: 's', id, role, now: () => 0 });
  return { figure, peer, mirror: createMirror(figure, peer) };
}

function connect(one: Peer, other: Peer): void {
  const ends: Attached[] = [];
  ends.push(one.attach({ trust: 'full', send: (message) => ends[1]?.receive(message) }));
  ends.push(other.attach({ trust: 'full', send: (message) => ends[0]?.receive(message) }));
  one.beat();
  other.beat();
}

const shown = ({ figure }: Side) => {
  const { document, cursor, view, semantics } = figure.store.getState();
  return { title: document.title, cursor, view, semantics };
};

/** Logs are packed and opened between events. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test.each([
  ['a', 'b'],
  ['b', 'a'],
])('a speaker shows what is presented, never its own story (ids %s, %s)', async (first, second) => {
  const presenter = side('presenter', first, 'leak');
  await settled();
  const speaker = side('speaker', second, 'exception-flow');
  connect(presenter.peer, speaker.peer);
  await settled();
  expect(shown(presenter).title).toBe('A leaked reference');
  expect(shown(speaker)).toEqual(shown(presenter));
  speaker.figure.actions.step(1);
  speaker.figure.actions.setView('lanes');
  await settled();
  expect(shown(presenter)).toEqual(shown(speaker));
  expect(shown(presenter).view).toBe('lanes');
});

test('a log that was changed goes to the others as it is', async () => {
  const presenter = side('presenter', 'p', 'leak');
  const speaker = side('speaker', 's', 'exception-flow');
  connect(presenter.peer, speaker.peer);
  await settled();
  const before = presenter.figure.playback().length;
  const last = presenter.figure.store.getState().branches[0]?.operations.at(-1);
  if (last === undefined) throw new Error('the story has operations');
  presenter.figure.actions.seek(before - 1);
  presenter.figure.actions.addOperation(last);
  await expect.poll(() => speaker.figure.playback().length).toBeGreaterThan(before);
  expect(shown(speaker)).toEqual(shown(presenter));
});

test('a follower who looks elsewhere is left alone, and comes back to where the others are by then', async () => {
  const presenter = side('presenter', 'p', 'leak');
  const follower = side('follower', 'f', 'exception-flow');
  connect(presenter.peer, follower.peer);
  await settled();
  expect(shown(follower)).toEqual(shown(presenter));
  openStory(follower.figure, 'quota');
  expect(follower.mirror.isAway()).toBe(true);
  presenter.figure.actions.seek(0);
  await settled();
  expect(shown(presenter).title).toBe('A leaked reference');
  expect(shown(follower).title).not.toBe('A leaked reference');
  follower.mirror.comeBack();
  await settled();
  expect(shown(follower)).toEqual(shown(presenter));
  expect(shown(follower).cursor).toBe(0);
});

test('what the others name and this figure does not have is left out', async () => {
  const presenter = side('presenter', 'p', 'leak');
  await settled();
  const before = shown(presenter);
  presenter.peer.set({
    kind: 'place',
    cursor: 9999,
    view: 'sideways',
    semantics: 'v99',
    selection: { kind: 'ioasid', index: 500 },
    step: { at: 'stop', anchor: 'none', stop: 7, answered: true },
  });
  await settled();
  const last = presenter.figure.playback().length - 1;
  expect(shown(presenter)).toEqual({ ...before, cursor: last });
  expect(presenter.figure.store.getState().selection).toBeUndefined();
});
