import { describe, expect, it, vi } from 'vitest';
import { ballotsFor } from './entries.ts';
import type { Message } from './message.ts';
import { createNetwork } from './network.testing.ts';
import type { Part } from './part.ts';
import { createPeer } from './peer.ts';

const place = (cursor: number): Part => ({
  kind: 'place',
  cursor,
  view: 'graph',
  semantics: 'v2',
  selection: undefined,
  step: undefined,
});

const message = {
  app: 'ioasid-present',
  version: 1,
  session: 's',
  from: 'you',
  role: 'speaker',
  body: { kind: 'state', entries: [{ stamp: { lamport: 3, sender: 'you' }, part: place(5) }] },
};

/** An answer to a vote, as its follower says it. */
const ballot = (by: string) => ({
  ...message,
  from: by,
  role: 'follower',
  body: {
    kind: 'state',
    entries: [{ stamp: { lamport: 1, sender: by }, part: { kind: 'ballot', by, vote: 'q', choice: 0 } }],
  },
});

describe('a window that comes later', () => {
  it('is told everything, and what it believed before does not count', () => {
    const network = createNetwork(['presenter', 'speaker']);
    network.peers[0]?.set(place(7));
    network.settle();
    const late = network.join('late', 'speaker');
    late.seed(place(0));
    network.settle();
    expect(late.get('place')?.cursor).toBe(7);
    expect(network.peers.map((peer) => peer.get('place')?.cursor)).toEqual([7, 7, 7]);
  });

  it('goes on from there: what it writes counts for all', () => {
    const network = createNetwork(['presenter', 'speaker']);
    for (let at = 1; at <= 20; at += 1) network.peers[0]?.set(place(at));
    network.settle();
    const late = network.join('late', 'presenter');
    network.settle();
    late.set(place(3));
    network.settle();
    expect(network.peers.map((peer) => peer.get('place')?.cursor)).toEqual([3, 3, 3]);
  });

  it('gives its belief to those who know nothing either', () => {
    const network = createNetwork(['presenter', 'speaker']);
    network.peers[0]?.seed(place(4));
    network.settle();
    expect(network.peers[1]?.get('place')?.cursor).toBe(4);
  });
});

describe('a follower', () => {
  it.each(['full', 'ballots'] as const)('leads nobody (trust: %s)', (trust) => {
    const network = createNetwork(['presenter'], trust);
    network.peers[0]?.set(place(7));
    const follower = network.join('f', 'follower');
    network.settle();
    expect(follower.get('place')?.cursor).toBe(7);
    follower.set(place(1));
    follower.beat();
    network.settle();
    expect(network.peers[0]?.get('place')?.cursor).toBe(7);
  });

  it.each(['full', 'ballots'] as const)('answers for itself, once (trust: %s)', (trust) => {
    const network = createNetwork(['presenter'], trust);
    const follower = network.join('f', 'follower');
    network.settle();
    follower.set({ kind: 'ballot', by: 'f', vote: 'q', choice: 1 });
    follower.set({ kind: 'ballot', by: 'f', vote: 'q', choice: 2 });
    follower.set({ kind: 'ballot', by: 'somebody-else', vote: 'q', choice: 0 });
    network.settle();
    const teacher = network.peers[0];
    expect(ballotsFor(teacher?.entries() ?? new Map(), 'q')).toEqual([
      { kind: 'ballot', by: 'f', vote: 'q', choice: 2 },
    ]);
  });

  it('on another machine is told of its own answer and of no other', () => {
    const teacher = createPeer({ session: 's', id: 'me', role: 'presenter', now: () => 0 });
    const toG: Message[] = [];
    const [f, g] = [[], toG].map((box: Message[]) =>
      teacher.attach({ trust: 'ballots', send: (sent) => box.push(sent) }),
    );
    f?.receive(ballot('f'));
    g?.receive(ballot('g'));
    g?.receive({ ...message, from: 'g', role: 'follower', body: { kind: 'hello' } });
    teacher.beat();
    expect(teacher.entries().size).toBe(2);
    expect(JSON.stringify(toG)).not.toContain('"f"');
    expect(JSON.stringify(toG)).toContain('ballot');
  });
});

describe('a presenter that was reloaded', () => {
  it('goes on leading those who follow, although it remembers nothing', () => {
    const follower = createPeer({ session: 's', id: 'f', role: 'follower', now: () => 0 });
    for (const [id, time] of [
      ['before', 1000],
      ['after', 2000],
    ] as const) {
      const presenter = createPeer({ session: 's', id, role: 'presenter', now: () => time });
      const end = follower.attach({ trust: 'full', send: () => undefined });
      presenter.attach({ trust: 'full', send: end.receive });
      for (let at = 1; at <= 20; at += 1) presenter.set(place(time + at));
    }
    expect(follower.get('place')?.cursor).toBe(2020);
  });
});

