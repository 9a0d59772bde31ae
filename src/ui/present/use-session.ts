import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { Role } from '../../sync/message.ts';
import type { PartKind, PartOf } from '../../sync/part.ts';
import type { Entries } from '../../sync/entries.ts';
import type { Heard } from '../../sync/peer.ts';
import { useFigure } from '../figure.ts';
import { startSession, type Session } from './session.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('a panel of a presentation was drawn outside of one');
  return session;
}

/** A session for as long as whoever asks for it is on the page. */
export function useNewSession(role: Role, id: string, own?: string): Session | undefined {
  const figure = useFigure();
  const [holder] = useState(createHolder);
  useEffect(() => {
    const started = startSession(figure, role, id, own);
    holder.hold(started);
    return () => {
      holder.hold(undefined);
      started.end();
    };
  }, [holder, figure, role, id, own]);
  return useSyncExternalStore(holder.subscribe, holder.held);
}

/** A session begins and ends with effects; whoever draws is told. */
function createHolder() {
  let session: Session | undefined;
  const listeners = new Set<() => void>();
  return {
    held: () => session,
    hold(next: Session | undefined): void {
      session = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A part of what is shared; undefined while nobody has said it. */
export function usePart<Kind extends PartKind>(kind: Kind): PartOf<Kind> | undefined {
  const { peer } = useSession();
  return useSyncExternalStore(peer.subscribe, () => peer.get(kind));
}

export function useEntries(): Entries {
  const { peer } = useSession();
  return useSyncExternalStore(peer.subscribe, peer.entries);
}

/** Other windows of this presentation. */
export function useHeard(): readonly Heard[] {
  const { peer } = useSession();
  return useSyncExternalStore(peer.subscribe, peer.heard);
}
