import type { Message, Role } from './message.ts';
import { createPeer, type Attached, type Link, type Peer } from './peer.ts';

/** A message on its way; delivers a copy each time. */
type Parcel = () => void;

/** Windows that talk over a network that delivers what, when and how often the test says. */
export interface Network {
  readonly peers: readonly Peer[];
  readonly parcels: Parcel[];
  /** Delivers what is on its way until nothing is. */
  settle(): void;
  /** A window that comes later. */
  join(id: string, role: Role): Peer;
}

export function createNetwork(roles: readonly Role[], trust: Link['trust'] = 'full'): Network {
  const peers: Peer[] = [];
  const parcels: Parcel[] = [];

  function join(id: string, role: Role): Peer {
    const peer = createPeer({ session: 'one', id, role, now: () => 0 });
    for (const other of peers) connect(peer, other, trust, (parcel) => parcels.push(parcel));
    peers.push(peer);
    return peer;
  }

  function settle(): void {
    for (let parcel = parcels.shift(); parcel !== undefined; parcel = parcels.shift()) parcel();
  }

  for (const [index, role] of roles.entries()) join(`w${index}`, role);
  return { peers, parcels, settle, join };
}

/** A link between two; `trust` is what the second's end has in the first. */
function connect(one: Peer, other: Peer, trust: Link['trust'], post: (parcel: Parcel) => void): void {
  const ends: Attached[] = [];
  ends.push(one.attach({ trust: 'full', send: (message) => postTo(1, message) }));
  ends.push(other.attach({ trust, send: (message) => postTo(0, message) }));

  function postTo(end: 0 | 1, message: Message): void {
    post(() => ends[end]?.receive(plain(message)));
  }
}

/** As it arrives on the other side: a copy, without what is undefined. */
function plain(message: Message): unknown {
  return JSON.parse(JSON.stringify(message));
}
