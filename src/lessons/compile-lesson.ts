import type { LogDocument, Marker, Place } from '../timeline/document.ts';
import type { CompiledFence, CompiledLesson, CompiledStep, Stop, StopPlace } from './compiled-lesson.ts';
import { layOut, type LaidOut, type PlacedStatement } from './lay-out.ts';
import type { HighlightTarget, Lesson, LessonStep } from './lesson.ts';

/**
 * Makes a lesson ready to play. The lesson must be one that was read by `parseLesson` or `readLesson`: names are known, the variant
 * exists. Nothing is run here.
 */
export function compileLesson(lesson: Lesson): CompiledLesson {
  const laidOut = layOut(lesson);
  const steps = compiledSteps(lesson, laidOut);
  return { lesson, document: documentOf(lesson, laidOut, steps), setUp: laidOut.setUp, steps };
}

function compiledSteps(lesson: Lesson, { statements, setUp }: LaidOut): readonly CompiledStep[] {
  let reached = setUp;
  return lesson.steps.map((step, index) => {
    const own = statements.filter((placed) => placed.step === index);
    const from = reached;
    reached = own.at(-1)?.after ?? reached;
    const place = placeAfter(reached);
    const stops = stopsOf(step, own, from, place);
    return { anchor: step.anchor, from, to: reached, place, fences: fencesOf(step, own), stops };
  });
}

function fencesOf({ blocks }: LessonStep, own: readonly PlacedStatement[]): readonly CompiledFence[] {
  return blocks.flatMap((_, block) => {
    const placed = own.filter((each) => each.block === block);
    const [from, to] = [placed[0]?.before ?? 0, placed.at(-1)?.after ?? 0];
    return from === to ? [] : [{ block, from, to }];
  });
}

/** Where the picture stands when so many operations have run. */
function placeAfter(operations: number): StopPlace {
  return operations === 0 ? undefined : { operation: operations - 1 };
}

function stopsOf(
  step: LessonStep,
  own: readonly PlacedStatement[],
  from: number,
  place: StopPlace,
): readonly Stop[] {
  const stops: Stop[] = [];
  let highlights: readonly HighlightTarget[] = [];
  let reached = from;
  for (const [block, { kind }] of step.blocks.entries()) {
    if (kind === 'quiz') {
      stops.push({ kind: 'quiz', place: placeAfter(reached), shown: block + 1, quiz: block, highlights });
    }
    for (const { statement, after } of own.filter((placed) => placed.block === block)) {
      reached = after;
      if (statement.kind === 'highlight') highlights = statement.targets;
      if (statement.kind === 'pause') {
        stops.push({ kind: 'pause', place: rowPlace(reached, statement.row), shown: block + 1, highlights });
      }
    }
  }
  const end: Stop = { kind: 'end', place, shown: step.blocks.length, highlights };
  const last = stops.at(-1);
  const more = last === undefined ? step.blocks : step.blocks.slice(last.shown);
  // Notes are for the speaker: nobody stops to read them.
  if (last === undefined || !samePlace(last, end) || more.some(({ kind }) => kind !== 'notes'))
    return [...stops, end];
  // Nothing stands behind the last stop. A question that closes a step is its end; a pause there says nothing new.
  return last.kind === 'quiz' ? stops : [...stops.slice(0, -1), end];
}

function samePlace(a: Stop, b: Stop): boolean {
  return a.place?.operation === b.place?.operation && a.place?.step === b.place?.step;
}

function rowPlace(operations: number, row: number | undefined): StopPlace {
  const place = placeAfter(operations);
  return place === undefined || row === undefined ? place : { ...place, step: row };
}

function documentOf(lesson: Lesson, laidOut: LaidOut, steps: readonly CompiledStep[]): LogDocument {
  const { operations, subscribers, labels } = laidOut;
  const start = steps[0]?.place;
  return {
    title: lesson.title,
    semantics: lesson.semantics,
    users: lesson.users.map(({ name, role }) => ({ name, ...(role !== undefined && { role }) })),
    subscribers,
    allocators: [],
    labels,
    operations,
    markers: markersOf(lesson, laidOut, steps),
    ...(start !== undefined && { start }),
  };
}

/** In the order of time: `marker` lines, and the end of every step that runs something. */
function markersOf(
  lesson: Lesson,
  { statements }: LaidOut,
  steps: readonly CompiledStep[],
): readonly Marker[] {
  const ends = steps.flatMap(({ from, to, anchor, place }, index) => {
    const title = lesson.steps[index]?.title ?? anchor;
    return from === to || place === undefined ? [] : [{ name: anchor, text: title, ...place }];
  });
  const stated = statements.flatMap(({ statement, after }) => {
    if (statement.kind !== 'marker') return [];
    const place = rowPlace(after, statement.row);
    return place === undefined ? [] : [{ name: statement.name, text: statement.text, ...place }];
  });
  return [...stated, ...ends].toSorted((a, b) => a.operation - b.operation || stepOf(a) - stepOf(b));
}

/** An absent step is the last row of the operation. */
function stepOf({ step }: Place): number {
  return step ?? Number.MAX_SAFE_INTEGER;
}
