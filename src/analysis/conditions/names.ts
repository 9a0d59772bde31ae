import { semanticsOf } from '../../allocator/variants.ts';
import type { Playback } from '../../timeline/playback.ts';

/** What a condition's names can mean: indexes of a world, -1 for a name that is not there. */
export interface ConditionNames {
  /** Names to offer and to guess at, in their order. */
  readonly users: readonly string[];
  readonly sets: readonly string[];
  readonly ids: readonly string[];
  /** Numbers that are ever allocated, ascending. */
  readonly numbers: readonly number[];
  readonly user: (name: string) => number;
  readonly set: (name: string) => number;
  readonly id: (name: string) => number;
  /** The rules, and whether they count references. */
  readonly semantics: string;
  readonly counting: boolean;
}

/** The names of a log as it was run. */
export function namesOfRun({ world, cast, semantics }: Playback): ConditionNames {
  const { users, handles, variables } = world;
  return {
    users: cast.users.map(({ name }) => name),
    sets: handles.list.filter((name) => name !== ''),
    ids: variables.list.filter((name) => name !== ''),
    numbers: [...new Set(cast.places.map(({ ioasid }) => ioasid))].toSorted((a, b) => a - b),
    user: (name) => users.find(name),
    set: (name) => handles.find(name),
    id: (name) => variables.find(name),
    semantics,
    counting: semanticsOf(semantics)?.policies.counting === true,
  };
}

/** As it has to be written: names with blanks or signs stand in quotes. */
export function writtenName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.:′-]*$/u.test(name) && !/^(?:and|or|not)$/i.test(name) ? name : `"${name}"`;
}
