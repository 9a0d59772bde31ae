import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatProblem } from '../../base/result.ts';
import { SECOND_FREE } from '../lesson.testing.ts';
import type { Lesson } from '../lesson.ts';
import { anyLesson } from './lesson-arbitrary.testing.ts';
import { parseLesson } from './parse-lesson.ts';
import { printLesson } from './print-lesson.ts';

function read(text: string): Lesson {
  const result = parseLesson(text);
  if (!result.ok) throw new Error(`${result.problem.map(formatProblem).join('\n')}\n${text}`);
  return result.value.lesson;
}

test('a lesson is printed as a teacher would write it', () => {
  expect(printLesson(SECOND_FREE)).toMatchInlineSnapshot(`
    "---
    format: ioasid-lesson/1
    title: A second free steals a reference
    semantics: v2
    lang: en
    minutes: 8
    objectives: [say what ioasid_free() drops, name who loses a reference]
    users: {vfio: VFIO, kvm: KVM}
    sets: {vm1: {quota: 4}}
    ---
    ## VFIO allocates {#alloc}
    \`\`\`ioasid
    vfio: a = ioasid_alloc(vm1, 1, 15)
    expect refs(a) == 1
    \`\`\`
    The lowest free number of the range is handed out, with one reference.
    > notes: Ask which number comes back if 1 was taken.

    ## Predict {#predict}
    \`\`\`quiz
    vfio calls ioasid_free(a) twice while kvm holds one reference. What is left?
    ( ) one reference, kvm's | Look again at what the second free drops.
    (x) nothing: a is reclaimed | kvm still believes it holds a.
    ( ) the second free fails | That is v3: free on a pending ID does nothing there.
    \`\`\`
    \`\`\`ioasid
    kvm:  ioasid_get(vm1, a) -> 0
    vfio: ioasid_free(vm1, a)
    vfio: ioasid_free(vm1, a)
    expect state(a) == reclaimed
    hazard stolen-reference a by vfio from kvm
    \`\`\`
    "
  `);
});

test('reading back what was printed gives the same lesson, and printing that the same text', () => {
  fc.assert(
    fc.property(anyLesson, (lesson) => {
      const text = printLesson(lesson);
      const again = read(text);
      expect(again).toEqual(lesson);
      expect(printLesson(again)).toBe(text);
    }),
    { numRuns: 150 },
  );
}, 120_000);
