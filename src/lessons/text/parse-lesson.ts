import type { Code, Heading, RootContent } from './markdown-nodes.ts';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { fail, ok, type Problem, type Result } from '../../base/result.ts';
import { LESSON_FORMAT, type Block, type Fence, type Lesson, type LessonStep } from '../lesson.ts';
import { Complaints, type TextPlace } from './complaints.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { inlineOf, plainText } from './inline.ts';
import { type Names, namesOf, RESERVED } from './names.ts';
import { notesOf, placeOf, proseOf } from './prose.ts';
import { readQuiz, type SourceLine } from './quiz-fence.ts';
import { newMoment, readStatement } from './statement-line.ts';

/** A lesson with where its parts stand, for messages about what running it shows. */
export interface ParsedLesson {
  readonly lesson: Lesson;
  /** By path: `sets[0]`, `steps[1]`, `steps[1].blocks[0]`, `steps[1].blocks[0].statements[2]`. */
  readonly places: ReadonlyMap<string, TextPlace>;
}

/** More than any lesson; what is longer is something else. */
const LONGEST_LESSON = 1024 * 1024;

/** Whether a text says that it is a lesson, of whatever version. */
export function detectLesson(head: string): boolean {
  return /^\uFEFF?---[ \t]*\n(?:(?!---)[^\n]*\n)*?format:\s*["']?ioasid-lesson\b/.test(
    head.replaceAll('\r\n', '\n'),
  );
}

/**
 * Reads a lesson from Markdown, all of it or nothing: everything that is wrong is told at once, by file, line and column. `name` is the file's,
 * for messages. What only running shows is told by `checkLesson`.
 */
export function parseLesson(text: string, name?: string): Result<ParsedLesson, readonly Problem[]> {
  const complaints = new Complaints(name);
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const parsed = parse(source, complaints);
  return complaints.any || parsed === undefined ? fail(complaints.list) : ok(parsed);
}

function parse(source: string, complaints: Complaints): ParsedLesson | undefined {
  const start = { line: 1, column: 1 };
  if (source.length > LONGEST_LESSON) {
    return complaints.add(
      start,
      'too-large',
      'This is longer than any lesson: more than a million characters.',
    );
  }
  if (source.trim() === '') {
    return complaints.add(
      start,
      'empty',
      'This file is empty.',
      `a lesson begins with --- and "format: ${LESSON_FORMAT}"`,
    );
  }
  const front = /^---[ \t]*\n((?:(?!---[ \t]*(?:\n|$)).*\n)*)---[ \t]*(?:\n|$)/.exec(source);
  if (front === null) {
    const opened = /^---[ \t]*\n/.test(source);
    const message = opened ? 'The front matter does not end.' : 'This file has no front matter.';
    const hint = opened
      ? 'close it with a line ---'
      : `a lesson begins with --- and "format: ${LESSON_FORMAT}"`;
    return complaints.add(start, 'front-matter', message, hint);
  }
  const matter = readFrontMatter(front[1] ?? '', 2, complaints);
  if (matter === undefined) return undefined;
  // Blank lines in its place, so that Markdown counts as the file does.
  const body = front[0].replaceAll(/[^\n]/g, '') + source.slice(front[0].length);
  return new Body(body, matter, complaints).read();
}

interface GrowingStep {
  readonly anchor: string;
  readonly title: string;
  readonly place: TextPlace;
  readonly blocks: Block[];
}

class Body {
  readonly #source: string;
  readonly #lines: readonly string[];
  readonly #matter: FrontMatter;
  readonly #complaints: Complaints;
  readonly #names: Names;
  readonly #places: Map<string, TextPlace>;
  readonly #steps: GrowingStep[] = [];
  /** From there on nothing is what it looks like, so reading ends. */
  #fenceOpen = false;

  constructor(source: string, matter: FrontMatter, complaints: Complaints) {
    this.#source = source;
    this.#lines = source.split('\n');
    this.#matter = matter;
    this.#places = new Map(matter.places);
    this.#complaints = complaints;
    const described = this.#lines.flatMap((line) => /^\s*on\s+\w+\s+([\w-]+)[^:]*:/.exec(line)?.[1] ?? []);
    this.#names = namesOf(matter.members, matter.rules, described);
  }

