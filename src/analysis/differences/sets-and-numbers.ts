import { INVALID_IOASID, type CustomAllocator } from '../../allocator/operation.ts';
import { hasCall, hasSets, type Observed, observe } from './observed.ts';
import type { DifferenceRow } from './row.ts';

/** The call that takes a set down. */
function takeDown(semantics: string): string {
  return hasCall(semantics, 'ioasid_set_put') ? 'A ioasid_set_put(vm1)' : 'A ioasid_set_free(vm1)';
}

function teardownWithUsers(semantics: string): string | undefined {
  if (!hasSets(semantics)) return undefined;
  const lines = [
    'A ioasid_alloc(vm1, 5, 5)',
    'B ioasid_get(vm1, 5)',
    takeDown(semantics),
    'A ioasid_free(vm1, 5)',
    'B ioasid_put(NULL, 5)',
  ];
  const refused = observe(semantics, lines.slice(0, 3).join('\n')).outcome();
  if (refused.kind === 'errno') {
    const auto = observe(semantics, lines.join('\n')).said('SET_AUTO_FREED');
    return `${refused.errno}, ${auto ? 'then freed by itself' : 'set waits for its IDs'}`;
  }
  const after = observe(semantics, lines.toSpliced(3, 1).join('\n'));
  const orphan = after.effects(-2).some((effect) => effect.kind === 'orphaned') ? ', orphan ID' : '';
  const last = after.outcome();
  return `set gone${orphan}${last.kind === 'oops' ? ', last put uses freed memory' : ''}`;
}

function quotaAfterTeardown(semantics: string): string | undefined {
  if (!hasSets(semantics)) return undefined;
  const lines = [
    'A ioasid_install_capacity(10)',
    'A ioasid_alloc_set(vm1, NULL, 4, NULL)',
    takeDown(semantics),
  ];
  const returned = observe(semantics, lines.join('\n'))
    .effects()
    .some((effect) => effect.kind === 'capacity' && effect.to > effect.from);
  return returned ? 'returned at once' : 'lost';
}

function spidConflict(semantics: string): string | undefined {
  if (!hasSets(semantics)) return undefined;
  const lines = [
    'A ioasid_alloc(vm1, 5, 5)',
    'A ioasid_alloc(vm1, 6, 6)',
    'A ioasid_attach_spid(5, 9)',
    'A ioasid_attach_spid(6, 9)',
  ];
  const seen = observe(semantics, lines.join('\n'));
  const answer = seen.outcome();
  if (answer.kind !== 'errno') return 'both attached';
  return `${answer.errno}${takenIn(seen) > 0 ? ' and a leaked reference' : ''}`;
}

function takenIn(seen: Observed): number {
  return seen.effects().filter((effect) => effect.kind === 'reference-taken').length;
}

/** Two IDs to which nobody attached a number, looked up by what they have instead: two matches. */
function spidLookup(semantics: string): string | undefined {
  if (!hasSets(semantics)) return undefined;
  const two = 'A ioasid_alloc(vm1, 5, 5)\nA ioasid_alloc(vm1, 6, 6)';
  const lookUp = (spid: number, get: number): Observed =>
    observe(semantics, `${two}\nB ioasid_find_by_spid(vm1, ${spid}, ${get})`);
  const unattached = [0, INVALID_IOASID].find((spid) => lookUp(spid, 1).outcome().kind === 'ioasid') ?? 0;
  const asked = lookUp(unattached, 1);
  if (takenIn(lookUp(unattached, 0)) === 0) return 'a reference if asked for';
  const locked = asked.effects().some((effect) => effect.kind === 'lock');
  const matches = takenIn(asked) > 1 ? 'every match' : 'the first match';
  return `a reference on ${matches}${locked ? '' : ', no lock'}`;
}

function attachDataTwice(semantics: string): string {
  const answer = observe(
    semantics,
    'A ioasid_alloc(vm1, 5, 5)\nA ioasid_attach_data(5, 1)\nA ioasid_attach_data(5, 2)',
  ).outcome();
  return answer.kind === 'errno' ? answer.errno : 'overwrites';
}

const STUBBORN: CustomAllocator = { name: 'stubborn', family: 'A', mode: 'fixed', fixed: 9 };

function duplicateNumber(semantics: string): string {
  const lines = [
    'A ioasid_register_allocator(stubborn)',
    'A ioasid_alloc(vm1, 1, 15)',
    'B ioasid_alloc(vm1, 1, 15)',
    'A ioasid_find(vm1, 9)',
  ];
  const seen = observe(semantics, lines.join('\n'), { allocators: [STUBBORN] });
  if (seen.outcome(-2).kind !== 'ioasid') return 'INVALID';
  return `returns a number that is taken${seen.outcome().kind === 'errno' ? ', and erases its owner' : ''}`;
}

function capacityTwice(semantics: string): string | undefined {
  if (!hasCall(semantics, 'ioasid_install_capacity')) return undefined;
  const lines = ['A ioasid_install_capacity(10)', 'A ioasid_install_capacity(20)'];
  return observe(semantics, lines.join('\n'))
    .effects()
    .some((effect) => effect.kind === 'capacity')
    ? 'accepted'
    : 'refused';
}

export const SETS_AND_NUMBERS: readonly DifferenceRow[] = [
  { title: 'taking down a set whose IDs are in use', cell: teardownWithUsers },
  { title: 'quota after a set is gone', cell: quotaAfterTeardown },
  { title: 'guest number taken twice', cell: spidConflict },
  { title: 'lookup by guest number', cell: spidLookup },
  { title: 'private data attached twice', cell: attachDataTwice },
  { title: 'custom allocator gives a number twice', cell: duplicateNumber },
  { title: 'capacity installed twice', cell: capacityTwice },
];
