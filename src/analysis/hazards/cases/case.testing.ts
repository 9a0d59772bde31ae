import type { EventName, HandlerAction, Subscriber } from '../../../allocator/operation.ts';
import type { LogParts } from '../../short-log.ts';

/** A short log for a rule: one that it must report, or one that looks alike and must pass. */
export interface Case extends LogParts {
  readonly code: string;
  readonly name: string;
  /** v2 if absent. */
  readonly semantics?: string;
  readonly log: string;
  /** The sentence expected; absent where the rule must find nothing. */
  readonly finds?: string;
  /** Operation of the log, from 0, where it begins; the set that stands at the start counts. */
  readonly at?: number;
}

/** A notifier block, named like its user in lower case. */
export function block(
  user: string,
  priority: number,
  on: Readonly<Partial<Record<EventName, readonly HandlerAction[]>>>,
  answer?: Subscriber['answer'],
): Subscriber {
  return { name: user.toLowerCase(), user, priority, on, ...(answer !== undefined && { answer }) };
}
