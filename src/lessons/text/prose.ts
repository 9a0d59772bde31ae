import type { BlockContent, Blockquote, MarkdownList, RootContent } from './markdown-nodes.ts';
import type { Inline, List, Notes, Paragraph, Prose } from '../lesson.ts';
import type { Complaints, TextPlace } from './complaints.ts';
import { inlineOf } from './inline.ts';

/** Paragraphs, lists and speaker notes. */

export function placeOf(node: { position?: { start: TextPlace } | undefined }): TextPlace {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** A paragraph or a list; complains of every other block. */
export function proseOf(node: RootContent | BlockContent, complaints: Complaints): Prose | undefined {
  switch (node.type) {
    case 'paragraph':
      return paragraph(inlineOf(node.children, complaints));
    case 'list':
      return listOf(node, complaints);
    case 'html': {
      const hint = 'write \\< for the sign itself, or put it between backquotes';
      return complaints.add(
        placeOf(node),
        'html',
        `Lessons have no HTML: ${JSON.stringify(node.value.slice(0, 30))}.`,
        hint,
      );
    }
    case 'code':
      return complaints.add(
        placeOf(node),
        'fence-kind',
        node.position !== undefined && node.lang === null
          ? 'This block of code has no kind.'
          : `There is no fence of the kind "${node.lang}".`,
        'fences are ```ioasid and ```quiz; shorter code stands between backquotes',
      );
    case 'thematicBreak':
      return complaints.add(
        placeOf(node),
        'markdown',
        'Lessons have no rules across the page.',
        'a "## heading" begins a new step',
      );
    default:
      return complaints.add(
        placeOf(node),
        'markdown',
        'This has no place in a lesson.',
        'steps hold paragraphs, lists, "> notes:" and fences',
      );
  }
}

function paragraph(content: readonly Inline[]): Paragraph | undefined {
  return content.length === 0 ? undefined : { kind: 'paragraph', content };
}

function listOf({ ordered, children }: MarkdownList, complaints: Complaints): List {
  const items = children.map((item) => {
    const [first, ...rest] = item.children;
    const extra = first !== undefined && first.type !== 'paragraph' ? first : rest[0];
    if (extra !== undefined) {
      complaints.add(
        placeOf(extra),
        'list',
        'An item of a list is one paragraph.',
        'lists are not nested; split the step',
      );
    }
    return first?.type === 'paragraph' ? inlineOf(first.children, complaints) : [];
  });
  return { kind: 'list', ordered: ordered === true, items };
}

const NOTES = /^notes:\s*/i;

/** `> notes: ...`; any other quotation is a mistake that would show the speaker's words to all. */
export function notesOf(node: Blockquote, complaints: Complaints): Notes | undefined {
  const blocks = node.children.flatMap((child) => proseOf(child, complaints) ?? []);
  const [first, ...rest] = blocks;
  const [start, ...others] = first?.kind === 'paragraph' ? first.content : [];
  if (start?.kind !== 'text' || !NOTES.test(start.text)) {
    const hint = 'begin it with "> notes:" if it is for the speaker; else write a plain paragraph';
    return complaints.add(placeOf(node), 'notes', 'This quotation does not say what it is.', hint);
  }
  const text = start.text.replace(NOTES, '');
  const content: readonly Inline[] = [...(text === '' ? [] : [{ kind: 'text' as const, text }]), ...others];
  const opening = paragraph(content);
  return { kind: 'notes', content: opening === undefined ? rest : [opening, ...rest] };
}
