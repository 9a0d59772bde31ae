import { createMirror, type Mirror } from '../../store/mirror.ts';
import type { Figure } from '../../store/figure.ts';
import { joinBroadcast } from '../../sync/channels/broadcast.ts';
import { joinWindows } from '../../sync/channels/windows.ts';
import type { Role } from '../../sync/message.ts';
import { createPeer, type Peer } from '../../sync/peer.ts';
import { randomId } from '../../sync/session-id.ts';

const BEAT_MS = 1000;

/** One window's part in a presentation. */
export interface Session {
  readonly peer: Peer;
  readonly mirror: Mirror;
  /** A window that this one opened. */
  add(other: WindowProxy): void;
  end(): void;
}

export const newId = (): string => randomId((bytes) => crypto.getRandomValues(bytes));

export function startSession(figure: Figure, role: Role, session: string, id: string = newId()): Session {
  const peer = createPeer({ session, id, role, now: Date.now });
  const leaveBroadcast = joinBroadcast(peer);
  const windows = joinWindows(peer);
  const mirror = createMirror(figure, peer);
  const timer = setInterval(peer.beat, BEAT_MS);
  window.addEventListener('pagehide', peer.leave);
  return {
    peer,
    mirror,
    add: windows.add,
    end() {
      window.removeEventListener('pagehide', peer.leave);
      clearInterval(timer);
      peer.leave();
      mirror.stop();
      windows.close();
      leaveBroadcast();
    },
  };
}
