import { ok, type Problem, type Result } from '../../base/result.ts';
import { compileLesson } from '../../lessons/compile-lesson.ts';
import type { CompiledLesson } from '../../lessons/compiled-lesson.ts';
import { readLesson } from '../../lessons/json/read-lesson.ts';
import { parseLesson } from '../../lessons/text/parse-lesson.ts';
import type { LessonForm } from '../../store/lesson/lesson-form.ts';

/** The readers of Markdown and YAML are large: only who writes a lesson of one's own needs them. */
export function readCompiled(
  text: string,
  name: string,
  form: LessonForm,
): Result<CompiledLesson, readonly Problem[]> {
  if (form === 'json') {
    const read = readLesson(text, name);
    return read.ok ? ok(compileLesson(read.value)) : read;
  }
  const read = parseLesson(text, name);
  return read.ok ? ok(compileLesson(read.value.lesson)) : read;
}
