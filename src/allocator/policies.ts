import type { Call } from './calls.ts';

/**
 * Where the variants differ, one axis a member. The rules ask for these and never for a variant's name, so a new variant is a new
 * table. Values are words that say what happens.
 */
export interface Policies {
  /** What keeps a set alive: its own counter, the IDs in it, or nothing (a static label that is only compared). */
  readonly setLifetime: 'counted' | 'by-ids' | 'label';
  /** Whether an entry has a refcount. */
  readonly counting: boolean;
  /** What alloc leaves in the entry's state; `none` where entries have no state. */
  readonly firstState: 'ACTIVE' | 'IDLE' | 'none';
  /** SPID of an entry nobody attached one to. */
  readonly spidDefault: 'zero' | 'invalid' | 'none';

  readonly installCapacity: 'always' | 'once';
  readonly zeroQuota: 'refused-last' | 'refused-first' | 'all-available';
  readonly mmWithoutToken: 'allowed' | 'refused';
  /** Up to which number a new set's number is looked for. */
  readonly setNumberLimit: 'left-after' | 'available';
  /** adjust: what the new quota is held against. */
  readonly adjust: 'new-quota' | 'growth';
  /** What is said of an invalid set by alloc, set_get and set_put. */
  readonly invalidSetMessages: 'warning-and-message' | 'warning' | 'none';
  /** alloc with set NULL. */
  readonly allocNullSet: 'dereferenced' | 'refused';
  /** What is left when the set's own table cannot take the ID: see spec Q7. */
  readonly setStoreFailure: 'dangling' | 'freed-twice';
  /** What a custom allocator's number that is tracked already leads to. */
  readonly duplicateNumber: 'number-returned' | 'owner-erased' | 'refused';

  /** How `put` answers, and whether it says how many are left. */
  readonly putAnswer: 'nothing' | 'reclaimed';
  readonly remainingMessages: boolean;
  /** get of a number nobody has. */
  readonly getUnknown: 'error' | 'warning';
  /** free: which comes first. */
  readonly freeOrder: 'notify-then-drop' | 'drop-then-notify' | 'reclaim-at-once';
  /** free of an entry that is pending already. */
  readonly secondFree: 'drops' | 'does-nothing';
  /** free checks that the entry's set still has its number. */
  readonly freeChecksSet: boolean;
  /** Which set pays for a reclaimed ID. */
  readonly reclaimFrom: 'set-by-number' | 'set-by-pointer' | 'nobody';
  /** Whether a set goes when its last ID is reclaimed. */
  readonly emptySet: 'stays' | 'destroyed' | 'destroyed-if-asked';
  readonly quotaAfterSet: 'returned' | 'lost';

  readonly findTakes: 'nothing' | 'reference';
  readonly attachData: 'overwrites' | 'refused-if-set';
  readonly attachSpid: 'anything' | 'unique-leaking' | 'unique';
  /** Lookup by SPID: under which lock, on which matches a reference is taken, and whether the caller is asked. */
  readonly spidLookup: 'first-unlocked' | 'all-locked' | 'all-locked-if-asked';
  readonly forEach: 'answers' | 'silent';

  /** Which events the internal notify function lets through. */
  readonly internalEvents: 'all' | 'above-free';
  /** The private pointer that ALLOC carries. */
  readonly allocPrivate: 'uninitialised' | 'given';
  /** UNBIND goes out before or after the SPID is cleared. */
  readonly unbindOrder: 'cleared-first' | 'sent-first';
  readonly setFreeEvent: 'global' | 'none';
  /** Who holds which lock while a set is taken down. */
  readonly teardownLocks: 'nb-at-zero' | 'nb-always' | 'allocator-only';
  /** Chains are changed under the allocator lock. */
  readonly chainLock: 'none' | 'allocator';
  readonly mmRegistration: 'through-list-head' | 'reworked' | 'absent';
}

export interface Semantics {
  readonly id: string;
  readonly title: string;
  /** ISO date of the posting or of the release. */
  readonly date: string;
  /** Nobody ever posted it: it exists to ask "what if". */
  readonly hypothetical?: true;
  /** The calls it has, without the users' own actions and the aids, which always exist. */
  readonly calls: ReadonlySet<Call>;
  /** Names of calls in this kernel where they differ from ours. */
  readonly kernelNames: Readonly<Partial<Record<Call, string>>>;
  /** For a call it lacks, the nearest one it has. */
  readonly nearest: Readonly<Partial<Record<Call, Call>>>;
  readonly policies: Policies;
  /** Where each policy comes from: patch, file, function. */
  readonly sources: Readonly<Record<keyof Policies, string>>;
}

/** How a variant's file writes its policies: each value with its source. */
export type PolicyTable = { readonly [P in keyof Policies]: readonly [value: Policies[P], source: string] };
