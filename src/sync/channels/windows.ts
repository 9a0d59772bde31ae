import type { Attached, Peer } from '../peer.ts';

/** Talks to windows by their handles: to the one that opened this one, and to those that speak up. */
export interface WindowLinks {
  /** A window that this one opened. */
  add(other: WindowProxy): void;
  close(): void;
}

/** Pages opened from files have the origin "null", which cannot be addressed. */
const target = (): string => (location.origin === 'null' ? '*' : location.origin);

export function joinWindows(peer: Peer): WindowLinks {
  const ends = new Map<WindowProxy, Attached>();

  const add = (other: WindowProxy): Attached => {
    const known = ends.get(other);
    if (known !== undefined) return known;
    // A window that was closed takes messages and does nothing with them.
    const end = peer.attach({ send: (message) => other.postMessage(message, target()), trust: 'full' });
    ends.set(other, end);
    return end;
  };

  const onMessage = (event: MessageEvent<unknown>): void => {
    const { source, origin, data } = event;
    if (origin !== location.origin || source === null || source === window || !isWindow(source)) return;
    // Only a window that knows the session is a window of ours; it may be one that was reloaded.
    if (isOfSession(data, peer.session)) add(source).receive(data);
  };

  window.addEventListener('message', onMessage);
  const opener: unknown = window.opener;
  if (isWindow(opener)) add(opener);
  return {
    add,
    close() {
      window.removeEventListener('message', onMessage);
      for (const end of ends.values()) end.detach();
    },
  };
}

function isWindow(value: unknown): value is WindowProxy {
  return typeof value === 'object' && value !== null && 'closed' in value && 'postMessage' in value;
}

function isOfSession(data: unknown, session: string): boolean {
  return typeof data === 'object' && data !== null && 'session' in data && data.session === session;
}
