import type { Side } from './side.ts';

/** How a number stands under one variant, in words that compare. */
export interface IdView {
  /** IDLE of v4 is what others call ACTIVE. */
  readonly state: 'ACTIVE' | 'FREE_PENDING' | 'free';
  /** Undefined where the variant does not count. Negative is saturated. */
  readonly refcount: number | undefined;
  /** Names of users, each as often as it holds a reference, oldest first; undefined where the variant does not count. */
  readonly holders: readonly string[] | undefined;
}

export function idViewOf({ walk, facts }: Side, ioasid: number): IdView {
  const { counting } = walk.semantics.policies;
  const life = facts.living(ioasid);
  if (life === undefined) {
    return { state: 'free', refcount: counting ? 0 : undefined, holders: counting ? [] : undefined };
  }
  const names = life.held.map(({ user }) => walk.world.users.nameOf(user));
  return {
    state: life.state === 'FREE_PENDING' ? 'FREE_PENDING' : 'ACTIVE',
    refcount: counting ? life.refcount : undefined,
    holders: counting ? names : undefined,
  };
}

/** Every number that the operation is about under one of the variants, lowest first. */
export function touchedIds(sides: readonly Side[]): readonly number[] {
  const ids = new Set<number>();
  for (const { walk, rows } of sides) {
    for (const row of rows) {
      if (row.ioasid >= 0) ids.add(row.ioasid);
      if (row.life >= 0) ids.add(walk.books.lives.ioasid(row.life));
      for (const effect of row.effects) {
        if ('life' in effect && effect.life !== undefined) ids.add(walk.books.lives.ioasid(effect.life));
      }
    }
  }
  return [...ids].toSorted((a, b) => a - b);
}
