import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDocument } from './log.testing.ts';
import { printLog } from './print-log.ts';
import { logSchema, logSchemaText } from './schema.ts';

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: false }).compile(logSchema());

test('the published schema is the one that follows from the shapes', async () => {
  await expect(logSchemaText()).toMatchFileSnapshot('../../../public/ioasid-log-1.schema.json');
});

test('the schema accepts whatever we print', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const accepted = validate(JSON.parse(printLog(document)));
      expect(validate.errors).toBeNull();
      expect(accepted).toBe(true);
    }),
  );
}, 60_000);

/** Well-formed JSON whose fault is in what it refers to, which a schema cannot see. */
const BEYOND_A_SCHEMA = new Set([
  'duplicate-names',
  'many-problems',
  'unknown-names',
  'unknown-semantics',
  'wrong-comparison',
  'unknown-users',
  'wrong-conditions',
]);

const FOLDER = fileURLToPath(new URL('broken/', import.meta.url));

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.json')))(
  '%s does not fool the schema',
  (file) => {
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(FOLDER + file, 'utf8'));
    } catch {
      return; // No JSON at all: an editor says so by itself.
    }
    // The platform keeps the last of two members, so the schema sees nothing wrong in that one.
    const accepts = BEYOND_A_SCHEMA.has(file.replace('.ioasid.json', '')) || file.startsWith('member-twice');
    expect(validate(json)).toBe(accepts);
  },
);
