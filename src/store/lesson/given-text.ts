import { assertNever } from '../../base/assert.ts';
import type { Quiz } from '../../lessons/lesson.ts';
import { ioasidName } from '../../words/names.ts';
import type { Asked } from './judge.ts';
import { nameOfAlias } from './lesson-names.ts';
import type { Given } from './lesson-state.ts';
import { plainText } from './results.ts';

/** An answer in words: "IOASID 5", "KVM", "reclaimed", or the label that was chosen. */
export function givenText(
  quiz: Quiz,
  given: Given,
  { lesson, whole }: Pick<Asked, 'lesson' | 'whole'>,
): string {
  switch (given.asks) {
    case 'choice':
      return quiz.asks === 'choice' ? plainText(quiz.options[given.option]?.label ?? []) : '';
    case 'number':
      return String(given.value);
    case 'id': {
      const place = whole.cast.places[given.place];
      return place === undefined ? '' : `IOASID ${ioasidName(place.ioasid)}`;
    }
    case 'user':
      return nameOfAlias(lesson, given.alias);
    case 'state':
      return given.state;
    case 'order':
      return quiz.asks === 'order'
        ? given.items.map((item) => plainText(quiz.items[item]?.label ?? [])).join(' → ')
        : '';
    default:
      return assertNever(given);
  }
}
