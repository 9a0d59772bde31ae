import { STORY_GROUPS, storyDocument, type StoryGroup } from '../lessons/stories.ts';
import { EMPTY_DOCUMENT } from './empty.ts';
import type { Figure } from './figure.ts';

export { FIRST_STORY, type StoryGroup } from '../lessons/stories.ts';

/** All stories in the order in which they are best read. */
export function storyGroups(): readonly StoryGroup[] {
  return STORY_GROUPS;
}

/** Opens a story that comes with the program; false where there is none of that id. */
export function openStory(figure: Figure, id: string): boolean {
  const document = storyDocument(id);
  if (document === undefined) return false;
  figure.actions.open(document, { kind: 'story', id });
  return true;
}

/** An empty log to add operations to; the composer is open, as there is nothing else to do. */
export function openNew(figure: Figure): void {
  figure.actions.open(EMPTY_DOCUMENT, { kind: 'new' });
  figure.actions.openDialog('composer');
}
