/**
 * Where each piece of state lives: names for the columns of {@link Memory} and for the words of its first one.
 *
 * A word that was never written is 0, so every column is arranged to make 0 the usual value: counters hold the difference
 * from their usual start, pointers hold index + 1. Accessors in state.ts undo this; nobody else reads the words.
 */
export const COLUMN = {
  /** Single words, see {@link GLOBAL}. */
  globals: 0,
  /** Slots of all xarrays, 32 to a page; see xarray.ts. */
  slots: 1,
  /** One word for each 32 pages of a table: a bit for each page whose slots are all used. */
  fullPages: 2,
  /** One word for each 32 of those: a bit for each that has all its bits. */
  fullBlocks: 3,
  /** Refcount of a life XOR 1: what alloc gives it. */
  lifeRef: 4,
  /** {@link LIFE_FLAG} values or-ed. */
  lifeFlags: 5,
  /** SPID of a life XOR the variant's default. */
  lifeSpid: 6,
  /** Private pointer of a life XOR the one given to alloc. */
  lifePriv: 7,
  /** Newest reference still held XOR the one alloc gave, both + 1. */
  lifeHead: 8,
  /** Next older reference of the same life XOR the one at its taking, both + 1. */
  referencePrev: 9,
  /** Set object of a handle, + 1. */
  handles: 10,
  /** Quota of a set XOR its first. */
  setQuota: 11,
  /** nr_ioasids of a set. */
  setNr: 12,
  /** Refcount of a set XOR 1. */
  setRef: 13,
  /** {@link SET_FLAG} values or-ed. */
  setFlags: 14,
  /** Chain of a set, interned. */
  setChain: 15,
  /** 1 when the work item has begun to run. */
  workDone: 16,
  /** Number of an `as` name, + 1. */
  variables: 17,
  /** Row at which a user's thread was stopped by an oops, + 1. */
  userStopped: 18,
} as const;

export const COLUMN_COUNT = Object.keys(COLUMN).length;

/** Words of the column `globals`. */
export const GLOBAL = {
  /** XOR {@link DEFAULT_CAPACITY}. */
  capacity: 0,
  /** XOR {@link DEFAULT_CAPACITY}. */
  available: 1,
  lifeCount: 2,
  referenceCount: 3,
  setCount: 4,
  workCount: 5,
  /** First work item that may still have to run. */
  workHead: 6,
  /** Interned chain. */
  globalChain: 7,
  /** Interned list of mm registrations. */
  pending: 8,
  /** Interned state of the custom allocators. */
  allocators: 9,
  /** {@link FAULT_BIT} values or-ed. */
  faults: 10,
  /** Which kernel warnings of refcount_t were already printed. */
  warned: 11,
  /** Which nestings of the two locks were seen. */
  lockOrders: 12,
  /** mm of the calling process, + 1. */
  currentMm: 13,
} as const;

/** 2^20, what the kernel starts with: the PASID space of PCI. */
export const DEFAULT_CAPACITY = 1 << 20;

export const LIFE_FLAG = {
  pending: 1,
  /** Its number was given back. */
  reclaimed: 2,
  /** Its memory was freed although a table still lists it. */
  dangling: 4,
  /** A preset counter: references and count need not agree any more. */
  preset: 8,
} as const;

export const SET_FLAG = {
  gone: 1,
  freePending: 2,
} as const;
