import type { Peer } from '../peer.ts';

/** Joins all windows of this browser that take part. Answers how to leave; where the browser has no such channel, nobody is met by it. */
export function joinBroadcast(peer: Peer): () => void {
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel(`ioasid-present-${peer.session}`);
  } catch {
    // Refused to a page without an origin of its own, such as a sandboxed frame: window handles are left.
    return () => undefined;
  }
  const end = peer.attach({ send: (message) => channel.postMessage(message), trust: 'full' });
  channel.addEventListener('message', ({ data }) => end.receive(data));
  return () => {
    end.detach();
    channel.close();
  };
}
