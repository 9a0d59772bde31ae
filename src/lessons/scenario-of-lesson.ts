import { storyDocument } from './stories.ts';

/** The name by which embeds call a lesson, as they call a story: its id, and another where a story has that. */
export function scenarioOfLesson(id: string): string {
  return storyDocument(id) === undefined ? id : `${id}-lesson`;
}
