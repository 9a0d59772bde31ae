/** What a reader has picked out: the rest is dimmed. Of the same shape as the store's. */
export type GraphSelection =
  | { readonly kind: 'ioasid'; readonly place: number }
  | { readonly kind: 'user'; readonly user: number }
  | { readonly kind: 'set'; readonly set: number }
  | { readonly kind: 'reference'; readonly reference: number };

export function selectionKey(selection: GraphSelection): string {
  switch (selection.kind) {
    case 'ioasid':
      return idKey(selection.place);
    case 'user':
      return userKey(selection.user);
    case 'set':
      return setKey(selection.set);
    case 'reference':
      return referenceKey(selection.reference);
  }
}

export const idKey = (place: number): string => `id:${place}`;
export const userKey = (user: number): string => `user:${user}`;
export const setKey = (set: number): string => `set:${set}`;
export const referenceKey = (reference: number): string => `reference:${reference}`;
