import { fail, ok, type Problem, type Result } from '../../base/result.ts';
import type { LogDocument } from '../../timeline/document.ts';
import { parseLog } from '../log/parse-log.ts';
import { printLog } from '../log/print-log.ts';

/** Unpacked characters of a log in a link. A link of 2,000 characters holds far less; more than this is an attack or a mistake. */
const MOST_CHARACTERS = 1 << 20;

/** The log as a link carries it: letters, digits, - and _ only. */
export async function packLog(document: LogDocument): Promise<string> {
  const text = JSON.stringify(JSON.parse(printLog(document)));
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** What {@link packLog} packed. Never unpacks more than a cap, whatever the payload claims to be. */
export async function unpackLog(payload: string): Promise<Result<LogDocument, readonly Problem[]>> {
  const bytes = fromBase64Url(payload);
  if (bytes === undefined) return fail([broken('has characters that no link of ours has')]);
  const text = await inflated(bytes);
  return text.ok ? parseLog(text.value, 'link') : fail([text.problem]);
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Result<string>> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let text = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      if (text.length > MOST_CHARACTERS) {
        await reader.cancel();
        return fail({
          code: 'link/too-large',
          message: `The log in the link unpacks to more than ${MOST_CHARACTERS} characters.`,
          hint: 'ask for the log as a file',
        });
      }
    }
  } catch {
    return fail(broken('cannot be unpacked'));
  }
  return ok(text);
}

function broken(what: string): Problem {
  return {
    code: 'link/broken',
    message: `The log in the link ${what}.`,
    hint: 'links are cut off by some mail programs: copy the whole of it',
  };
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}
