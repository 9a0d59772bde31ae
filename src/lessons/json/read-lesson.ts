import { fail, ok, type Problem, type Result } from '../../base/result.ts';
import { type JsonPath, lineAndColumn, offsetOf, pathText } from '../../formats/log/json-place.ts';
import { type JsonValue, readJson } from '../../formats/log/json-text.ts';
import { isObject } from '../../formats/log/object-shape.ts';
import { type Found, Reading } from '../../formats/log/reading.ts';
import { LESSON_FORMAT, type Lesson } from '../lesson.ts';
import { unsayable } from './unsayable.ts';
import { LESSON } from './lesson-shapes.ts';
import { semanticsOf, VARIANTS } from '../../allocator/variants.ts';
import { didYouMean } from '../../base/nearest.ts';

/** Whether the beginning of a text says that it is a lesson in JSON, of whatever version. */
export function detectLessonJson(head: string): boolean {
  return /^\uFEFF?\s*\{/.test(head) && /"format"\s*:\s*"ioasid-lesson\b/.test(head.slice(0, 4096));
}

/** Reads the JSON form of a lesson, all of it or nothing. `file` is for messages. */
export function readLesson(text: string, file?: string): Result<Lesson, readonly Problem[]> {
  const inFile = file === undefined ? {} : { file };
  const json = readJson(text);
  if (!json.ok) {
    const { offset, code, ...problem } = json.problem;
    return fail([{ ...inFile, ...lineAndColumn(text, offset), code: ours(code), ...problem }]);
  }
  const read = lessonOf(json.value);
  if (!read.ok) {
    return fail(
      read.problem.map(({ path, spot, code, ...problem }) => ({
        ...inFile,
        ...lineAndColumn(text, offsetOf(text, path, spot)),
        ...(path.length > 0 && { path: pathText(path) }),
        code: ours(code),
        ...problem,
      })),
    );
  }
  const problems = unsayable(read.value).map(({ path, ...problem }) => ({
    ...problem,
    ...inFile,
    ...lineAndColumn(text, offsetOf(text, jsonPath(path))),
    ...(path !== '' && { path }),
  }));
  return problems.length === 0 ? read : fail(problems);
}

function lessonOf(json: JsonValue): Result<Lesson, readonly Found[]> {
  const format = isObject(json) ? json['format'] : undefined;
  const version =
    typeof format === 'string' ? /^ioasid-lesson\/([1-9]\d{0,8})$/.exec(format)?.[1] : undefined;
  if (version !== undefined && format !== LESSON_FORMAT) {
    const message = `This is "ioasid-lesson/${version}", which is newer than ${LESSON_FORMAT}, the newest that can be read here.`;
    const hint = 'open it with a newer version of this program';
    return fail([{ code: 'lesson/newer-version', message, hint, path: ['format'], spot: 'value' }]);
  }
  const reading = new Reading();
  const lesson = LESSON.read(reading, json);
  if (lesson === undefined) return fail(reading.found);
  if (semanticsOf(lesson.semantics) !== undefined) return ok(lesson);
  const ids = VARIANTS.map(({ id }) => id);
  const hint = didYouMean(lesson.semantics, ids, `one of ${ids.join(', ')}`);
  const message = `There are no rules of the name "${lesson.semantics}".`;
  const problem: Found = {
    code: 'lesson/semantics',
    message,
    path: ['semantics'],
    spot: 'value',
    ...(hint !== undefined && { hint }),
  };
  return fail([problem]);
}

/** The shapes are those of logs, and so are their codes. */
function ours(code: string): string {
  return code.replace(/^log\//, 'lesson/');
}

/** The path of a finding (`steps[1].blocks[0]`) in JSON. */
export function jsonPath(path: string): JsonPath {
  return [...path.matchAll(/([A-Za-z]+)|\[(\d+)\]/g)].map(([, name, index]) =>
    index === undefined ? (name ?? '') : Number(index),
  );
}
