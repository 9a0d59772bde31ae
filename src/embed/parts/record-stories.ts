import { STORY_GROUPS, storyDocument } from '../../lessons/stories.ts';
import { play } from '../play.ts';
import { record, type Recording } from './recording.ts';

/** Plays every story that comes with the program. The build calls this and writes what it returns. */
export function recordStories(): readonly { readonly id: string; readonly recording: Recording }[] {
  return STORY_GROUPS.flatMap(({ stories }) => stories).map(({ id }) => {
    const document = storyDocument(id);
    const played = document === undefined ? undefined : play(document, document.semantics, id);
    if (played?.ok !== true) throw new Error(`the story ${id} cannot be played`);
    return { id, recording: record(played.value) };
  });
}
