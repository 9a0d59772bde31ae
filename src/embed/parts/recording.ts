import type { Effect } from '../../allocator/effect.ts';
import { World } from '../../allocator/world.ts';
import { invariant } from '../../base/assert.ts';
import type { LogDocument } from '../../timeline/document.ts';
import type { Life, Playback, Reference } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import type { Cast, Snapshot } from '../../timeline/snapshot.ts';
import type { PlayedHazard, PlayedLog } from './played-log.ts';

/**
 * A run written down, with all that a figure asks of it, as plain JSON. The build makes one for each story that comes
 * with the program: two or three kilobytes packed, instead of an allocator of forty that would come to the same.
 */
export interface Recording {
  readonly document: LogDocument;
  readonly semantics: string;
  readonly names: {
    readonly users: readonly string[];
    readonly handles: readonly string[];
    readonly tokens: readonly string[];
    readonly contexts: readonly string[];
  };
  readonly cast: Cast;
  readonly rows: readonly Row[];
  /** Before the first row and after each. */
  readonly snapshots: readonly Snapshot[];
  readonly effects: readonly (readonly Effect[])[];
  readonly lives: readonly Life[];
  readonly references: readonly Reference[];
  readonly hazards: readonly PlayedHazard[];
}

/** Only the effects that pictures and sentences ask for; checks, locks and messages are the inspector's. */
const NOT_RECORDED: ReadonlySet<Effect['kind']> = new Set(['check', 'lock', 'message', 'answered']);

export function record({ document, playback, hazards }: PlayedLog): Recording {
  const { world, cast, semantics } = playback;
  const rows = Array.from({ length: playback.length }, (_, row) => row);
  return {
    document,
    semantics,
    names: {
      users: world.users.list,
      handles: world.handles.list,
      tokens: world.tokens.list,
      contexts: world.contexts.list,
    },
    cast,
    rows: rows.map((row) => playback.row(row)),
    snapshots: [-1, ...rows].map((row) => playback.snapshotAt(row)),
    effects: rows.map((row) => playback.effectsAt(row).filter(({ kind }) => !NOT_RECORDED.has(kind))),
    lives: Array.from({ length: playback.lifeCount }, (_, life) => playback.life(life)),
    references: Array.from({ length: playback.referenceCount }, (_, index) => playback.reference(index)),
    hazards,
  };
}

/** The log as if it had been run here. */
export function replayed(recording: Recording): PlayedLog {
  const { document, semantics, rows, snapshots, effects, lives, references } = recording;
  const world = new World();
  for (const kind of ['users', 'handles', 'tokens', 'contexts'] as const) {
    for (const name of recording.names[kind]) world[kind].indexOf(name);
  }
  world.subscribers.push(...document.subscribers);
  world.allocators.push(...document.allocators);
  const playback: Playback = {
    semantics,
    world,
    cast: recording.cast,
    length: rows.length,
    row: (index) => there(rows[index]),
    operationOf: (index) => there(document.operations[there(rows[index]).operation]),
    snapshotAt: (index) => there(snapshots[index + 1]),
    effectsAt: (index) => effects[index] ?? [],
    life: (index) => there(lives[index]),
    reference: (index) => there(references[index]),
    referenceCount: references.length,
    lifeCount: lives.length,
  };
  return { document, playback, hazards: recording.hazards };
}

function there<T>(value: T | undefined): T {
  invariant(value !== undefined, 'a recording is whole');
  return value;
}
