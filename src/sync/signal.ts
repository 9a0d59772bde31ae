import { fail, ok, type Problem, type Result } from '../base/result.ts';

/**
 * What one machine must know of another to reach it, as a WebRTC session description says it (RFC 8829), without the nine tenths that are the same
 * for every data channel. Only addresses of the machine itself: no server is asked for others.
 */
export interface Signal {
  readonly kind: 'offer' | 'answer';
  readonly session: string;
  readonly ufrag: string;
  readonly pwd: string;
  /** SHA-256 of the certificate. */
  readonly fingerprint: Uint8Array<ArrayBuffer>;
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  /** An IP address, or a name under `.local` that hides it. */
  readonly address: string;
  readonly port: number;
}

const VERSION = '1';
const FINGERPRINT_BYTES = 32;
const MOST_CANDIDATES = 12;

/** The part of a description that is its own; undefined where it is not that of a data channel. */
export function signalOf(kind: Signal['kind'], session: string, sdp: string): Signal | undefined {
  const value = (name: string): string | undefined =>
    new RegExp(`^a=${name}:(.+)$`, 'm').exec(sdp)?.[1]?.trim();
  const ufrag = value('ice-ufrag');
  const pwd = value('ice-pwd');
  const hex = value('fingerprint')?.match(/^sha-256 ((?:[0-9a-f]{2}:){31}[0-9a-f]{2})$/i)?.[1];
  if (ufrag === undefined || pwd === undefined || hex === undefined) return undefined;
  const fingerprint = Uint8Array.from(hex.split(':'), (byte) => Number.parseInt(byte, 16));
  const candidates = [...sdp.matchAll(/^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ host/gim)]
    .map(([, address = '', port]) => ({ address, port: Number(port) }))
    .slice(0, MOST_CANDIDATES);
  return { kind, session, ufrag, pwd, fingerprint, candidates };
}

/** The whole description again. */
export function sdpOf({ kind, ufrag, pwd, fingerprint, candidates }: Signal): string {
  const hex = Array.from(fingerprint, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':');
  const lines = [
    'v=0',
    'o=- 1 2 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'a=msid-semantic: WMS',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    ...candidates.map(
      ({ address, port }, index) =>
        `a=candidate:${index + 1} 1 udp ${priority(index)} ${address} ${port} typ host`,
    ),
    `a=ice-ufrag:${ufrag}`,
    `a=ice-pwd:${pwd}`,
    `a=fingerprint:sha-256 ${hex}`,
    `a=setup:${kind === 'offer' ? 'actpass' : 'active'}`,
    'a=mid:0',
    'a=sctp-port:5000',
    'a=max-message-size:262144',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** Of host candidates in their order, as RFC 8445, 5.1.2.1 computes it. */
function priority(index: number): number {
  return 126 * 2 ** 24 + (65_535 - index) * 2 ** 8 + 255;
}

/** About 170 letters that stand in links as they are. */
export function printSignal(signal: Signal): string {
  const { kind, session, ufrag, pwd, fingerprint, candidates } = signal;
  return [
    VERSION + (kind === 'offer' ? 'o' : 'a'),
    session,
    toUrlLetters(ufrag),
    toUrlLetters(pwd),
    base64Url(fingerprint),
    ...candidates.map(({ address, port }) => `${shortAddress(address)}.${port.toString(36)}`),
  ].join('~');
}

/** Reads what {@link printSignal} wrote, alone or in a link, with whatever blanks a chat program put into it. */
export function parseSignal(text: string, kind: Signal['kind']): Result<Signal> {
  const packed = text
    .replaceAll(/\s+/g, '')
    .replace(/^.*[#&](follow|answer)=/, '')
    .replace(/&.*$/, '');
  const [head = '', session = '', ufrag = '', pwd = '', print = '', ...rest] = packed.split('~');
  if (!/^\d+[oa]$/.test(head)) return fail(broken('foreign', kind, 'is not one of ours'));
  if (head.slice(0, -1) !== VERSION)
    return fail(broken('version', kind, 'comes from another version of this program'));
  if ((head.at(-1) === 'o') !== (kind === 'offer'))
    return fail(broken('kind', kind, kind === 'offer' ? 'is an answer' : 'is an invitation'));
  const fingerprint = fromBase64Url(print);
  const candidates = rest.map(readCandidate);
  const whole =
    /^[\w-]{1,64}$/.test(session) &&
    /^[\w-]{4,256}$/.test(ufrag) &&
    /^[\w-]{22,256}$/.test(pwd) &&
    fingerprint?.length === FINGERPRINT_BYTES &&
    candidates.length > 0 &&
    candidates.length <= MOST_CANDIDATES;
  const known = candidates.filter((each) => each !== undefined);
  if (!whole || known.length < candidates.length) return fail(broken('cut', kind, 'is not whole'));
  return ok({
    kind,
    session,
    ufrag: fromUrlLetters(ufrag),
    pwd: fromUrlLetters(pwd),
    fingerprint,
    candidates: known,
  });
}

function broken(how: string, kind: Signal['kind'], what: string): Problem {
  return {
    code: `signal/${how}`,
    message: `The ${kind === 'offer' ? 'invitation' : 'answer'} ${what}.`,
    hint: 'copy the whole of it, from the first letter to the last',
  };
}

const UUID = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\.local$/i;

/** Browsers hide addresses behind random names; those are 16 bytes. */
function shortAddress(address: string): string {
  const parts = UUID.exec(address);
  if (parts === null) return address;
  const hex = parts.slice(1).join('');
  return `m${base64Url(Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)))}`;
}

function readCandidate(text: string): Candidate | undefined {
  const at = text.lastIndexOf('.');
  const port = Number.parseInt(text.slice(at + 1), 36);
  const short = text.slice(0, at);
  const address = short.startsWith('m') ? longAddress(short.slice(1)) : short;
  const sound = address !== undefined && /^[\da-f:.-]+(\.local)?$/i.test(address);
  return sound && port > 0 && port < 65_536 ? { address, port } : undefined;
}

function longAddress(short: string): string | undefined {
  const bytes = fromBase64Url(short);
  if (bytes?.length !== 16) return undefined;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}.local`;
}

const toUrlLetters = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');
const fromUrlLetters = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/');

function base64Url(bytes: Uint8Array): string {
  return toUrlLetters(btoa(String.fromCharCode(...bytes))).replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(fromUrlLetters(text)), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
