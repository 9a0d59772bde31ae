import { useCallback } from 'react';
import { userLetters } from '../../scene/graph/user-letters.ts';
import { signElement } from '../../scene/timeline/sign.ts';
import type { Playback } from '../../timeline/playback.ts';
import { usePlayback } from '../figure.ts';

const SIZE_PX = 14;

/** The sign of a user: the colour, shape and letter that it has everywhere. The name always stands beside it. */
export function UserSign({ user }: { readonly user: number }) {
  const playback = usePlayback();
  const letter = lettersOf(playback)[user] ?? '';
  const draw = useCallback(
    (host: HTMLSpanElement | null) => host?.replaceChildren(signElement(user, letter, SIZE_PX)),
    [user, letter],
  );
  return <span ref={draw} className="user-sign" aria-hidden="true" />;
}

const known = new WeakMap<Playback, readonly string[]>();

function lettersOf(playback: Playback): readonly string[] {
  const letters = known.get(playback) ?? userLetters(playback.cast.users.map(({ name }) => name));
  known.set(playback, letters);
  return letters;
}
