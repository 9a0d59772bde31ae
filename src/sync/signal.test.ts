import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSignal, printSignal, sdpOf, signalOf, type Signal } from './signal.ts';

/** As Chromium 140 says it. */
const OFFER = [
  'v=0',
  'o=- 138493209206110096 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0',
  'a=extmap-allow-mixed',
  'a=msid-semantic: WMS',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'c=IN IP4 0.0.0.0',
  'a=candidate:4065228055 1 udp 2113937151 1352499b-5d3f-4995-bf61-e211de13c5de.local 57308 typ host generation 0 network-cost 999',
  'a=candidate:4114356647 1 udp 2113942271 192.168.1.20 47212 typ host generation 0 network-cost 999',
  'a=candidate:4114356648 1 tcp 1518280447 192.168.1.20 9 typ host tcptype active',
  'a=ice-ufrag:Bf+P',
  'a=ice-pwd:nAwSqyBgXaf/c8UkDSDDKTro',
  'a=ice-options:trickle',
  'a=fingerprint:sha-256 1B:5C:20:4B:8F:60:93:3D:F7:2B:61:35:99:34:66:99:74:C0:52:A1:3E:E0:51:2A:7B:33:B7:47:49:66:67:CD',
  'a=setup:actpass',
  'a=mid:0',
  'a=sctp-port:5000',
  'a=max-message-size:262144',
  '',
].join('\r\n');

const offer = (): Signal => {
  const signal = signalOf('offer', 'session-1', OFFER);
  if (signal === undefined) throw new Error('the description is one of a data channel');
  return signal;
};

describe('an invitation as a text', () => {
  it('is short, stands in a link, and comes back as it was', () => {
    const text = printSignal(offer());
    expect(text.length).toBeLessThan(200);
    expect(encodeURIComponent(text)).toBe(text);
    expect(parseSignal(text, 'offer')).toEqual({ ok: true, value: offer() });
    expect(parseSignal(`https://example.org/app/#follow=${text}`, 'offer').ok).toBe(true);
    expect(parseSignal(text.replaceAll('~', '~\n '), 'offer').ok).toBe(true);
  });

  it('keeps addresses of the machine itself, over UDP, and nothing else', () => {
    expect(offer().candidates).toEqual([
      { address: '1352499b-5d3f-4995-bf61-e211de13c5de.local', port: 57_308 },
      { address: '192.168.1.20', port: 47_212 },
    ]);
  });

  it('becomes a description that says the same', () => {
    const sdp = sdpOf(offer());
    expect(signalOf('offer', 'session-1', sdp)).toEqual(offer());
    expect(sdp).toContain('a=setup:actpass');
    expect(sdpOf({ ...offer(), kind: 'answer' })).toContain('a=setup:active');
  });

  it('is refused where it is cut off or of the other kind, in words', () => {
    const text = printSignal(offer());
    const refusal = (broken: string) => {
      const result = parseSignal(broken, 'offer');
      return result.ok ? 'read' : result.problem.message;
    };
    expect(refusal(text.slice(0, 60))).toBe('The invitation is not whole.');
    expect(refusal('hello')).toBe('The invitation is not one of ours.');
    expect(refusal(text.replace(/^1o/, '2o'))).toBe(
      'The invitation comes from another version of this program.',
    );
    expect(refusal(text.replace(/^1o/, '1a'))).toBe('The invitation is an answer.');
  });

  it('cannot smuggle a line into a description', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(400), (noise, at) => {
        const text = printSignal(offer());
        const result = parseSignal(
          text.slice(0, at % text.length) + noise + text.slice(at % text.length),
          'offer',
        );
        if (!result.ok) return;
        expect(sdpOf(result.value).split('\r\n').length).toBeLessThanOrEqual(17 + 12);
        expect(sdpOf(result.value)).toMatch(/^[\w\r\n =:./+-]+$/);
      }),
    );
  });
});
