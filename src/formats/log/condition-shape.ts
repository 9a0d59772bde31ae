import { LONGEST_CONDITION, parseCondition } from '../../analysis/conditions/parse.ts';
import { type LogCondition } from '../../timeline/document.ts';
import { object, optional, required } from './object-shape.ts';
import { boolean, type Shape, text } from './shape.ts';

const WORDS = text('a condition, such as "refs(5) == 1"', LONGEST_CONDITION);

/**
 * A condition must be readable. Whether what it names is in this log is said where it is shown: a log may be shared with a condition
 * about a user that only another branch has.
 */
const WHEN: Shape<string> = {
  ...WORDS,
  read(reading, value) {
    const when = WORDS.read(reading, value);
    const parsed = when === undefined ? undefined : parseCondition(when);
    if (parsed === undefined || parsed.ok) return when;
    const { message, hint, column = 1 } = parsed.problem;
    return reading.problem('log/condition', `At character ${column} of the condition: ${message}`, hint);
  },
};

/** What a reader waits for. */
export const CONDITION = object<LogCondition>('a condition', {
  name: optional(text('a few words', 200)),
  when: required(WHEN),
  stop: optional(boolean),
  off: optional(boolean),
});
