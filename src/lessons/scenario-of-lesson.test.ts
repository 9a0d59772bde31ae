import { expect, test } from 'vitest';
import { LESSONS } from './lessons.ts';
import { scenarioOfLesson } from './scenario-of-lesson.ts';
import { STORY_GROUPS } from './stories.ts';

test('embeds can name every story and every lesson', () => {
  const lessons = LESSONS.map(({ id }) => scenarioOfLesson(id));
  const names = [...STORY_GROUPS.flatMap(({ stories }) => stories.map(({ id }) => id)), ...lessons];
  expect(new Set(names).size).toBe(names.length);
  expect(lessons).toContain('saturation-lesson');
  expect(lessons).toContain('the-count');
});
