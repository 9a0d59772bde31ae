import type { Part, PartOf, SharedLog, SharedSelection, SharedStep, SharedVote } from './part.ts';
import { between, isRecord, list, text, whole } from './read.ts';

/** Characters of a packed log: what a data channel takes in one message. */
export const MOST_PAYLOAD = 200_000;
const MOST_TEXT = 2000;
const MOST_NAME = 200;
const MOST_OPTIONS = 20;
const MOST_ROW = 2 ** 31;
/** Milliseconds since 1970, up to where dates end. */
const MOST_TIME = 8.64e15;

type Raw = Readonly<Record<string, unknown>>;

/** A part that came from outside; undefined where anything about it is not as we would send it. */
export function readPart(raw: unknown): Part | undefined {
  if (!isRecord(raw)) return undefined;
  switch (raw['kind']) {
    case 'log': {
      const log = readLog(raw['log']);
      return log && { kind: 'log', log };
    }
    case 'place':
      return readPlace(raw);
    case 'blank':
      return typeof raw['on'] === 'boolean' ? { kind: 'blank', on: raw['on'] } : undefined;
    case 'pointer':
      return readPointer(raw['at']);
    case 'zoom':
      return readZoom(raw);
    case 'vote': {
      if (raw['vote'] === undefined) return { kind: 'vote', vote: undefined };
      const vote = readVote(raw['vote']);
      return vote && { kind: 'vote', vote };
    }
    case 'timer':
      return readTimer(raw);
    case 'ballot':
      return readBallot(raw);
    default:
      return undefined;
  }
}

function readLog(raw: unknown): SharedLog | undefined {
  if (!isRecord(raw)) return undefined;
  switch (raw['is']) {
    case 'story':
    case 'lesson': {
      const id = text(raw['id'], MOST_NAME);
      return id === undefined ? undefined : { is: raw['is'], id };
    }
    case 'packed': {
      const payload = text(raw['payload'], MOST_PAYLOAD);
      return payload === undefined ? undefined : { is: 'packed', payload };
    }
    case 'unsent': {
      const title = text(raw['title'], MOST_TEXT);
      return title === undefined ? undefined : { is: 'unsent', title };
    }
    default:
      return undefined;
  }
}

function readPlace(raw: Raw): PartOf<'place'> | undefined {
  const cursor = whole(raw['cursor'], -1, MOST_ROW);
  const view = text(raw['view'], MOST_NAME);
  const semantics = text(raw['semantics'], MOST_NAME);
  const selection = raw['selection'] === undefined ? undefined : readSelection(raw['selection']);
  const step = raw['step'] === undefined ? undefined : readStep(raw['step']);
  if (cursor === undefined || view === undefined || semantics === undefined) return undefined;
  if (selection === undefined && raw['selection'] !== undefined) return undefined;
  if (step === undefined && raw['step'] !== undefined) return undefined;
  return { kind: 'place', cursor, view, semantics, selection, step };
}

const SELECTABLE = ['ioasid', 'user', 'set', 'reference'] as const;

function readSelection(raw: unknown): SharedSelection | undefined {
  if (!isRecord(raw)) return undefined;
  const kind = SELECTABLE.find((each) => each === raw['kind']);
  const index = whole(raw['index'], 0, MOST_ROW);
  return kind === undefined || index === undefined ? undefined : { kind, index };
}

function readStep(raw: unknown): SharedStep | undefined {
  if (!isRecord(raw)) return undefined;
  const { at } = raw;
  if (at === 'start' || at === 'end') return { at };
  const anchor = text(raw['anchor'], MOST_NAME);
  const stop = whole(raw['stop'], 0, MOST_ROW);
  const answered = raw['answered'];
  if (at !== 'stop' || anchor === undefined || stop === undefined) return undefined;
  return typeof answered === 'boolean' ? { at, anchor, stop, answered } : undefined;
}

function readPointer(raw: unknown): PartOf<'pointer'> | undefined {
  if (raw === undefined) return { kind: 'pointer', at: undefined };
  const [x, y, ...more] = list(raw, 2, (item) => between(item, 0, 1)) ?? [];
  return x === undefined || y === undefined || more.length > 0 ? undefined : { kind: 'pointer', at: [x, y] };
}

function readZoom(raw: Raw): PartOf<'zoom'> | undefined {
  const k = between(raw['k'], 0.01, 100);
  const x = between(raw['x'], -1e6, 1e6);
  const y = between(raw['y'], -1e6, 1e6);
  return k === undefined || x === undefined || y === undefined ? undefined : { kind: 'zoom', k, x, y };
}

function readVote(raw: unknown): SharedVote | undefined {
  if (!isRecord(raw)) return undefined;
  const id = text(raw['id'], MOST_NAME);
  const question = text(raw['question'], MOST_TEXT);
  const options = list(raw['options'], MOST_OPTIONS, (item) => text(item, MOST_TEXT));
  const hands = list(raw['hands'], MOST_OPTIONS, (item) => whole(item, 0, 10_000));
  const right = raw['right'] === undefined ? -1 : whole(raw['right'], 0, MOST_OPTIONS);
  const endsAt = raw['endsAt'] === undefined ? -1 : between(raw['endsAt'], 0, MOST_TIME);
  const { revealed } = raw;
  if (id === undefined || question === undefined || options === undefined || hands === undefined)
    return undefined;
  if (right === undefined || endsAt === undefined || typeof revealed !== 'boolean') return undefined;
  if (hands.length !== options.length || right >= options.length) return undefined;
  return {
    id,
    question,
    options,
    hands,
    revealed,
    right: right < 0 ? undefined : right,
    endsAt: endsAt < 0 ? undefined : endsAt,
  };
}

function readTimer(raw: Raw): PartOf<'timer'> | undefined {
  const startedAt = raw['startedAt'] === undefined ? -1 : between(raw['startedAt'], 0, MOST_TIME);
  const beforeMs = between(raw['beforeMs'], 0, MOST_TIME);
  if (startedAt === undefined || beforeMs === undefined) return undefined;
  return { kind: 'timer', startedAt: startedAt < 0 ? undefined : startedAt, beforeMs };
}

function readBallot(raw: Raw): PartOf<'ballot'> | undefined {
  const by = text(raw['by'], 64);
  const vote = text(raw['vote'], MOST_NAME);
  const choice = whole(raw['choice'], 0, MOST_OPTIONS);
  return by === undefined || vote === undefined || choice === undefined
    ? undefined
    : { kind: 'ballot', by, vote, choice };
}
