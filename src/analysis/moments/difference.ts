import type { EntryState } from '../../allocator/effect.ts';
import type { SetView } from '../../timeline/snapshot.ts';

/** 'global' or the set whose chain it is. */
type Chain = 'global' | number;

/**
 * One thing that is otherwise at a later moment than at an earlier one. Places, sets, users, lives, references and subscribers are
 * indexes, as in a snapshot.
 */
export type Difference =
  /** Another life of the number stands there. */
  | { readonly kind: 'life'; readonly place: number; readonly from: number; readonly to: number }
  | { readonly kind: 'state'; readonly place: number; readonly from: PlaceState; readonly to: PlaceState }
  /** Undefined where nothing is counted or nobody lives there; negative is saturated. */
  | {
      readonly kind: 'refcount' | 'spid';
      readonly place: number;
      readonly from: number | undefined;
      readonly to: number | undefined;
    }
  | { readonly kind: 'private'; readonly place: number; readonly from: number; readonly to: number }
  | { readonly kind: 'orphan' | 'dangling' | 'hidden'; readonly place: number; readonly to: boolean }
  | {
      readonly kind: 'reference';
      readonly place: number;
      readonly reference: number;
      readonly user: number;
      readonly change: 'taken' | 'dropped';
    }
  | {
      readonly kind: 'set-state';
      readonly set: number;
      readonly from: SetView['state'];
      readonly to: SetView['state'];
    }
  | {
      readonly kind: 'quota' | 'nr' | 'set-refcount';
      readonly set: number;
      readonly from: number | undefined;
      readonly to: number | undefined;
    }
  | {
      readonly kind: 'chain';
      readonly chain: Chain;
      readonly subscriber: number;
      readonly change: 'joined' | 'left';
    }
  | {
      readonly kind: 'context';
      readonly user: number;
      readonly context: string;
      readonly ioasid: number;
      readonly life: number;
      readonly change: 'set' | 'cleared' | 'outlived' | 'dma-started' | 'dma-stopped';
    }
  | {
      readonly kind: 'borrowed';
      readonly user: number;
      readonly ioasid: number;
      readonly life: number;
      readonly change: 'borrowed' | 'given-up' | 'outlived';
    }
  | {
      readonly kind: 'work';
      readonly user: number;
      readonly ioasid: number;
      readonly queuedAt: number;
      readonly change: 'queued' | 'ran';
    }
  | { readonly kind: 'stopped'; readonly user: number; readonly at: number }
  | { readonly kind: 'capacity' | 'available'; readonly from: number; readonly to: number };

export type PlaceState = EntryState | 'unborn';

/** Names what a difference is about and what became of it: equal for the same change found from another moment. */
export function differenceKey(difference: Difference): string {
  switch (difference.kind) {
    case 'reference':
      return `reference ${difference.reference} ${difference.change}`;
    case 'chain':
      return `chain ${difference.chain} ${difference.subscriber} ${difference.change}`;
    case 'context':
      return `context ${difference.user} ${difference.ioasid} ${difference.life} ${difference.change} ${difference.context}`;
    case 'borrowed':
      return `borrowed ${difference.user} ${difference.ioasid} ${difference.life} ${difference.change}`;
    case 'work':
      return `work ${difference.queuedAt} ${difference.user} ${difference.ioasid} ${difference.change}`;
    case 'stopped':
      return `stopped ${difference.user}`;
    case 'capacity':
    case 'available':
      return difference.kind;
    case 'set-state':
    case 'quota':
    case 'nr':
    case 'set-refcount':
      return `${difference.kind} ${difference.set}`;
    default:
      return `${difference.kind} ${difference.place}`;
  }
}
