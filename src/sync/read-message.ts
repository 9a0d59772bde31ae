import type { Entry } from './entries.ts';
import { ROLES, SYNC_VERSION, type Body, type Known, type Message } from './message.ts';
import { isRecord, list, text, whole } from './read.ts';
import { readPart } from './read-part.ts';
import type { Stamp } from './stamp.ts';

/** Ids are random letters and digits. */
const ID = /^[\w-]{1,64}$/;

const MOST_ENTRIES = 1000;

/** A year far away in ms since 1970, and far below where numbers stop being exact. */
const MOST_LAMPORT = 2 ** 46;

/** What came from outside, as a message; undefined where it is anything else, in whatever detail. */
export function readMessage(raw: unknown): Message | undefined {
  if (!isRecord(raw) || raw['app'] !== 'ioasid-present' || raw['version'] !== SYNC_VERSION) return undefined;
  const session = id(raw['session']);
  const from = id(raw['from']);
  const role = ROLES.find((each) => each === raw['role']);
  const body = readBody(raw['body']);
  if (session === undefined || from === undefined || role === undefined || body === undefined)
    return undefined;
  return { app: 'ioasid-present', version: SYNC_VERSION, session, from, role, body };
}

function readBody(raw: unknown): Body | undefined {
  if (!isRecord(raw)) return undefined;
  switch (raw['kind']) {
    case 'hello':
      return { kind: 'hello' };
    case 'bye':
      return { kind: 'bye' };
    case 'state': {
      const entries = list(raw['entries'], MOST_ENTRIES, readEntry);
      return entries && { kind: 'state', entries };
    }
    case 'beat': {
      const known = list(raw['known'], MOST_ENTRIES, readKnown);
      return known && { kind: 'beat', known };
    }
    default:
      return undefined;
  }
}

function readEntry(raw: unknown): Entry | undefined {
  if (!isRecord(raw)) return undefined;
  const stamp = readStamp(raw['stamp']);
  const part = readPart(raw['part']);
  return stamp && part && { stamp, part };
}

function readKnown(raw: unknown): Known | undefined {
  if (!isRecord(raw)) return undefined;
  const key = text(raw['key'], 80);
  const stamp = readStamp(raw['stamp']);
  return key === undefined || stamp === undefined ? undefined : { key, stamp };
}

function readStamp(raw: unknown): Stamp | undefined {
  if (!isRecord(raw)) return undefined;
  const lamport = whole(raw['lamport'], 0, MOST_LAMPORT);
  const sender = id(raw['sender']);
  return lamport === undefined || sender === undefined ? undefined : { lamport, sender };
}

function id(raw: unknown): string | undefined {
  return typeof raw === 'string' && ID.test(raw) ? raw : undefined;
}