describe('who is there', () => {
  it('is known from what they say, and forgotten when they leave or fall silent', () => {
    let time = 0;
    const peer = createPeer({ session: 's', id: 'me', role: 'presenter', now: () => time });
    const end = peer.attach({ trust: 'full', send: () => undefined });
    const say = (kind: string) =>
      end.receive({
        app: 'ioasid-present',
        version: 1,
        session: 's',
        from: 'you',
        role: 'speaker',
        body: { kind },
      });
    say('hello');
    expect(peer.heard()).toMatchObject([{ id: 'you', role: 'speaker' }]);
    say('bye');
    expect(peer.heard()).toEqual([]);
    say('hello');
    time = 60_000;
    peer.beat();
    expect(peer.heard()).toEqual([]);
  });
});

const entry = (stamp: unknown, part: unknown) => ({
  ...message,
  body: { kind: 'state', entries: [{ stamp, part }] },
});
const stamp = { lamport: 3, sender: 'you' };

describe('messages that are not ours', () => {
  const hostile: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['a text', 'state'],
    ['a list', [message]],
    ['of another program', { ...message, app: 'other' }],
    ['of another version', { ...message, version: 2 }],
    ['of another presentation', { ...message, session: 't' }],
    ['from ourselves', { ...message, from: 'me' }],
    ['without a role', { ...message, role: 'admin' }],
    ['of an unknown kind', { ...message, body: { kind: 'delete' } }],
    ['with an id that is markup', { ...message, from: '<b>' }],
    ['with a counter beyond reason', entry({ lamport: 2 ** 52, sender: 'you' }, place(5))],
    ['with a counter that is no number', entry({ lamport: Number.NaN, sender: 'you' }, place(5))],
    ['without a writer', entry({ lamport: 3 }, place(5))],
    ['with a cursor that is none', entry(stamp, { ...place(5), cursor: 1.5 })],
    ['with a cursor that is a text', entry(stamp, { ...place(5), cursor: '5' })],
    ['with a view that is an object', entry(stamp, { ...place(5), view: {} })],
    ['with a strange selection', entry(stamp, { ...place(5), selection: { kind: 'all', index: 1 } })],
    ['with half a step', entry(stamp, { ...place(5), step: { at: 'stop', anchor: 'a' } })],
    ['with an unknown part', entry(stamp, { kind: 'script', text: 'alert(1)' })],
    [
      'with a payload beyond reason',
      entry(stamp, { kind: 'log', log: { is: 'packed', payload: 'A'.repeat(300_000) } }),
    ],
    ['with a pointer outside', entry(stamp, { kind: 'pointer', at: [0.5, 2] })],
    ['with a pointer of one number', entry(stamp, { kind: 'pointer', at: [0.5] })],
    ['with a zoom of nothing', entry(stamp, { kind: 'zoom', k: 0, x: 0, y: 0 })],
    [
      'with a vote whose hands do not fit',
      entry(stamp, {
        kind: 'vote',
        vote: { id: 'q', question: '?', options: ['a'], hands: [], revealed: false },
      }),
    ],
    [
      'with too many entries',
      {
        ...message,
        body: { kind: 'state', entries: Array.from({ length: 2000 }, () => message.body.entries[0]) },
      },
    ],
    ['half of which is good', { ...message, body: { kind: 'state', entries: [...message.body.entries, 7] } }],
  ];

  it.each(hostile)('change nothing: %s', (_, raw) => {
    const peer = createPeer({ session: 's', id: 'me', role: 'presenter', now: () => 0 });
    peer.set(place(1));
    const end = peer.attach({ trust: 'full', send: () => undefined });
    const listener = vi.fn<() => void>();
    peer.subscribe(listener);
    const before = peer.entries();
    end.receive(raw);
    expect(peer.entries()).toBe(before);
    expect(listener).not.toHaveBeenCalled();
  });

  it('while the same message, unharmed, changes something', () => {
    const peer = createPeer({ session: 's', id: 'me', role: 'presenter', now: () => 0 });
    peer.attach({ trust: 'full', send: () => undefined }).receive(message);
    expect(peer.get('place')?.cursor).toBe(5);
  });
});

describe('a link with little trust', () => {
  it('belongs to whoever spoke first', () => {
    const peer = createPeer({ session: 's', id: 'me', role: 'presenter', now: () => 0 });
    const end = peer.attach({ trust: 'ballots', send: () => undefined });
    end.receive(ballot('f'));
    end.receive(ballot('g'));
    expect([...peer.entries().keys()]).toEqual(['ballot/f']);
  });

  it('is not believed, whatever role it claims', () => {
    const peer = createPeer({ session: 's', id: 'me', role: 'presenter', now: () => 0 });
    peer.attach({ trust: 'ballots', send: () => undefined }).receive(message);
    expect(peer.get('place')).toBeUndefined();
  });
});
