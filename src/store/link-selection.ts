import type { Playback } from '../timeline/playback.ts';
import type { Selection } from './state.ts';

/**
 * What is picked, as a link says it: by name, so that it means the same wherever the log is run.
 * `ioasid:5`, `ioasid:5@vm2` where the number lives in several sets, `user:KVM`, `set:vm1`, `reference:12`.
 */
export function printSelection({ cast }: Playback, selection: Selection): string | undefined {
  switch (selection.kind) {
    case 'ioasid': {
      const picked = cast.places[selection.place];
      if (picked === undefined) return undefined;
      const { ioasid, set } = picked;
      const isOnly = cast.places.filter((each) => each.ioasid === ioasid).length === 1;
      return isOnly ? `ioasid:${ioasid}` : `ioasid:${ioasid}@${nameOfSet(cast, set)}`;
    }
    case 'user': {
      const name = cast.users.find(({ user }) => user === selection.user)?.name;
      return name === undefined ? undefined : `user:${name}`;
    }
    case 'set':
      return `set:${nameOfSet(cast, selection.set)}`;
    case 'reference':
      return `reference:${selection.reference}`;
  }
}

/** Undefined where this log has no such thing. */
export function readSelection(playback: Playback, text: string): Selection | undefined {
  const { cast } = playback;
  const [, kind, name = ''] = /^(\w+):(.*)$/s.exec(text) ?? [];
  switch (kind) {
    case 'ioasid': {
      const [, number, set] = /^(\d{1,10})(?:@(.*))?$/s.exec(name) ?? [];
      const place = cast.places.find(
        (each) =>
          number !== undefined &&
          each.ioasid === Number(number) &&
          (set === undefined || nameOfSet(cast, each.set) === set),
      );
      return place === undefined ? undefined : { kind, place: place.place };
    }
    case 'user': {
      const user = cast.users.find((each) => each.name === name);
      return user === undefined ? undefined : { kind, user: user.user };
    }
    case 'set': {
      const set = cast.sets.find((each) => each.name === name);
      return set === undefined ? undefined : { kind, set: set.set };
    }
    case 'reference': {
      const reference = /^\d{1,9}$/.test(name) ? Number(name) : -1;
      return reference < 0 || reference >= playback.referenceCount ? undefined : { kind, reference };
    }
    default:
      return undefined;
  }
}

function nameOfSet(cast: Playback['cast'], set: number): string {
  return cast.sets.find((each) => each.set === set)?.name ?? '';
}
