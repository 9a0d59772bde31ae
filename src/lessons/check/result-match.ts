import type { Outcome } from '../../allocator/outcome.ts';
import { assertNever } from '../../base/assert.ts';
import { outcomeText } from '../../words/outcome-text.ts';
import type { ResultWord } from '../lesson.ts';
import { lifeOfName, type Moment } from './measured.ts';

/** Whether a call gave back what the lesson writes. */
export function resultMatches(outcome: Outcome, word: ResultWord, moment: Moment): boolean {
  switch (outcome.kind) {
    case 'errno':
      return word === outcome.errno;
    case 'number':
      return word === outcome.value;
    case 'ioasid':
      return (
        word === outcome.value || (typeof word === 'string' && numberOfName(word, moment) === outcome.value)
      );
    case 'boolean':
      return word === String(outcome.value);
    case 'invalid':
      return word === 'INVALID_IOASID';
    case 'pointer':
      return word === (outcome.value === 0 ? 'NULL' : `p${outcome.value}`);
    case 'set':
      return word === outcome.handle;
    case 'void':
      return word === 'void';
    case 'oops':
      return word === 'oops';
    case 'absent':
    case 'stopped':
      return false;
    default:
      return assertNever(outcome);
  }
}

/** How a lesson writes what came back, to be compared with what it expected. */
export function resultText(outcome: Outcome): string {
  return outcome.kind === 'void' ? 'void' : outcomeText(outcome);
}

/** "-EBUSY": as it stands behind an arrow. */
export function wordText(word: ResultWord): string {
  return typeof word === 'string' && /^E[A-Z]+$/.test(word) ? `-${word}` : String(word);
}

function numberOfName(name: string, moment: Moment): number | undefined {
  const life = lifeOfName(name, moment);
  return life === undefined ? undefined : moment.run.life(life).ioasid;
}
