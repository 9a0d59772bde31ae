import { assertNever } from '../base/assert.ts';
import type { Inline, Notes, Prose } from '../lessons/lesson.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as HTML, for content and for attributes in double quotes. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** A tag around what is markup already. */
export function element(name: string, content: string, className?: string): string {
  const attribute = className === undefined ? '' : ` class="${escaped(className)}"`;
  return `<${name}${attribute}>${content}</${name}>`;
}

export function inlineMarkup(content: readonly Inline[]): string {
  return content.map(oneInline).join('');
}

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text);
    case 'code':
      return element('code', escaped(inline.text));
    case 'emphasis':
      return element('em', inlineMarkup(inline.content));
    case 'strong':
      return element('strong', inlineMarkup(inline.content));
    case 'link':
      return linkMarkup(inline.href, inlineMarkup(inline.content));
    default:
      return assertNever(inline);
  }
}

/** Paper cannot be clicked: an address is printed behind its words by the style sheet. */
function linkMarkup(href: string, words: string): string {
  return `<a href="${escaped(href)}">${words}</a>`;
}

export function proseMarkup(prose: Prose): string {
  if (prose.kind === 'paragraph') return element('p', inlineMarkup(prose.content));
  const items = prose.items.map((item) => element('li', inlineMarkup(item))).join('');
  return element(prose.ordered ? 'ol' : 'ul', items);
}

export function notesMarkup(notes: Notes, title: string): string {
  return `<aside class="notes"><h3>${escaped(title)}</h3>${notes.content.map(proseMarkup).join('')}</aside>`;
}
