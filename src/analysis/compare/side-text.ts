import type { Outcome } from '../../allocator/outcome.ts';
import { listed, namesOf } from '../names.ts';
import type { Aspect } from './aspect.ts';
import { idViewOf } from './id-view.ts';
import { notificationsOf } from './operation-view.ts';
import type { SetView } from './set-view.ts';
import type { Side } from './side.ts';

/** What an operation came to under one variant, as far as the variants differ: "IOASID 5 FREE_PENDING, refcount 1, held by KVM". */
export function sideText(
  side: Side,
  ids: readonly number[],
  aspects: readonly Aspect[],
  sets: readonly { readonly name: string; readonly view: SetView }[],
): string {
  const parts = [...thefts(side), ...ids.map((ioasid) => idText(side, ioasid))];
  for (const { name, view } of sets)
    if (view !== undefined)
      parts.push(`${/^set\b/.test(name) ? name : `set ${name}`} ${view === 'never' ? 'is not there' : view}`);
  if (aspects.includes('results') || parts.length === 0) parts.unshift(outcomeText(side));
  if (aspects.includes('notifications')) parts.push(toldText(side));
  return parts.join('; ');
}

function idText(side: Side, ioasid: number): string {
  const { state, refcount, holders } = idViewOf(side, ioasid);
  if (state === 'free') return `IOASID ${ioasid} free`;
  const { firstState } = side.walk.semantics.policies;
  const spelled = state === 'ACTIVE' && firstState === 'IDLE' ? 'IDLE' : state;
  const count = refcount === undefined ? '' : `, refcount ${refcount < 0 ? 'saturated' : refcount}`;
  const held =
    holders === undefined || holders.length === 0 ? '' : `, held by ${listed([...new Set(holders)])}`;
  return `IOASID ${ioasid} ${spelled}${count}${held}`;
}

/** Who dropped whose reference. */
function thefts({ rows, walk }: Side): string[] {
  if (rows[0]?.outcome.kind === 'oops') return [];
  const names = namesOf(walk);
  return rows.flatMap((row) =>
    row.effects.flatMap((effect) =>
      effect.kind === 'reference-dropped' && effect.unheld && effect.user !== effect.by
        ? [`${names.user(effect.user)}’s reference is gone, dropped by ${names.user(effect.by)}`]
        : [],
    ),
  );
}

function toldText(side: Side): string {
  const told = notificationsOf(side);
  return told.length === 0 ? 'nobody is told' : `told: ${told.join(', ')}`;
}

function outcomeText({ rows }: Side): string {
  const outcome: Outcome = rows[0]?.outcome ?? { kind: 'void' };
  switch (outcome.kind) {
    case 'void':
      return 'returns nothing';
    case 'errno':
      return `returns -${outcome.errno}`;
    case 'invalid':
      return 'returns INVALID_IOASID';
    case 'set':
      return `returns ${outcome.handle}`;
    case 'pointer':
      return `returns ${outcome.value === 0 ? 'NULL' : `p${outcome.value}`}`;
    case 'oops':
      return `does not come back (${outcome.oops})`;
    case 'absent':
      return 'no such call';
    case 'stopped':
      return 'not run: the thread ended before';
    default:
      return `returns ${outcome.value}`;
  }
}
