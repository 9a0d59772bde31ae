import { fail, type Problem, type Result } from '../../base/result.ts';
import type { LogDocument } from '../../timeline/document.ts';
import { isObject } from '../log/object-shape.ts';
import { readJson, type JsonObject } from '../log/json-text.ts';
import { upgradeChain, type Upgrade } from '../log/upgrade.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { inflate } from './inflate.ts';
import { printLinkedLog, readLinkedLog, shownDocument, type LinkedLog } from './linked-log.ts';

/** Characters of a payload. Links have a few thousand at most; an attribute of a page may have more. */
const MOST_PACKED = 1 << 18;
/** Bytes that a payload may become. More is an attack or a mistake. */
export const MOST_UNPACKED = 1 << 20;

/** What is packed today. Version 1 was the log file alone, without a checksum; it had no number before it. */
const VERSION = 2;

/** By the version they start from. Payloads stand in mails and pages for years: each step stays. */
const UPGRADES: ReadonlyMap<number, Upgrade> = new Map([[1, (log: JsonObject): JsonObject => ({ log })]]);

// A missing step fails when the program starts, not when somebody opens an old link.
const CHAIN = upgradeChain(UPGRADES, VERSION);

/** A log with its branches, as a link carries it: "2." and letters, digits, - and _. */
export async function packLinked(log: LinkedLog): Promise<string> {
  // With a checksum: a letter that was changed on the way is found, and no other log is opened.
  const stream = new Blob([printLinkedLog(log)]).stream().pipeThrough(new CompressionStream('deflate'));
  return `${VERSION}.${toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()))}`;
}

export function packLog(document: LogDocument): Promise<string> {
  return packLinked({ document, branches: [], shown: undefined });
}

/** What {@link packLinked} packed, in any version. Never unpacks more than a cap, whatever the payload claims to be. */
export async function unpackLinked(payload: string): Promise<Result<LinkedLog, readonly Problem[]>> {
  if (payload.length > MOST_PACKED) return fail([tooLarge()]);
  const [, digits, packed = payload] = /^(\d{1,9})\.(.*)$/s.exec(payload) ?? [];
  const version = Number(digits ?? 1);
  if (version > VERSION) return fail([newer(version)]);
  const bytes = version < 1 ? undefined : fromBase64Url(packed);
  if (bytes === undefined) return fail([broken('has characters that no link of ours has')]);
  const unpacked = await inflate(bytes, version === 1 ? 'deflate-raw' : 'deflate', MOST_UNPACKED);
  if (unpacked.kind === 'too-large') return fail([tooLarge()]);
  if (unpacked.kind === 'broken') return fail([broken('cannot be unpacked')]);
  const json = readJson(unpacked.text);
  if (!json.ok || !isObject(json.value)) return fail([broken('is damaged')]);
  return readLinkedLog(CHAIN.slice(version - 1).reduce((upgraded, step) => step(upgraded), json.value));
}

/** The log that stands on the stage where a link is opened. */
export async function unpackLog(payload: string): Promise<Result<LogDocument, readonly Problem[]>> {
  const linked = await unpackLinked(payload);
  return linked.ok ? { ok: true, value: shownDocument(linked.value) } : linked;
}

function broken(what: string): Problem {
  return {
    code: 'link/broken',
    message: `The log in the link ${what}.`,
    hint: 'links are cut off by some mail programs: copy the whole of it',
  };
}

function newer(version: number): Problem {
  return {
    code: 'link/newer-version',
    message: `The link carries a log of version ${version}; the newest that can be read here is ${VERSION}.`,
    hint: 'open it with a newer version of this program',
  };
}

function tooLarge(): Problem {
  return {
    code: 'link/too-large',
    message: `The log in the link unpacks to more than ${MOST_UNPACKED / 1024} kB.`,
    hint: 'ask for the log as a file',
  };
}
