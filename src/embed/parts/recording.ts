import type { Effect } from '../../allocator/effect.ts';
import { invariant } from '../../base/assert.ts';
import type { Life, NameList, Playback, Reference } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import type { Cast, Snapshot } from '../../timeline/snapshot.ts';
import { letTell, tellerOf, type Said } from '../said.ts';
import type { PlayedLog } from './played-log.ts';

/**
 * A run written down, with all that a figure asks of it, as plain JSON. The build makes one for each story that comes
 * with the program: two or three kilobytes packed, instead of an allocator of forty that would come to the same.
 */
export interface Recording extends Omit<PlayedLog, 'playback'> {
  readonly semantics: string;
  readonly counts: boolean;
  /** Of the calls in it that its rules lack. */
  readonly nearest: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<NameKind, readonly string[]>>;
  readonly cast: Cast;
  readonly rows: readonly Row[];
  readonly calls: readonly string[];
  readonly said: readonly Said[];
  /** Before the first row and after each: with nothing selected, then with each place. */
  readonly status: readonly (readonly string[])[];
  /** Before the first row and after each; hashes of the same. */
  readonly snapshots: readonly Snapshot[];
  readonly hashes: readonly string[];
  readonly effects: readonly (readonly Effect[])[];
  readonly lives: readonly Life[];
  readonly references: readonly Reference[];
}

const NAME_KINDS = ['users', 'handles', 'tokens', 'variables', 'contexts'] as const;
type NameKind = (typeof NAME_KINDS)[number];

/** Only the effects that pictures and sentences ask for; checks, locks and messages are the inspector's. */
const NOT_RECORDED: ReadonlySet<Effect['kind']> = new Set(['check', 'lock', 'message', 'answered']);

export function record({ playback, ...log }: PlayedLog): Recording {
  const { world, cast, semantics, counts } = playback;
  const teller = tellerOf(playback);
  const rows = Array.from({ length: playback.length }, (_, row) => playback.row(row));
  const moments = [-1, ...rows.keys()];
  return {
    ...log,
    // A story has few numbers.
    crowd: undefined,
    semantics,
    counts,
    nearest: Object.fromEntries(
      rows.flatMap(({ call, outcome }) => {
        const nearest = outcome.kind === 'absent' ? playback.nearestCall(call) : undefined;
        return nearest === undefined ? [] : [[call, nearest]];
      }),
    ),
    names: namesBy((kind) => world[kind].list),
    cast,
    rows,
    calls: rows.map(({ index }) => playback.callText(index)),
    said: rows.map(({ index }) => ({ ...teller.step(index) })),
    status: moments.map((row) =>
      [undefined, ...cast.places.keys()].map((place) => teller.status(row, place)),
    ),
    snapshots: moments.map((row) => playback.snapshotAt(row)),
    hashes: moments.map((row) => playback.stateHash(row)),
    effects: rows.map(({ index }) => playback.effectsAt(index).filter(({ kind }) => !NOT_RECORDED.has(kind))),
    lives: Array.from({ length: playback.lifeCount }, (_, life) => playback.life(life)),
    references: Array.from({ length: playback.referenceCount }, (_, index) => playback.reference(index)),
  };
}

/** The log as if it had been run here. */
export function replayed(recording: Recording): PlayedLog {
  const { document, semantics, counts, cast, rows, lives, references } = recording;
  const { subscribers, allocators } = document;
  const playback: Playback = {
    semantics,
    counts,
    nearestCall: (call) => recording.nearest[call],
    world: { ...namesBy((kind) => nameList(recording.names[kind])), subscribers, allocators },
    cast,
    length: rows.length,
    row: (index) => there(rows[index]),
    operationOf: (index) => there(document.operations[there(rows[index]).operation]),
    callText: (index) => there(recording.calls[index]),
    snapshotAt: (index) => there(recording.snapshots[index + 1]),
    stateHash: (index) => there(recording.hashes[index + 1]),
    effectsAt: (index) => recording.effects[index] ?? [],
    life: (index) => there(lives[index]),
    reference: (index) => there(references[index]),
    referenceCount: references.length,
    lifeCount: lives.length,
  };
  letTell(playback, {
    step: (row) => there(recording.said[row]),
    status: (row, place = -1) => there(recording.status[row + 1]?.[place + 1]),
  });
  return { ...recording, playback };
}

function there<T>(value: T | undefined): T {
  invariant(value !== undefined, 'a recording is whole');
  return value;
}

function nameList(list: readonly string[]): NameList {
  return { list, find: (name) => list.indexOf(name), nameOf: (index) => list[index] ?? '' };
}

function namesBy<T>(of: (kind: NameKind) => T): Readonly<Record<NameKind, T>> {
  return Object.fromEntries(NAME_KINDS.map((kind) => [kind, of(kind)])) as Record<NameKind, T>;
}
