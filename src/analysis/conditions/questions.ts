import type { Moment } from '../../timeline/moment.ts';

/** What a question answers with. States are compared by name, see `states.ts`. */
export type ValueKind = 'number' | 'state' | 'truth';
export type Value = number | string | boolean;

/** What stands in a question's parentheses. */
export type ArgumentKind = 'ID' | 'USER' | 'SET';

/** A question that a condition can ask about a moment. */
export interface Question {
  readonly name: string;
  readonly args: readonly ArgumentKind[];
  readonly answers: ValueKind;
  /** Completes "refs(ID) is ...". */
  readonly says: string;
  /** Asks for what only rules with reference counts have. */
  readonly counting?: true;
  /** Arguments as the world's indexes, an ID as its number; an ID that a name does not mean yet is asked for as -1. */
  readonly read: (moment: Moment, first: number, second: number) => Value;
}

export const QUESTIONS: readonly Question[] = [
  {
    name: 'refs',
    args: ['ID'],
    answers: 'number',
    says: 'the refcount of an ID, 0 where it is not allocated',
    counting: true,
    read: (moment, id) => moment.refcount(id),
  },
  {
    name: 'state',
    args: ['ID'],
    answers: 'state',
    says: 'the state of an ID',
    read: (moment, id) => moment.state(id),
  },
  {
    name: 'holds',
    args: ['USER', 'ID'],
    answers: 'number',
    says: 'how many references a user holds on an ID',
    counting: true,
    read: (moment, user, id) => moment.held(user, id),
  },
  {
    name: 'context',
    args: ['USER', 'ID'],
    answers: 'truth',
    says: 'whether a user has a hardware context set for an ID',
    read: (moment, user, id) => moment.hasTable('context', user, id),
  },
  {
    name: 'borrowed',
    args: ['USER', 'ID'],
    answers: 'truth',
    says: 'whether a user keeps a borrowed pointer to an ID',
    read: (moment, user, id) => moment.hasTable('borrowed', user, id),
  },
  {
    name: 'dma',
    args: ['ID'],
    answers: 'truth',
    says: 'whether DMA runs under an ID',
    read: (moment, id) => moment.hasTable('dma', undefined, id),
  },
  {
    name: 'generation',
    args: ['ID'],
    answers: 'number',
    says: 'which life of its number an ID is in, 0 before the first',
    read: (moment, id) => moment.generation(id),
  },
  {
    name: 'saturated',
    args: ['ID'],
    answers: 'truth',
    says: 'whether the refcount of an ID is saturated',
    counting: true,
    read: (moment, id) => moment.refcount(id) < 0,
  },
  {
    name: 'orphan',
    args: ['ID'],
    answers: 'truth',
    says: 'whether an ID lives although its set is gone',
    read: (moment, id) => moment.isOrphan(id),
  },
  {
    name: 'queued',
    args: ['USER'],
    answers: 'number',
    says: 'how much deferred work of a user waits',
    read: (moment, user) => moment.queued(user),
  },
  {
    name: 'stopped',
    args: ['USER'],
    answers: 'truth',
    says: 'whether an oops stopped a user’s thread',
    read: (moment, user) => moment.isStopped(user),
  },
  {
    name: 'nr',
    args: ['SET'],
    answers: 'number',
    says: 'how many IDs a set has',
    read: (moment, set) => moment.nr(set),
  },
  {
    name: 'quota',
    args: ['SET'],
    answers: 'number',
    says: 'the quota of a set, 0 where it is not there',
    read: (moment, set) => moment.quota(set),
  },
  {
    name: 'alive',
    args: ['SET'],
    answers: 'truth',
    says: 'whether a set is there and nobody asked to free it',
    read: (moment, set) => moment.isAlive(set),
  },
];

export function questionNamed(name: string): Question | undefined {
  return QUESTIONS.find((each) => each.name === name);
}

/** `holds(USER, ID)` */
export function signatureOf({ name, args }: Question): string {
  return `${name}(${args.join(', ')})`;
}
