import { fail, ok, type Result } from '../../base/result.ts';
import type { Peer } from '../peer.ts';
import { parseSignal, printSignal, sdpOf, signalOf } from '../signal.ts';

/** No server is named: nobody outside of the two machines is asked for anything. */
const OWN_ADDRESSES: RTCConfiguration = { iceServers: [] };

/** Own addresses are known at once; a browser that never says so has found those it will find. */
const GATHERING_MS = 3000;

export type RtcState = 'waiting' | 'connected' | 'lost';

/** A follower's place at the teacher's machine: an invitation, and then a connection. */
export interface Invitation {
  /** For the follower. */
  readonly text: string;
  /** What came back from the follower. */
  accept(answer: string): Promise<Result<undefined>>;
  close(): void;
}

/** Invites one follower. Fails where the browser has no WebRTC. */
export async function invite(peer: Peer, onState: (state: RtcState) => void): Promise<Result<Invitation>> {
  if (typeof RTCPeerConnection === 'undefined') return fail(NO_RTC);
  const connection = new RTCPeerConnection(OWN_ADDRESSES);
  const leave = carry(peer, connection.createDataChannel('ioasid'), 'ballots', onState);
  await connection.setLocalDescription(await connection.createOffer());
  const text = await described(connection, 'offer', peer.session);
  if (!text.ok) return text;
  return ok({
    text: text.value,
    async accept(answer) {
      const signal = parseSignal(answer, 'answer');
      if (!signal.ok) return signal;
      if (signal.value.session !== peer.session) return fail(OTHER_SESSION);
      try {
        await connection.setRemoteDescription({ type: 'answer', sdp: sdpOf(signal.value) });
      } catch {
        return fail(REFUSED);
      }
      return ok(undefined);
    },
    close() {
      leave();
      connection.close();
    },
  });
}

/** Answers an invitation. The text goes back to the teacher. */
export async function answerInvitation(
  peer: Peer,
  invitation: string,
  onState: (state: RtcState) => void,
): Promise<Result<{ readonly text: string; close(): void }>> {
  if (typeof RTCPeerConnection === 'undefined') return fail(NO_RTC);
  const signal = parseSignal(invitation, 'offer');
  if (!signal.ok) return signal;
  const connection = new RTCPeerConnection(OWN_ADDRESSES);
  let leave = (): void => undefined;
  connection.addEventListener('datachannel', ({ channel }) => {
    leave = carry(peer, channel, 'full', onState);
  });
  try {
    await connection.setRemoteDescription({ type: 'offer', sdp: sdpOf(signal.value) });
    await connection.setLocalDescription(await connection.createAnswer());
  } catch {
    connection.close();
    return fail(REFUSED);
  }
  const text = await described(connection, 'answer', peer.session);
  if (!text.ok) return text;
  return ok({
    text: text.value,
    close() {
      leave();
      connection.close();
    },
  });
}

/** Carries messages over a data channel for as long as it is open. */
function carry(
  peer: Peer,
  channel: RTCDataChannel,
  trust: 'full' | 'ballots',
  onState: (state: RtcState) => void,
): () => void {
  let end: ReturnType<Peer['attach']> | undefined;
  const open = (): void => {
    end ??= peer.attach({
      trust,
      send: (message) => {
        if (channel.readyState === 'open') channel.send(JSON.stringify(message));
      },
    });
    onState('connected');
  };
  const close = (): void => {
    end?.detach();
    end = undefined;
  };
  channel.addEventListener('open', open);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') end?.receive(parsed(data));
  });
  channel.addEventListener('close', () => {
    close();
    onState('lost');
  });
  // It may be open before anybody listens.
  if (channel.readyState === 'open') open();
  return close;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function described(
  connection: RTCPeerConnection,
  kind: 'offer' | 'answer',
  session: string,
): Promise<Result<string>> {
  await gathered(connection);
  const signal = signalOf(kind, session, connection.localDescription?.sdp ?? '');
  if (signal === undefined || signal.candidates.length === 0) {
    connection.close();
    return fail(NO_ADDRESS);
  }
  return ok(printSignal(signal));
}

function gathered(connection: RTCPeerConnection): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (connection.iceGatheringState === 'complete') resolve();
    };
    connection.addEventListener('icegatheringstatechange', look);
    setTimeout(resolve, GATHERING_MS);
    look();
  });
}

const NO_RTC = {
  code: 'rtc/missing',
  message: 'This browser cannot connect to other machines.',
  hint: 'use the link to the step instead',
};
const NO_ADDRESS = {
  code: 'rtc/no-address',
  message: 'This machine found no address of its own.',
  hint: 'is it on a network?',
};
const OTHER_SESSION = {
  code: 'rtc/other-session',
  message: 'This answer belongs to another presentation.',
  hint: 'ask the follower for the answer to this invitation',
};
const REFUSED = {
  code: 'rtc/refused',
  message: 'The browser does not accept this text.',
  hint: 'make a new invitation',
};
