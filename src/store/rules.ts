import { VARIANTS } from '../allocator/variants.ts';

/** The variants a reader can choose from; one that is open although we do not know it is listed by its id. */
export function rulesOffered(current: string): readonly { readonly id: string; readonly title: string }[] {
  const known = VARIANTS.map(({ id, title }) => ({ id, title }));
  return known.some(({ id }) => id === current) ? known : [...known, { id: current, title: current }];
}
