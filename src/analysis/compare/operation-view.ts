import { type Call, CALLS } from '../../allocator/calls.ts';
import type { Outcome } from '../../allocator/outcome.ts';
import type { ToldRow } from '../../timeline/walk.ts';
import type { Side } from './side.ts';

/** Calls that only prepare what others do. That a variant lacks one is no difference in itself; what follows from it may be. */
const PREPARING: ReadonlySet<Call> = new Set<Call>([
  'ioasid_install_capacity',
  'ioasid_get_capacity',
  'ioasid_reserve_capacity',
  'ioasid_cancel_capacity',
  'ioasid_alloc_set',
  'ioasid_set_get',
  'ioasid_set_put',
  'ioasid_set_free',
  'ioasid_adjust_set',
  'ioasid_register_notifier',
  'ioasid_unregister_notifier',
  'ioasid_register_notifier_mm',
  'ioasid_unregister_notifier_mm',
]);

/** What came back from the calls of an operation that all variants made: its own, then those of handlers and work. */
export function resultsOf(side: Side, sides: readonly Side[], strict: boolean): readonly string[] {
  const [root] = side.rows;
  if (root === undefined) return [];
  const silent =
    CALLS[root.call].group !== 'api' ||
    (PREPARING.has(root.call) && sides.some(({ rows }) => rows[0]?.outcome.kind === 'absent'));
  const inner = common(sides);
  const rest = innerCalls(side).filter(({ key }) => inner.has(key));
  return [
    silent ? '' : resultText(root, strict),
    ...rest.map(({ key, row }) => `${key} ${resultText(row, strict)}`),
  ];
}

/** Who was told of what, in order: "FREE 5 to KVM". */
export function notificationsOf({ rows, walk }: Side): readonly string[] {
  return rows.flatMap((row) =>
    row.effects.flatMap((effect) =>
      effect.kind === 'delivered'
        ? [`${effect.event} ${effect.ioasid} to ${walk.world.users.nameOf(effect.user)}`]
        : [],
    ),
  );
}

interface InnerCall {
  /** Who made which call about which number, the n-th time. */
  readonly key: string;
  readonly row: ToldRow;
}

function innerCalls({ rows, walk }: Side): readonly InnerCall[] {
  const times = new Map<string, number>();
  return rows
    .filter((row) => row.depth > 0 && row.kind === 'call')
    .map((row) => {
      const what = `${walk.world.users.nameOf(row.user)} ${row.call}(${row.ioasid})`;
      const time = (times.get(what) ?? 0) + 1;
      times.set(what, time);
      return { key: `${what} ${time}`, row };
    });
}

/** Inner calls that all variants made; one that only some made shows in what it did. */
function common(sides: readonly Side[]): ReadonlySet<string> {
  const [first, ...rest] = sides.map((side) => new Set(innerCalls(side).map(({ key }) => key)));
  return new Set([...(first ?? [])].filter((key) => rest.every((keys) => keys.has(key))));
}

/** Whether put says that it reclaimed differs between variants and is no difference in what it did, unless one is strict. */
function resultText({ outcome }: ToldRow, strict: boolean): string {
  const silent =
    outcome.kind === 'void' ||
    outcome.kind === 'boolean' ||
    (outcome.kind === 'number' && outcome.value === 0);
  return silent && !strict ? 'done' : plainText(outcome);
}

function plainText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'errno':
      return outcome.errno;
    case 'oops':
      return outcome.oops;
    case 'set':
      return outcome.handle;
    case 'number':
    case 'boolean':
    case 'ioasid':
    case 'pointer':
      return `${outcome.kind} ${outcome.value}`;
    default:
      return outcome.kind;
  }
}