  read(): ParsedLesson {
    const { children } = fromMarkdown(this.#source);
    for (const node of children) {
      this.#node(node);
      if (this.#fenceOpen) return this.#lesson();
    }
    if (this.#steps.length === 0) {
      const place = { line: this.#lines.length, column: 1 };
      this.#complaints.add(
        place,
        'no-steps',
        'This lesson has no steps.',
        'a step begins with "## Title {#anchor}"',
      );
    }
    for (const { place, title, blocks } of this.#steps) {
      if (blocks.length > 0) continue;
      this.#complaints.add(place, 'empty-step', `The step "${title}" is empty.`, 'tell, do or ask something');
    }
    return this.#lesson();
  }

  #lesson(): ParsedLesson {
    const steps: readonly LessonStep[] = this.#steps.map(({ anchor, title, blocks }) => ({
      anchor,
      title,
      blocks,
    }));
    return { lesson: { ...this.#matter.members, steps }, places: this.#places };
  }

  #node(node: RootContent): void {
    if (node.type === 'heading') {
      this.#heading(node);
      return;
    }
    const step = this.#steps.at(-1);
    if (step === undefined) {
      const hint = 'a step begins with "## Title {#anchor}"';
      this.#complaints.add(placeOf(node), 'before-first-step', 'This stands before the first step.', hint);
      return;
    }
    const path = `steps[${this.#steps.length - 1}].blocks[${step.blocks.length}]`;
    this.#places.set(path, placeOf(node));
    const block = this.#block(node, path);
    if (block !== undefined) step.blocks.push(block);
  }

  #heading(node: Heading): void {
    const place = placeOf(node);
    const text = plainText(inlineOf(node.children, this.#complaints)).trim();
    const anchored = /^(.*?)\s*\{#([^{}]*)\}$/.exec(text);
    const title = anchored?.[1] ?? text;
    if (title === '') {
      this.#complaints.add(
        place,
        'no-title',
        'This step has no title.',
        'a step begins with "## Title {#anchor}"',
      );
      return;
    }
    const anchor = anchored?.[2] ?? slugOf(title);
    if (!/^[A-Za-z][\w.-]*$/.test(anchor)) {
      const hint = `letters, digits, "-", "_" and ".", beginning with a letter, such as {#${slugOf(title)}}`;
      this.#complaints.add(place, 'anchor', `"${anchor}" is no anchor.`, hint);
    } else newMoment(anchor, place, this.#names, this.#complaints);
    this.#places.set(`steps[${this.#steps.length}]`, place);
    this.#steps.push({ anchor, title, place, blocks: [] });
  }

  #block(node: RootContent, path: string): Block | undefined {
    if (node.type === 'blockquote') return notesOf(node, this.#complaints);
    if (node.type !== 'code' || !this.#isFence(node)) return proseOf(node, this.#complaints);
    const lines = this.#fenceLines(node);
    if (this.#fenceOpen) return undefined;
    if (node.lang === 'ioasid') return this.#statements(node, lines, path);
    if (node.lang !== 'quiz') return proseOf(node, this.#complaints);
    return readQuiz(node.meta ?? '', lines, placeOf(node), this.#names, this.#complaints);
  }

  /** Not a block that is code because it is indented. */
  #isFence(node: Code): boolean {
    const { line, column } = placeOf(node);
    return /^(?:```|~~~)/.test(this.#lines[line - 1]?.slice(column - 1) ?? '');
  }

  /** The lines between the fence's marks, as they stand in the file. */
  #fenceLines(node: Code): readonly SourceLine[] {
    const start = placeOf(node);
    const end = node.position?.end.line ?? start.line;
    const closed = end > start.line && /^\s*(?:```+|~~~+)\s*$/.test(this.#lines[end - 1] ?? '');
    const lines = this.#lines.slice(start.line, closed ? end - 1 : end);
    if (!closed || lines.some((text) => /^\s*(?:```|~~~)/.test(text))) {
      const mark = (this.#lines[start.line - 1] ?? '').trim().slice(0, 3);
      this.#complaints.add(
        start,
        'fence-open',
        'This fence is never closed.',
        `close it with a line ${mark}`,
      );
      this.#fenceOpen = true;
      return [];
    }
    return lines.map((text, index) => ({ text, place: { line: start.line + 1 + index, column: 1 } }));
  }

  #statements(node: Code, lines: readonly SourceLine[], path: string): Fence {
    if (node.meta !== null && node.meta !== undefined) {
      this.#complaints.add(
        placeOf(node),
        'fence-kind',
        `"${node.meta}" says nothing here.`,
        'write ```ioasid alone',
      );
    }
    const statements = lines.flatMap(({ text, place }) => {
      if (text.trim() === '') return [];
      const statement = readStatement(text, place, this.#names, this.#complaints);
      return statement === undefined ? [] : [{ statement, place: placeOfText(text, place) }];
    });
    for (const [index, { place }] of statements.entries())
      this.#places.set(`${path}.statements[${index}]`, place);
    return { kind: 'fence', statements: statements.map(({ statement }) => statement) };
  }
}

function placeOfText(text: string, { line, column }: TextPlace): TextPlace {
  return { line, column: column + text.length - text.trimStart().length };
}

/** An anchor for a heading that has none; it changes with the title, which `{#name}` does not. */
function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^[-\d]+|-+$/g, '');
  return slug === '' || RESERVED.has(slug) ? 'step' : slug;
}
