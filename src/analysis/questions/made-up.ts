import type { EntryState } from '../../allocator/effect.ts';
import type { Errno, Outcome } from '../../allocator/outcome.ts';
import { assertNever } from '../../base/assert.ts';
import type { Playback } from '../../timeline/playback.ts';
import type { AnswerValue } from './question.ts';

const STATES: readonly EntryState[] = ['ACTIVE', 'FREE_PENDING', 'reclaimed'];
const ERRNOS: readonly Errno[] = ['EBUSY', 'EINVAL', 'EACCES', 'ENOENT'];

/** Wrong answers that somebody may well give, for where the variants give too few. May hold the right one. */
export function madeUp(right: AnswerValue, run: Playback): readonly AnswerValue[] {
  switch (right.kind) {
    case 'result':
      return outcomesLike(right.outcome).map((outcome) => ({ kind: 'result', outcome }));
    case 'count':
      return [right.count + 1, right.count - 1, right.count + 2]
        .filter((count) => count >= 0)
        .map((count) => ({ kind: 'count', count }));
    case 'state':
      return STATES.map((state) => ({ kind: 'state', state }));
    case 'told': {
      const subscribed = [...new Set(run.world.subscribers.map(({ user }) => user))];
      return [[], subscribed, ...subscribed.map((user) => [user])].map((users) => ({ kind: 'told', users }));
    }
    default:
      return assertNever(right);
  }
}

function outcomesLike(outcome: Outcome): readonly Outcome[] {
  const errnos = ERRNOS.map((errno): Outcome => ({ kind: 'errno', errno }));
  switch (outcome.kind) {
    case 'ioasid':
      return [{ kind: 'ioasid', value: outcome.value + 1 }, { kind: 'invalid' }];
    case 'invalid':
      return [
        { kind: 'ioasid', value: 0 },
        { kind: 'ioasid', value: 1 },
      ];
    case 'boolean':
      return [{ kind: 'boolean', value: !outcome.value }];
    case 'pointer':
      return [{ kind: 'pointer', value: outcome.value === 0 ? 1 : 0 }];
    case 'number':
    case 'errno':
    case 'oops':
      return [{ kind: 'number', value: 0 }, ...errnos];
    case 'void':
    case 'set':
    case 'absent':
    case 'stopped':
      return [];
    default:
      return assertNever(outcome);
  }
}
