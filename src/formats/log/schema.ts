import { FORMAT, LOG_FILE } from './document-shape.ts';
import { HANDLER_ACTION, WORK_ACTION } from './cast-shapes.ts';
import { anyName } from './name-shapes.ts';
import { RECORDED } from './operation-shape.ts';
import { type JsonSchema } from './shape.ts';

/** Parts that stand in many places are said once, under these names. */
const SHARED: readonly (readonly [string, JsonSchema])[] = [
  ['name', anyName.schema],
  ['workAction', WORK_ACTION.schema],
  ['handlerAction', HANDLER_ACTION.schema],
  ['recorded', RECORDED.schema],
];

/** The JSON Schema (2020-12) that editors use while a log is written: the same shapes, without what only a whole log can tell. */
export function logSchema(): JsonSchema {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: FORMAT,
    description:
      'A log of IOASID operations. What a schema cannot say, such as which names are known, is checked on opening.',
    ...LOG_FILE.schema,
  };
  return { ...(referring(schema) as JsonSchema), $defs: definitions() };
}

/** The text of the file that is published. */
export function logSchemaText(): string {
  return `${JSON.stringify(logSchema(), undefined, 2)}\n`;
}

function definitions(): JsonSchema {
  return Object.fromEntries(
    SHARED.map(([name, schema]) => {
      const members = Object.entries(schema).map(([key, part]) => [key, referring(part)]);
      return [name, Object.fromEntries(members)];
    }),
  );
}

function referring(part: unknown): unknown {
  const known = SHARED.find(([, schema]) => schema === part);
  if (known !== undefined) return { $ref: `#/$defs/${known[0]}` };
  if (Array.isArray(part)) return part.map(referring);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, referring(value)]));
}
