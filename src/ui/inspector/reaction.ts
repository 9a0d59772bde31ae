import type { Playback } from '../../timeline/playback.ts';
import { rowCallText } from '../../words/step-text.ts';
import type { Texts } from '../../texts/en.ts';
import { childrenOf } from './family.ts';

/** What a subscriber did when it was told: "clear_context(5) and ioasid_put_locked(vm1, 5)", "queues work", "nothing". */
export function reactionText(
  playback: Playback,
  delivery: number,
  texts: Texts['inspector']['reaction'],
  list: Texts['parts']['list'],
): string {
  const done = childrenOf(playback, delivery).map((index) => rowCallText(playback, playback.row(index)));
  const effects = playback.effectsAt(delivery);
  if (effects.some((effect) => effect.kind === 'work-queued')) done.push(texts.queues);
  const stopped = effects.some((effect) => effect.kind === 'answered' && effect.answer === 'STOP');
  if (stopped) done.push(texts.stops);
  return done.length === 0 ? texts.nothing : list(done);
}
