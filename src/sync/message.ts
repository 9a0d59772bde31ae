import type { Entry } from './entries.ts';
import type { Stamp } from './stamp.ts';

export const SYNC_VERSION = 1;

/** Presenter and speaker lead; a follower only answers. */
export const ROLES = ['presenter', 'speaker', 'follower'] as const;
export type Role = (typeof ROLES)[number];

/** What one window says to another. Plain data: it is cloned on its way. */
export interface Message {
  readonly app: 'ioasid-present';
  readonly version: typeof SYNC_VERSION;
  /** Which presentation; random. Messages of others are not for us. */
  readonly session: string;
  /** Which window; random. */
  readonly from: string;
  readonly role: Role;
  readonly body: Body;
}

export type Body =
  /** I am new, or I missed something: tell me everything. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'state'; readonly entries: readonly Entry[] }
  /** I am still here, and this is what I know. */
  | { readonly kind: 'beat'; readonly known: readonly Known[] }
  | { readonly kind: 'bye' };

export interface Known {
  readonly key: string;
  readonly stamp: Stamp;
}
