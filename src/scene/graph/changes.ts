import type { Effect } from '../../allocator/effect.ts';
import type { Playback } from '../../timeline/playback.ts';

/** What one row touched, for rings around it until the next step. */
export interface Changes {
  /** Whose doing the row is; -1 before the first. */
  readonly actor: number;
  readonly lives: ReadonlySet<number>;
  readonly users: ReadonlySet<number>;
  readonly sets: ReadonlySet<number>;
  /** References taken by this row. */
  readonly taken: ReadonlySet<number>;
  readonly dropped: readonly DroppedReference[];
  /** `user:life` of pointers borrowed and contexts set by this row. */
  readonly fresh: ReadonlySet<string>;
}

export interface DroppedReference {
  readonly reference: number;
  readonly life: number;
  readonly user: number;
  readonly by: number;
  readonly unheld: boolean;
}

const NOTHING: Changes = {
  actor: -1,
  lives: new Set(),
  users: new Set(),
  sets: new Set(),
  taken: new Set(),
  dropped: [],
  fresh: new Set(),
};

export function changesOf(playback: Playback, row: number): Changes {
  if (row < 0 || row >= playback.length) return NOTHING;
  const { user, life } = playback.row(row);
  const found = {
    lives: new Set<number>(),
    users: new Set<number>(),
    sets: new Set<number>(),
    taken: new Set<number>(),
  };
  const dropped: DroppedReference[] = [];
  const fresh = new Set<string>();
  for (const effect of playback.effectsAt(row)) {
    touch(effect, found);
    if (effect.kind === 'reference-taken') found.taken.add(effect.reference);
    if (effect.kind === 'reference-dropped') dropped.push(effect);
    if (effect.kind === 'borrowed') fresh.add(`${effect.user}:${effect.life}`);
    if (effect.kind === 'context' && effect.action === 'set')
      fresh.add(`${effect.user}:${effect.life ?? life}`);
  }
  return { actor: user, ...found, dropped, fresh };
}

interface Found {
  readonly lives: Set<number>;
  readonly users: Set<number>;
  readonly sets: Set<number>;
}

function touch(effect: Effect, { lives, users, sets }: Found): void {
  switch (effect.kind) {
    case 'allocated':
    case 'orphaned':
      lives.add(effect.life);
      break;
    case 'state':
    case 'refcount':
    case 'reclaimed':
    case 'dangling':
    case 'spid':
    case 'private':
    case 'drop-without-reference':
      lives.add(effect.life);
      break;
    case 'reference-taken':
    case 'reference-dropped':
    case 'borrowed':
      lives.add(effect.life);
      users.add(effect.user);
      break;
    case 'context':
    case 'dma':
    case 'used':
      users.add(effect.user);
      if (effect.life !== undefined) lives.add(effect.life);
      break;
    case 'work-queued':
    case 'work':
      users.add(effect.by);
      break;
    case 'set-refcount':
    case 'set-created':
    case 'set-destroyed':
    case 'quota':
    case 'nr':
      sets.add(effect.set);
      break;
    default:
      // Checks, locks, messages and deliveries change nothing that is drawn here.
      break;
  }
}
