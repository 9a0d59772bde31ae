import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatProblem } from '../../base/result.ts';
import { SECOND_FREE } from '../lesson.testing.ts';
import { anyLesson } from '../text/lesson-arbitrary.testing.ts';
import { readLesson } from './read-lesson.ts';
import { lessonSchema, lessonSchemaText } from './schema.ts';

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(lessonSchema());

test('the published schema is the one that follows from the shapes', async () => {
  await expect(lessonSchemaText()).toMatchFileSnapshot('../../../public/ioasid-lesson-1.schema.json');
});

test('whatever a lesson holds, its JSON is accepted by the schema and read back the same', () => {
  fc.assert(
    fc.property(anyLesson, (lesson) => {
      const text = JSON.stringify(lesson, undefined, 2);
      expect(validate(JSON.parse(text)) ? [] : validate.errors).toEqual([]);
      const read = readLesson(text);
      expect(read.ok ? [] : read.problem.map(formatProblem)).toEqual([]);
      expect(read.ok && read.value).toEqual(lesson);
    }),
    { numRuns: 100 },
  );
}, 120_000);

/** The example with one place of its text changed. */
function broken(from: string, to: string): { readonly problems: string; readonly schemaAccepts: boolean } {
  const text = JSON.stringify(SECOND_FREE, undefined, 2);
  expect(text).toContain(from);
  const changed = text.replace(from, to);
  const read = readLesson(changed, 'l.json');
  return {
    problems: read.ok ? '' : read.problem.map(formatProblem).join('\n'),
    schemaAccepts: validate(JSON.parse(changed)),
  };
}

test.each([
  [
    '"ioasid-lesson/1"',
    '"ioasid-lesson/12"',
    /^l\.json:2:13:format lesson\/newer-version .*ioasid-lesson\/12/,
    false,
  ],
  [
    '"semantics": "v2"',
    '"semantics": "v22"',
    /^l\.json:4:16:semantics lesson\/semantics .*did you mean "v2"/,
    true,
  ],
  ['"kind": "expect"', '"kind": "expct"', /lesson\/choice .*did you mean "expect"/, false],
  ['"minutes": 8', '"minutes": "8"', /^l\.json:6:14:minutes lesson\/type .*without quotes/, false],
  ['"user": "kvm"', '"user": "kmv"', /statements\[0\] lesson\/unknown-user .*did you mean "kvm"/, true],
  ['"anchor": "predict"', '"anchor": "alloc"', /steps\[1\]\.anchor lesson\/name-twice/, true],
  ['"right": true', '"right": false', /steps\[1\]\.blocks\[0\] lesson\/quiz-right/, true],
  ['"text": "The lowest', '"text": " The lowest', /steps\[0\]\.blocks\[1\] lesson\/unsayable/, true],
  ['"title": "VFIO', '"titel": "VFIO', /lesson\/missing[^]*lesson\/unknown-member/, false],
])('%s as %s is refused with its place', (from, to, expected, accepted) => {
  const { problems, schemaAccepts } = broken(from, to);
  expect(problems).toMatch(expected);
  expect(schemaAccepts).toBe(accepted);
});

test('JSON that is none says where', () => {
  const read = readLesson('{"format": "ioasid-lesson/1",}');
  expect(read.ok ? '' : read.problem.map(formatProblem).join()).toMatch(/^1:\d+ lesson\/syntax /);
});
