import type { CompiledLesson } from '../../lessons/compiled-lesson.ts';
import type { LessonState } from '../../store/lesson/lesson-state.ts';
import { rowsSeen } from '../../store/lesson/moves.ts';
import { playbackUntil } from '../../timeline/until.ts';
import { letTell, tellerOf } from '../said.ts';
import type { PlayedLesson, PlayedLog } from '../parts/played-log.ts';

/** A log that is a lesson, whole. */
export interface TaughtLog extends PlayedLog {
  readonly lesson: PlayedLesson;
}

export function isTaught(log: PlayedLog): log is TaughtLog {
  return log.lesson !== undefined;
}

export function compiledOf({ document, lesson }: TaughtLog): CompiledLesson {
  const { lesson: text, setUp, steps } = lesson;
  return { lesson: text, document, setUp, steps };
}

/** The log of a lesson as far as its open question lets one see; the same object while nothing changed. */
export function seenOf(whole: TaughtLog, state: LessonState): PlayedLog {
  const rows = rowsSeen(state, whole.playback);
  const known = SEEN.get(whole) ?? new Map<number, PlayedLog>();
  SEEN.set(whole, known);
  const seen = known.get(rows) ?? until(whole, rows);
  known.set(rows, seen);
  return seen;
}

const SEEN = new WeakMap<TaughtLog, Map<number, PlayedLog>>();

/** As if nothing had been written behind so many rows, which end with an operation. */
function until(whole: TaughtLog, rows: number): PlayedLog {
  const { playback, document, lesson, markers, flags } = whole;
  if (rows >= playback.length) return whole;
  const operations = rows === 0 ? 0 : playback.row(rows - 1).operation + 1;
  const { start: _, ...log } = document;
  const cut = playbackUntil(playback, rows);
  const teller = tellerOf(playback);
  letTell(cut, {
    ...teller,
    step(row) {
      const words = teller.step(row);
      return {
        ...words,
        positionText:
          rows === 0
            ? 'no operations'
            : words.positionText.replace(` of ${playback.length},`, ` of ${rows},`),
      };
    },
  });
  const isSeen = ({ row }: { readonly row: number }): boolean => row < rows;
  return {
    ...whole,
    document: {
      ...log,
      operations: document.operations.slice(0, operations),
      markers: document.markers.filter(({ operation }) => operation < operations),
    },
    playback: cut,
    hazards: lesson.asked.find((each) => each.operations === operations)?.hazards ?? [],
    markers: markers.filter(isSeen),
    flags: flags.filter(isSeen),
  };
}
