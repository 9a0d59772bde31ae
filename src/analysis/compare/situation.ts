import type { Call } from '../../allocator/calls.ts';
import type { CheckCode, Effect } from '../../allocator/effect.ts';
import type { OopsKind } from '../../allocator/outcome.ts';
import type { ToldRow } from '../../timeline/walk.ts';
import type { Aspect } from './aspect.ts';
import type { Side } from './side.ts';

/** What an operation was and what it met, under any of the variants: what a reason is chosen by. */
export interface Situation {
  readonly call: Call;
  /** Every call made in it, handlers' included. */
  readonly calls: ReadonlySet<Call>;
  readonly kinds: ReadonlySet<Effect['kind']>;
  /** Checks that failed under at least one variant. */
  readonly failed: ReadonlySet<CheckCode>;
  /** The ID was being freed already when the operation began. */
  readonly wasPending: boolean;
  /** An event was refused by the rules. */
  readonly undelivered: boolean;
  /** How calls did not come back. */
  readonly oopses: ReadonlySet<OopsKind>;
  /** What differs. */
  readonly aspects: ReadonlySet<Aspect>;
  /** What calls answer counts even where it says nothing of what they did. */
  readonly strict: boolean;
}

/** To be asked before the operation's effects are taken in. */
export function situationOf(sides: readonly Side[]): Omit<Situation, 'aspects' | 'strict'> {
  const rows = sides.flatMap((side) => side.rows);
  const effects = rows.flatMap((row) => row.effects);
  const failed = effects.flatMap((effect) =>
    effect.kind === 'check' && !effect.passed ? [effect.check] : [],
  );
  return {
    call: rows[0]?.call ?? 'run_work',
    calls: new Set(rows.filter(({ kind }) => kind === 'call').map(({ call }) => call)),
    kinds: new Set(effects.map(({ kind }) => kind)),
    failed: new Set(failed),
    wasPending: sides.some((side) => side.rows.some((row) => isFreeOfPending(side, row))),
    undelivered: effects.some((effect) => effect.kind === 'notify' && effect.undelivered === true),
    oopses: new Set(rows.flatMap(({ outcome }) => (outcome.kind === 'oops' ? [outcome.oops] : []))),
  };
}

/** Calls that free one ID or many. */
const FREES: ReadonlySet<Call> = new Set<Call>(['ioasid_free', 'ioasid_set_put', 'ioasid_free_all_in_set']);

function isFreeOfPending({ facts }: Side, row: ToldRow): boolean {
  return FREES.has(row.call) && facts.life(row.life)?.state === 'FREE_PENDING';
}

export function frees({ calls }: Situation): boolean {
  return [...calls].some((call) => FREES.has(call));
}
