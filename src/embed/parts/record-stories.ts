import { compileLesson } from '../../lessons/compile-lesson.ts';
import { LESSONS, type LessonEntry } from '../../lessons/lessons.ts';
import { STORY_GROUPS, storyDocument } from '../../lessons/stories.ts';
import { scenarioOfLesson } from '../../lessons/scenario-of-lesson.ts';
import { parseLesson } from '../../lessons/text/parse-lesson.ts';
import { playLesson } from '../play-lesson.ts';
import { play } from '../play.ts';
import { record, type Recording } from './recording.ts';

interface Recorded {
  readonly id: string;
  readonly recording: Recording;
}

/** Every story and every lesson that comes with the program, played. The build writes it down; what it imports is there when this is. */
export const RECORDED: readonly Recorded[] = [
  ...recordedStories(),
  ...(await Promise.all(LESSONS.map(recordedLesson))),
];

function recordedStories(): readonly Recorded[] {
  return STORY_GROUPS.flatMap(({ stories }) => stories).map(({ id }) => {
    const document = storyDocument(id);
    const played = document === undefined ? undefined : play(document, document.semantics, id);
    if (played?.ok !== true) throw new Error(`the story ${id} cannot be played`);
    return { id, recording: record(played.value) };
  });
}

async function recordedLesson({ id, file, text }: LessonEntry): Promise<Recorded> {
  const read = parseLesson(await text(), file);
  const played = read.ok ? playLesson(compileLesson(read.value.lesson), id) : read;
  if (!played.ok) throw new Error(`the lesson ${id} cannot be played`);
  return { id: scenarioOfLesson(id), recording: record(played.value) };
}
