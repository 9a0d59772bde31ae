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

export function changesOf(playback: Playback, row: number): Changes {
  const found = {
    lives: new Set<number>(),
    users: new Set<number>(),
    sets: new Set<number>(),
    taken: new Set<number>(),
    fresh: new Set<string>(),
  };
  const dropped: DroppedReference[] = [];
  if (row < 0 || row >= playback.length) return { actor: -1, ...found, dropped };
  const { user, life } = playback.row(row);
  for (const effect of playback.effectsAt(row)) {
    touch(effect, found);
    if (effect.kind === 'reference-taken') found.taken.add(effect.reference);
    if (effect.kind === 'reference-dropped') dropped.push(effect);
    if (effect.kind === 'borrowed' || (effect.kind === 'context' && effect.action === 'set'))
      found.fresh.add(`${effect.user}:${effect.life ?? life}`);
  }
  return { actor: user, ...found, dropped };
}

interface Found {
  readonly lives: Set<number>;
  readonly users: Set<number>;
  readonly sets: Set<number>;
}

/** Effects name what they touch. Nothing that is drawn here is touched by a delivery, or by what comes between. */
function touch(effect: Effect, { lives, users, sets }: Found): void {
  if (effect.kind === 'delivered' || effect.kind === 'race') return;
  if (effect.kind === 'work-queued' || effect.kind === 'work') users.add(effect.by);
  if ('user' in effect) users.add(effect.user);
  // What happens to a number leaves its set as it is.
  if (!('life' in effect)) {
    if ('set' in effect) sets.add(effect.set);
  } else if (effect.life !== undefined) lives.add(effect.life);
}
