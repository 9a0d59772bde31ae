import { describe, expect, it } from 'vitest';
import type { LogDocument } from '../timeline/document.ts';
import { createRun, type Run } from '../timeline/run.ts';
import { checkLesson } from './check/check-lesson.ts';
import { compileLesson } from './compile-lesson.ts';
import { draftLesson, type LessonDraft } from './draft-lesson.ts';
import { STORY_GROUPS, storyDocument } from './stories.ts';
import { parseLesson } from './text/parse-lesson.ts';
import { printLesson } from './text/print-lesson.ts';

const WORDS = { caption: '(caption)', rest: 'And then' };
/** Stories that say nothing a lesson cannot: no races inside a call, no custom allocators, no recording, no calls that their rules lack. */
const SAYABLE = STORY_GROUPS.flatMap(({ stories }) => stories.map(({ id }) => id)).filter((id) => {
  const log = story(id);
  const { allocators, freedMemory, operations } = log;
  const run = createRun(log, log.semantics);
  return (
    allocators.length === 0 &&
    freedMemory === undefined &&
    Array.from({ length: run.length }, (_, row) => run.row(row)).every(
      ({ outcome }) => outcome.kind !== 'absent',
    ) &&
    operations.every(
      ({ call, args, recorded }) =>
        args.race === undefined && recorded === undefined && call !== 'declare_set',
    )
  );
});

function story(id: string): LogDocument {
  const document = storyDocument(id);
  if (document === undefined) throw new Error(`no story ${id}`);
  return document;
}

function drafted(log: LogDocument): LessonDraft {
  const steps = log.markers.map(({ operation, name, text }) => ({ operation, title: name, caption: text }));
  return draftLesson(log, createRun(log, log.semantics), steps, WORDS);
}

/** What is left at the end: numbers, states, counts and holders. */
function ending(run: Run) {
  return run.snapshotAt(run.length - 1).ids.map(({ ioasid, state, refcount, references }) => ({
    ioasid,
    state,
    refcount,
    holders: references.map(({ user }) => run.world.users.nameOf(user)).toSorted(),
  }));
}

describe('a lesson drafted from a log', () => {
  it.each(SAYABLE)('runs as the story %s does', (id) => {
    const log = story(id);
    const { lesson, notRepresented } = drafted(log);
    const again = compileLesson(lesson).document;
    const run = createRun(again, lesson.semantics);
    expect(notRepresented).toEqual([]);
    expect(ending(run)).toEqual(ending(createRun(log, log.semantics)));
  });

  it.each(STORY_GROUPS.flatMap(({ stories }) => stories.map(({ id }) => id)))(
    'of the story %s is read back, and all it states holds',
    (id) => {
      const { lesson } = drafted(story(id));
      const read = parseLesson(printLesson(lesson), `${id}.md`);
      expect(read.ok ? [] : read.problem).toEqual([]);
      // Freed memory that stayed readable is lost, and said to be; without it the kernel does not survive.
      const isWhole = story(id).freedMemory === undefined;
      expect(read.ok && isWhole ? checkLesson(read.value.lesson) : []).toEqual([]);
    },
  );

  it('covers most stories', () => {
    expect(SAYABLE.length).toBeGreaterThanOrEqual(12);
  });

  it('has a step for each that was marked, and one for the operations behind', () => {
    const log = story('double-free');
    const { lesson } = drafted(log);
    expect(lesson.steps.map(({ anchor }) => anchor)).toEqual([
      'first-free',
      'second-free',
      'reused',
      'second-theft',
      'and-then',
    ]);
    expect(lesson.steps.at(-1)?.blocks.at(-1)).toEqual({
      kind: 'paragraph',
      content: [{ kind: 'text', text: '(caption)' }],
    });
  });

  it('writes the results that the model gives', () => {
    const statements = drafted(story('get-pending')).lesson.steps.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'fence' ? block.statements : [])),
    );
    expect(statements).toContainEqual(
      expect.objectContaining({ kind: 'operation', call: 'ioasid_get', result: 'EBUSY' }),
    );
  });

  it('says what a lesson cannot say', () => {
    const log = {
      ...story('leak'),
      allocators: [{ name: 'vt-d', family: 'A' }],
      gaps: [{ afterOperation: 1, lostEvents: 4 }],
    };
    expect(drafted(log).notRepresented).toEqual([
      'Custom allocators and the calls that register them.',
      'Where events were lost while recording.',
    ]);
  });

  it('gives every user an alias of its own', () => {
    const log: LogDocument = {
      ...story('leak'),
      users: [{ name: 'KVM 1' }, { name: 'KVM 2' }, { name: '42' }],
      subscribers: [],
      operations: [
        { user: 'KVM 1', call: 'run_work', args: {} },
        { user: 'KVM 2', call: 'run_work', args: {} },
        { user: '42', call: 'run_work', args: {} },
      ],
      markers: [],
    };
    expect(drafted(log).lesson.users.map(({ alias }) => alias)).toEqual(['kvm', 'kvm2', 'user']);
  });
});
