import type { CompiledLesson } from '../lessons/compiled-lesson.ts';
import type { Playback } from '../timeline/playback.ts';
import type { ValueName } from './quiz-markup.ts';

/** Names of answers as the pictures have them: users by name, IDs by the number that their alloc gave. */
export function valueNames({ lesson }: CompiledLesson, playback: Playback): ValueName {
  return (quiz, value) => {
    if (quiz.asks === 'user') return lesson.users.find(({ alias }) => alias === value)?.name ?? String(value);
    if (quiz.asks === 'id') return `IOASID ${numberOf(playback, value)}`;
    return String(value);
  };
}

/** The number behind the name that a log gave an alloc's result; the name itself where that alloc failed. */
function numberOf(playback: Playback, id: string | number): string {
  if (typeof id === 'number') return String(id);
  for (let index = 0; index < playback.length; index += 1) {
    const { depth, outcome } = playback.row(index);
    if (depth === 0 && outcome.kind === 'ioasid' && playback.operationOf(index).args.as === id) {
      return String(outcome.value);
    }
  }
  return id;
}
