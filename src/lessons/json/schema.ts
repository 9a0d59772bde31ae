import type { JsonSchema } from '../../formats/log/shape.ts';
import { LESSON_FORMAT } from '../lesson.ts';
import { CONTENT, INLINE, LESSON } from './lesson-shapes.ts';

/** The JSON Schema (2020-12) of a lesson's JSON form: the same shapes, without what only a whole lesson can tell. */
export function lessonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: LESSON_FORMAT,
    description:
      'The JSON form of a lesson. What a schema cannot say, such as which names are known, is checked on opening.',
    ...LESSON.schema,
    $defs: { inline: INLINE.schema, content: CONTENT.schema },
  };
}

/** The text of the file that is published. */
export function lessonSchemaText(): string {
  return `${JSON.stringify(lessonSchema(), undefined, 2)}\n`;
}
