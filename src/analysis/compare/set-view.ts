import type { Side } from './side.ts';

/** A set under one variant; undefined where sets are only labels, which always are. */
export type SetView = 'alive' | 'gone' | 'never' | undefined;

export function setViewOf({ walk, facts }: Side, name: string): SetView {
  if (walk.semantics.policies.setLifetime === 'label') return undefined;
  const alive = facts.hasSet(walk.world.handles.find(name));
  if (alive === undefined) return 'never';
  return alive ? 'alive' : 'gone';
}

/** Handles of the sets that the operation names, makes or destroys under one of the variants. */
export function touchedSets(sides: readonly Side[]): readonly string[] {
  const names = new Set<string>();
  for (const { walk, rows } of sides) {
    for (const row of rows) {
      if (row.handle >= 0) names.add(walk.world.handles.nameOf(row.handle));
      for (const effect of row.effects) {
        if (effect.kind !== 'set-created' && effect.kind !== 'set-destroyed') continue;
        names.add(walk.world.handles.nameOf(walk.books.sets.handle(effect.set)));
      }
    }
  }
  return [...names];
}
