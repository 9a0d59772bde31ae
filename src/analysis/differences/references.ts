import type { Subscriber } from '../../allocator/operation.ts';
import { hasCall, hasSets, type Observed, observe } from './observed.ts';
import type { DifferenceRow } from './row.ts';

/** A block that does nothing, to see whether it is told. */
export const EAR: Subscriber = { name: 'ear', user: 'ear', priority: 0, on: {} };

export const LISTEN = 'ear ioasid_register_notifier(NULL, ear)';

/** The call by which an owner gives an ID up: free, or put where there is no free. */
function giveUp(semantics: string): string {
  return hasCall(semantics, 'ioasid_free') ? 'A ioasid_free(vm1, 5)' : 'A ioasid_put(vm1, 5)';
}

/** A allocates 5, B takes a reference if there are any, somebody listens if one can, and A gives up so many times. */
function oneUserLeft(semantics: string, times: number): Observed {
  const lines = [
    'A ioasid_alloc(vm1, 5, 5)',
    ...(hasCall(semantics, 'ioasid_get') ? ['B ioasid_get(vm1, 5)'] : []),
    ...(hasCall(semantics, 'ioasid_register_notifier') ? [LISTEN] : []),
    ...Array.from({ length: times }, () => giveUp(semantics)),
  ];
  return observe(semantics, lines.join('\n'), { subscribers: [EAR] });
}

function freeWithOneLeft(semantics: string): string {
  const seen = oneUserLeft(semantics, 1);
  const life = seen.living(5);
  if (life === undefined) return 'gone at once';
  const counted = `ref ${life.refcount}`;
  if (!hasCall(semantics, 'ioasid_free')) return `(put) ${counted}`;
  const pending = life.state === 'FREE_PENDING' ? 'pending' : 'active';
  return `${pending}, ${counted}, ${eventText(seen)}`;
}

function eventText(seen: Observed): string {
  return seen.told().includes('FREE') ? 'FREE event' : 'no event';
}

function freeTwice(semantics: string): string {
  const seen = oneUserLeft(semantics, 2);
  if (seen.said('FREE_UNKNOWN')) return 'second: unknown';
  const puts = !hasCall(semantics, 'ioasid_free');
  if (seen.living(5) !== undefined) return 'no-op';
  return puts ? '(put twice) reclaimed' : `reclaimed${seen.stole() ? ', reference stolen' : ''}`;
}

function freeAsSoleOwner(semantics: string): string {
  const listens = hasCall(semantics, 'ioasid_register_notifier');
  const lines = ['A ioasid_alloc(vm1, 5, 5)', ...(listens ? [LISTEN] : []), giveUp(semantics)];
  const seen = observe(semantics, lines.join('\n'), { subscribers: [EAR] });
  const set = seen.effects().some((effect) => effect.kind === 'set-destroyed')
    ? ['set dies with its last ID']
    : [];
  const reclaimed = seen.living(5) === undefined ? 'reclaimed' : 'still there';
  return [...(listens ? [eventText(seen)] : []), reclaimed, ...set].join(', ');
}

function getOnPending(semantics: string): string | undefined {
  if (!hasCall(semantics, 'ioasid_get')) return undefined;
  const { outcome } = observe(
    semantics,
    `A ioasid_alloc(vm1, 5, 5)\nB ioasid_get(vm1, 5)\n${giveUp(semantics)}\nC ioasid_get(vm1, 5)`,
  );
  const answer = outcome();
  return answer.kind === 'errno' ? answer.errno : 'succeeds (nothing is ever pending)';
}

function getUnknown(semantics: string): string | undefined {
  if (!hasCall(semantics, 'ioasid_get')) return undefined;
  const seen = observe(semantics, 'B ioasid_get(vm1, 5)');
  const answer = seen.outcome();
  if (answer.kind === 'errno') return answer.errno;
  const warned = seen.effects().some((effect) => effect.kind === 'message' && effect.level === 'WARN');
  return warned ? 'WARN' : 'silent';
}

function putResult(semantics: string): string | undefined {
  if (!hasCall(semantics, 'ioasid_put')) return undefined;
  const { outcome } = observe(
    semantics,
    'A ioasid_alloc(vm1, 5, 5)\nB ioasid_get(vm1, 5)\nB ioasid_put(vm1, 5)',
  );
  return outcome().kind === 'boolean' ? 'bool' : 'void';
}

function freeNullSet(semantics: string): string | undefined {
  if (!hasSets(semantics)) return undefined;
  const { living } = observe(semantics, 'A ioasid_alloc(vm1, 5, 5)\nA ioasid_free(NULL, 5)');
  return living(5)?.state === 'ACTIVE' ? 'refused' : 'freed';
}

export const REFERENCES: readonly DifferenceRow[] = [
  { title: 'free with one user left', cell: freeWithOneLeft },
  { title: 'free twice, one user left', cell: freeTwice },
  { title: 'free as sole owner', cell: freeAsSoleOwner },
  { title: 'get on a pending ID', cell: getOnPending },
  { title: 'get of an unknown ID', cell: getUnknown },
  { title: 'put’s result', cell: putResult },
  { title: 'free with set NULL', cell: freeNullSet },
];
