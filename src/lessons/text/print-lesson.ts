import { semanticsOf } from '../../allocator/variants.ts';
import type { Semantics } from '../../allocator/policies.ts';
import { invariant } from '../../base/assert.ts';
import type { Block, Inline, Lesson, List, Notes, Prose, Quiz } from '../lesson.ts';
import { printFrontMatter } from './print-front-matter.ts';
import { printInline, printText } from './print-inline.ts';
import { printMeasure, printStatement } from './print-statement.ts';

/** A lesson as Markdown, in the one form that the formatter knows. Reading it back gives the same lesson. */
export function printLesson(lesson: Lesson): string {
  const semantics = semanticsOf(lesson.semantics);
  invariant(semantics !== undefined, `no variant ${lesson.semantics}`);
  const steps = lesson.steps.map(({ anchor, title, blocks }) => {
    const printed = blocks.map((block, index) => printBlock(block, blocks, index, semantics));
    return `## ${printText(title, false)} {#${anchor}}\n${printed.join('')}`;
  });
  return `${printFrontMatter(lesson)}${steps.join('\n')}`;
}

/** `index` is the place of the block among those of its step. */
export function printBlock(
  block: Block,
  blocks: readonly Block[],
  index: number,
  semantics: Semantics,
): string {
  const before = blocks[index - 1];
  const gap = before !== undefined && needsGap(before, block) ? '\n' : '';
  switch (block.kind) {
    case 'notes':
      return gap + printNotes(block);
    case 'fence': {
      const users = block.statements.map((each) => (each.kind === 'operation' ? each.user.length + 1 : 0));
      const width = Math.max(0, ...users);
      const lines = block.statements.map((each) => `${printStatement(each, semantics, width)}\n`);
      return `${gap}\`\`\`ioasid\n${lines.join('')}\`\`\`\n`;
    }
    case 'quiz':
      return `${gap}${printQuiz(block)}`;
    case 'paragraph':
    case 'list':
      return gap + printProse(block, isOther(blocks, index));
  }
}

/** Fences stand apart by themselves, and notes may follow their paragraph; all else would run together. */
function needsGap(before: Block, block: Block): boolean {
  const isFence = ({ kind }: Block): boolean => kind === 'fence' || kind === 'quiz';
  if (isFence(before) || isFence(block)) return false;
  return !(before.kind === 'paragraph' && block.kind === 'notes');
}

/** Whether a list stands right behind another of its kind and needs another mark to be one of its own. */
function isOther(blocks: readonly Block[], index: number): boolean {
  const [block, before] = [blocks[index], blocks[index - 1]];
  if (block?.kind !== 'list' || before?.kind !== 'list' || block.ordered !== before.ordered) return false;
  return !isOther(blocks, index - 1);
}

function printProse(block: Prose, other: boolean): string {
  return block.kind === 'paragraph' ? `${printInline(block.content)}\n` : printList(block, other);
}

function printList({ ordered, items }: List, other: boolean): string {
  return items
    .map((item, index) => {
      const mark = ordered ? `${index + 1}${other ? ')' : '.'}` : other ? '*' : '-';
      const indent = ' '.repeat(mark.length + 1);
      return `${`${mark} ${printInline(item).replaceAll('\n', `\n${indent}`)}`.trimEnd()}\n`;
    })
    .join('');
}

function printNotes({ content }: Notes): string {
  const [first] = content;
  const parts = content.map((block, index) => printProse(block, isOther(content, index)));
  const text = first?.kind === 'paragraph' ? `notes: ${parts.join('\n')}` : `notes:\n\n${parts.join('\n')}`;
  return `${text
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')}\n`;
}

function printQuiz(quiz: Quiz): string {
  const kind = quiz.asks === 'choice' ? '' : ` ${quiz.asks}`;
  const measure = 'measure' in quiz && quiz.measure !== undefined ? ` ${printMeasure(quiz.measure)}` : '';
  return `\`\`\`quiz${kind}${measure}\n${printInline(quiz.question)}\n${answers(quiz).join('\n')}\n\`\`\`\n`;
}

function answers(quiz: Quiz): readonly string[] {
  if (quiz.asks === 'choice') {
    return quiz.options.map(({ right, label, feedback }) => answer(box(right), printInline(label), feedback));
  }
  if (quiz.asks === 'order') {
    return [
      ...quiz.items.map(({ label, feedback }, index) =>
        answer(`${index + 1}.`, printInline(label), feedback),
      ),
      ...otherwise(true, quiz.right),
      ...otherwise(false, quiz.wrong),
    ];
  }
  return [
    ...quiz.answers.map(({ right, value, feedback }) => answer(box(right), String(value), feedback)),
    ...otherwise(false, quiz.otherwise),
  ];
}

function box(right: boolean): string {
  return right ? '(x)' : '( )';
}

function otherwise(right: boolean, feedback: readonly Inline[]): readonly string[] {
  return feedback.length === 0 ? [] : [answer(box(right), '*', feedback)];
}

/** One line each: a break in the text is a blank to a reader. */
function answer(mark: string, label: string, feedback: readonly Inline[]): string {
  const said = feedback.length === 0 ? '' : ` | ${oneLine(printInline(feedback))}`;
  return `${mark} ${oneLine(label)}${said}`;
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll('|', '\\|');
}
