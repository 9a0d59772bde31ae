import { Machine } from '../allocator/machine.ts';
import type { Effect } from '../allocator/effect.ts';
import type { Operation } from '../allocator/operation.ts';
import type { RowListener } from '../allocator/machine-interface.ts';
import { semanticsOf } from '../allocator/variants.ts';
import { World } from '../allocator/world.ts';
import { invariant } from '../base/assert.ts';
import { castOf } from './cast.ts';
import { Cursor, Keyframes } from './cursor.ts';
import type { LogDocument } from './document.ts';
import type { Life, Playback, Reference } from './playback.ts';
import { RowTable } from './rows.ts';
import type { Row } from './row.ts';
import { snapshotOf } from './snapshot-of.ts';
import type { Cast, Snapshot } from './snapshot.ts';

/** Snapshots and tellings kept at hand; scrubbing goes back and forth among a few. */
const CACHED = 32;
