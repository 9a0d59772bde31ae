import { merged, partOf, type Entries, type Entry } from './entries.ts';
import { SYNC_VERSION, type Body, type Known, type Message, type Role } from './message.ts';
import { keyOf, type Part, type PartKind, type PartOf } from './part.ts';
import { readMessage } from './read-message.ts';
import { isLater } from './stamp.ts';

/** A way to other windows. What is sent may get lost, come twice, or late. */
export interface Link {
  send(message: Message): void;
  /** On `ballots` stand followers on other machines: they may answer, and nothing else. */
  readonly trust: 'full' | 'ballots';
}

/** The near end of a link. */
export interface Attached {
  /** Whatever came; what is none of our messages changes nothing. */
  receive(raw: unknown): void;
  detach(): void;
}

/** Another window of this presentation, as last heard of. */
export interface Heard {
  readonly id: string;
  readonly role: Role;
  /** In ms since 1970. */
  readonly at: number;
}

export interface PeerOptions {
  readonly session: string;
  /** Of this window. */
  readonly id: string;
  readonly role: Role;
  /** In ms since 1970. */
  readonly now: () => number;
}

/** One window's end of a presentation. Has no timers: whoever made it calls `beat`. */
export interface Peer {
  readonly session: string;
  readonly id: string;
  readonly role: Role;
  attach(link: Link): Attached;
  get<Kind extends PartKind>(kind: Kind): PartOf<Kind> | undefined;
  /** All of it; the same object while nothing changed. */
  entries(): Entries;
  /** Says it to everybody. */
  set(part: Part): void;
  /** What a window believes before it has heard anything: loses against whatever anybody wrote. */
  seed(part: Part): void;
  /** Others that were heard of lately; the same object while nothing changed. */
  heard(): readonly Heard[];
  /** Called about once a second: says that this window lives, and lets others see what it missed. */
  beat(): void;
  /** Says good-bye. */
  leave(): void;
  subscribe(listener: () => void): () => void;
}

/** How long a window that says nothing is believed to be there. Browsers slow down what is out of sight. */
const SILENCE_MS = 5000;

interface End extends Link {
  /** Whose link it is, once that is known; on a link with little trust nobody else may speak. */
  owner: string | undefined;
}

export function createPeer({ session, id, role, now }: PeerOptions): Peer {
  let entries: Entries = new Map();
  let clock = 0;
  let heard: readonly Heard[] = [];
  const ends = new Set<End>();
  const listeners = new Set<() => void>();

  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  const send = (end: End, body: Body): void => {
    end.send({ app: 'ioasid-present', version: SYNC_VERSION, session, from: id, role, body });
  };

  const sendState = (end: End, all: Iterable<Entry>): void => {
    // What others answered is nobody's business on another machine.
    const fit = [...all].filter(
      ({ part }) => end.trust === 'full' || part.kind !== 'ballot' || part.by === end.owner,
    );
    if (fit.length > 0) send(end, { kind: 'state', entries: fit });
  };

  /** Takes news, tells the other ways of them, and those who listen. */
  const take = (news: readonly Entry[], from: End | undefined): void => {
    for (const { stamp, part } of news) if (part.kind !== 'ballot') clock = Math.max(clock, stamp.lamport);
    const result = merged(entries, news);
    if (result.changed.length === 0) return;
    entries = result.entries;
    for (const end of ends) if (end !== from) sendState(end, result.changed);
    changed();
  };

  const hear = (from: string, as: Role): void => {
    const before = heard.find((each) => each.id === from);
    heard = [...heard.filter((each) => each.id !== from), { id: from, role: as, at: now() }];
    if (before === undefined) changed();
  };

  const forget = (gone: (each: Heard) => boolean): void => {
    const left = heard.filter((each) => !gone(each));
    if (left.length === heard.length) return;
    heard = left;
    changed();
  };

  const compare = (end: End, theirs: readonly Known[]): void => {
    const known = new Map(theirs.map(({ key, stamp }) => [key, stamp]));
    const mine = [...entries].filter(([key, { stamp }]) => {
      const other = known.get(key);
      return other === undefined || isLater(stamp, other);
    });
    if (role !== 'follower')
      sendState(
        end,
        mine.map(([, entry]) => entry),
      );
    const missed = theirs.some(({ key, stamp }) => {
      const own = entries.get(key);
      return own === undefined || isLater(stamp, own.stamp);
    });
    if (missed) send(end, { kind: 'hello' });
  };

  const obey = (end: End, { from, role: as, body }: Message): void => {
    const leads = end.trust === 'full' && as !== 'follower';
    switch (body.kind) {
      case 'hello':
        if (role !== 'follower') sendState(end, entries.values());
        return;
      case 'state':
        take(leads ? body.entries : body.entries.filter((entry) => isOwnBallot(entry, from)), end);
        return;
      case 'beat':
        if (leads || role !== 'follower')
          compare(end, leads ? body.known : body.known.filter(isBallotOf(from)));
        return;
      case 'bye':
        forget((each) => each.id === from);
    }
  };

  const set = (part: Part): void => {
    // A ballot is counted by its own past, so that no follower can drive the clock of all.
    const before = part.kind === 'ballot' ? (entries.get(keyOf(part))?.stamp.lamport ?? 0) : clock;
    // Never behind the time: a window that forgot everything in a reload still writes later than it did before.
    const lamport = Math.max(before + 1, Math.floor(now()));
    take([{ stamp: { lamport, sender: id }, part }], undefined);
  };

  return {
    session,
    id,
    role,
    set,
    attach(link) {
      const end: End = { send: link.send, trust: link.trust, owner: undefined };
      ends.add(end);
      send(end, { kind: 'hello' });
      return {
        receive(raw) {
          const message = readMessage(raw);
          if (message === undefined || message.session !== session || message.from === id) return;
          if (end.trust === 'ballots' && (end.owner ??= message.from) !== message.from) return;
          if (message.body.kind !== 'bye') hear(message.from, message.role);
          obey(end, message);
        },
        detach() {
          ends.delete(end);
          if (end.owner !== undefined) forget((each) => each.id === end.owner);
        },
      };
    },
    get: (kind) => partOf(entries, kind),
    entries: () => entries,
    seed(part) {
      take([{ stamp: { lamport: 0, sender: id }, part }], undefined);
    },
    heard: () => heard,
    beat() {
      const known = [...entries].map(([key, { stamp }]) => ({ key, stamp }));
      for (const end of ends) {
        const fit = end.trust === 'full' ? known : known.filter(({ key }) => !key.startsWith('ballot/'));
        send(end, { kind: 'beat', known: fit });
      }
      const time = now();
      forget((each) => time - each.at > SILENCE_MS);
    },
    leave() {
      for (const end of ends) send(end, { kind: 'bye' });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isOwnBallot({ part, stamp }: Entry, from: string): boolean {
  return part.kind === 'ballot' && part.by === from && stamp.sender === from;
}

function isBallotOf(from: string): (known: Known) => boolean {
  return ({ key }) => key === `ballot/${from}`;
}
