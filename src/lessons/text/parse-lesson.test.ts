import { expect, test } from 'vitest';
import { formatProblem } from '../../base/result.ts';
import { SECOND_FREE } from '../lesson.testing.ts';
import { detectLesson, parseLesson } from './parse-lesson.ts';

const EXAMPLE = `---
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
`;

test('the example of the contract is read', () => {
  const result = parseLesson(EXAMPLE, 'example.md');
  expect(result.ok ? [] : result.problem.map(formatProblem)).toEqual([]);
  if (!result.ok) return;
  expect(result.value.lesson).toEqual(SECOND_FREE);
  expect(result.value.places.get('steps[1].blocks[1].statements[4]')).toEqual({ line: 31, column: 1 });
});

test('a lesson says so in its front matter, whatever its version', () => {
  expect(detectLesson(EXAMPLE)).toBe(true);
  expect(detectLesson('---\r\ntitle: t\r\nformat: "ioasid-lesson/7"\r\n')).toBe(true);
  expect(detectLesson('# A page\n\nformat: ioasid-lesson/1\n')).toBe(false);
  expect(detectLesson('---\ntitle: A page\n---\nformat: ioasid-lesson/1\n')).toBe(false);
});
