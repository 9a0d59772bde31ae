import { fromMarkdown } from 'mdast-util-from-markdown';
import type { PhrasingContent } from './markdown-nodes.ts';
import type { Inline } from '../lesson.ts';
import type { Complaints, TextPlace } from './complaints.ts';

/** Text inside a paragraph: the small part of Markdown that a lesson keeps. */

/** Turns the phrasing of Markdown into ours; complains of what has no place in a lesson. `shift` moves lines and columns to the file's. */
export function inlineOf(
  nodes: readonly PhrasingContent[],
  complaints: Complaints,
  shift: (place: TextPlace) => TextPlace = (place) => place,
): readonly Inline[] {
  const parts = nodes.flatMap((node) => inlinePart(node, complaints, shift));
  const merged: Inline[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') {
      merged[merged.length - 1] = { kind: 'text', text: last.text + part.text };
    } else merged.push(part);
  }
  return merged;
}

function inlinePart(
  node: PhrasingContent,
  complaints: Complaints,
  shift: (place: TextPlace) => TextPlace,
): readonly Inline[] {
  const start = node.position?.start;
  const place = shift({ line: start?.line ?? 1, column: start?.column ?? 1 });
  const inner = (children: readonly PhrasingContent[]): readonly Inline[] =>
    inlineOf(children, complaints, shift);
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'emphasis':
      return [{ kind: 'emphasis', content: inner(node.children) }];
    case 'strong':
      return [{ kind: 'strong', content: inner(node.children) }];
    case 'break':
      return [{ kind: 'text', text: '\n' }];
    case 'link':
      if (/^(?:https?:|mailto:|#)/i.test(node.url)) {
        return [{ kind: 'link', href: node.url, content: inner(node.children) }];
      }
      complaints.add(
        place,
        'link',
        `This link leads to ${JSON.stringify(node.url)}.`,
        'links begin with https:, http: or mailto:, or are #anchor for a step of this lesson',
      );
      return [];
    case 'html':
      complaints.add(
        place,
        'html',
        `Lessons have no HTML: ${JSON.stringify(node.value.slice(0, 30))}.`,
        'write \\< for the sign itself, or put it between backquotes',
      );
      return [];
    case 'image':
    case 'imageReference':
      complaints.add(
        place,
        'markdown',
        'Lessons have no images of their own.',
        'the picture is what the operations make',
      );
      return [];
    default:
      complaints.add(
        place,
        'markdown',
        'Lessons have no references to notes or links elsewhere.',
        'write [text](https://...)',
      );
      return [];
  }
}

/** Whatever would make a block of a line: a label that begins with "1." is text. */
const INLINE_ONLY = {
  disable: {
    null: [
      'blockQuote',
      'codeFenced',
      'codeIndented',
      'definition',
      'headingAtx',
      'htmlFlow',
      'list',
      'setextUnderline',
      'thematicBreak',
    ],
  },
};

/** Reads a text that is one paragraph at most, such as an answer of a quiz. */
export function readInline(text: string, place: TextPlace, complaints: Complaints): readonly Inline[] {
  const { children } = fromMarkdown(text, { extensions: [INLINE_ONLY] });
  const shift = ({ line, column }: TextPlace): TextPlace =>
    line === 1
      ? { line: place.line, column: place.column + column - 1 }
      : { line: place.line + line - 1, column };
  return children.flatMap((node) =>
    node.type === 'paragraph' ? inlineOf(node.children, complaints, shift) : [],
  );
}

/** The words alone. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((part) => ('text' in part ? part.text : plainText(part.content)))
    .join('')
    .replaceAll('\n', ' ');
}
