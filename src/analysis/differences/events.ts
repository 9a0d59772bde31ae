import type { Subscriber } from '../../allocator/operation.ts';
import { hasCall, hasSets, type Observed, observe } from './observed.ts';
import { EAR, LISTEN } from './references.ts';
import type { DifferenceRow } from './row.ts';

function allocEvent(semantics: string): string | undefined {
  if (!hasSets(semantics)) return undefined;
  const seen = observe(semantics, 'ear ioasid_register_notifier(vm1, ear)\nA ioasid_alloc(vm1, 5, 5, 7)', {
    subscribers: [EAR],
  });
  const told = seen.effects().find((effect) => effect.kind === 'delivered');
  if (told === undefined) return 'lost';
  return `${told.chain === 'global' ? 'global chain' : 'set chain'}${told.priv === 'UNINIT' ? ', private pointer is garbage' : ''}`;
}

function freeOrder(semantics: string): string | undefined {
  if (!hasSets(semantics)) return undefined;
  const lines = ['A ioasid_alloc(vm1, 5, 5)', 'B ioasid_get(vm1, 5)', LISTEN, 'A ioasid_free(vm1, 5)'];
  const effects = observe(semantics, lines.join('\n'), { subscribers: [EAR] }).effects();
  const told = effects.findIndex((effect) => effect.kind === 'delivered');
  const dropped = effects.findIndex((effect) => effect.kind === 'refcount');
  if (told < 0) return 'event lost';
  return told < dropped ? 'event, then decrement' : 'decrement, then event';
}

/** One put too many for the free that comes after it, and one more for good measure. */
const GREEDY: Subscriber = {
  name: 'greedy',
  user: 'greedy',
  priority: 0,
  on: { FREE: [{ do: 'put_locked' }, { do: 'put_locked' }] },
};

function overPut(semantics: string): string | undefined {
  if (!hasSets(semantics)) return undefined;
  const lines = [
    'A ioasid_alloc(vm1, 5, 5)',
    'B ioasid_get(vm1, 5)',
    'greedy ioasid_register_notifier(NULL, greedy)',
    'A ioasid_free(vm1, 5)',
  ];
  const seen = observe(semantics, lines.join('\n'), { subscribers: [GREEDY] });
  if (!seen.told().includes('FREE')) return undefined;
  const underflow = seen
    .effects()
    .some((effect) => effect.kind === 'saturated' && effect.event === 'SUB_UAF');
  if (underflow) return 'underflow warning';
  return `no underflow${seen.stole() ? ', still steals' : ''}`;
}

const REGISTER_MM = 'ear ioasid_register_notifier_mm(m0, ear)';

function mmEarly(semantics: string): string | undefined {
  if (!hasSets(semantics)) return undefined;
  return mmText(semantics, observe(semantics, REGISTER_MM, { subscribers: [EAR] }));
}

function mmOnEmptySet(semantics: string): string | undefined {
  if (!hasSets(semantics)) return undefined;
  const lines = ['A ioasid_alloc_set(vm1, m0, 4, MM)', REGISTER_MM];
  return mmText(semantics, observe(semantics, lines.join('\n'), { subscribers: [EAR] }));
}

function mmText(semantics: string, { outcome }: Observed): string {
  if (!hasCall(semantics, 'ioasid_register_notifier_mm')) return 'absent';
  const answer = outcome();
  if (answer.kind !== 'oops') return answer.kind === 'errno' ? answer.errno : 'works';
  return answer.oops === 'OOB_WRITE' ? 'corrupts memory' : 'deadlocks itself';
}

export const EVENTS: readonly DifferenceRow[] = [
  { title: 'ALLOC event', cell: allocEvent },
  { title: 'FREE: event and decrement', cell: freeOrder },
  { title: 'a put too many in a FREE handler', cell: overPut },
  { title: 'registering by mm before the set exists', cell: mmEarly },
  { title: 'registering by mm on an empty set', cell: mmOnEmptySet },
];
