import { EMPTY_DOCUMENT } from './empty.ts';
import type { Figure } from './figure.ts';

export interface StoryGroup {
  readonly title: string;
  readonly stories: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
}

export function storyGroups(): readonly StoryGroup[] {
  return [];
}

export function openStory(figure: Figure, id: string): boolean {
  void figure;
  return id === '';
}

/** An empty log to add operations to; the composer is open, as there is nothing else to do. */
export function openNew(figure: Figure): void {
  figure.actions.open(EMPTY_DOCUMENT, { kind: 'new' });
  figure.actions.openDialog('composer');
}
