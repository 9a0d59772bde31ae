import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetwork, type Network } from './network.testing.ts';
import type { Part } from './part.ts';

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.integer({ min: 0, max: 99 }).map((cursor): Part => ({
    kind: 'place',
    cursor,
    view: 'graph',
    semantics: 'v2',
    selection: undefined,
    step: undefined,
  })),
  fc.boolean().map((on): Part => ({ kind: 'blank', on })),
  fc.constantFrom('leak', 'quota').map((id): Part => ({ kind: 'log', log: { is: 'story', id } })),
);

type Move =
  | { readonly do: 'set'; readonly by: number; readonly part: Part }
  | { readonly do: 'deliver' | 'repeat' | 'lose'; readonly which: number };

const which = fc.nat(1000);
const set = fc.record({ do: fc.constant('set' as const), by: fc.nat(4), part });
const deliver = fc.record({ do: fc.constantFrom('deliver' as const, 'repeat' as const), which });
const lose = fc.record({ do: fc.constant('lose' as const), which });

function play({ peers, parcels }: Network, moves: readonly Move[]): void {
  for (const move of moves) {
    if (move.do === 'set') {
      peers[move.by % peers.length]?.set(move.part);
      continue;
    }
    if (parcels.length === 0) continue;
    const at = move.which % parcels.length;
    const parcel = move.do === 'repeat' ? parcels[at] : parcels.splice(at, 1)[0];
    if (move.do !== 'lose') parcel?.();
  }
}

const known = (network: Network) =>
  network.peers.map((peer) =>
    Object.fromEntries([...peer.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );

/** What the others know, and that of the first as often. */
function sides(network: Network): readonly [unknown, unknown] {
  const [first, ...others] = known(network);
  return [others, others.map(() => first)];
}

describe('windows that share a presentation', () => {
  it('end in the same state, in whatever order and how often messages arrive', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(set, deliver), { maxLength: 60 }), (moves) => {
        const network = createNetwork(['presenter', 'speaker', 'presenter']);
        play(network, moves);
        network.settle();
        const [others, first] = sides(network);
        expect(others).toEqual(first);
      }),
    );
  });

  it('end in the same state after messages were lost, with the next beat', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(set, deliver, lose), { maxLength: 60 }), (moves) => {
        const network = createNetwork(['presenter', 'speaker', 'presenter']);
        play(network, moves);
        network.settle();
        for (const peer of network.peers) peer.beat();
        network.settle();
        const [others, first] = sides(network);
        expect(others).toEqual(first);
      }),
    );
  });

  it('end where somebody last was: two hundred steps from alternating windows', () => {
    const network = createNetwork(['presenter', 'speaker']);
    const [one, other] = network.peers;
    for (let press = 0; press < 200; press += 1) {
      const peer = press % 2 === 0 ? one : other;
      const at = peer?.get('place')?.cursor ?? 0;
      peer?.set({
        kind: 'place',
        cursor: at + 1,
        view: 'graph',
        semantics: 'v2',
        selection: undefined,
        step: undefined,
      });
      // Messages lag behind by up to five presses.
      if (press % 5 === 4) network.settle();
    }
    network.settle();
    const [others, first] = sides(network);
    expect(others).toEqual(first);
    expect(one?.get('place')?.cursor).toBeGreaterThan(1);
  });
});
