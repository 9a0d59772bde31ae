import type { fromMarkdown } from 'mdast-util-from-markdown';

/** The nodes that the reader of Markdown makes (mdast), named by what it returns. */

type Root = ReturnType<typeof fromMarkdown>;

export type RootContent = Root['children'][number];

type OfType<T extends RootContent['type']> = Extract<RootContent, { type: T }>;

export type Blockquote = OfType<'blockquote'>;
export type Code = OfType<'code'>;
export type Heading = OfType<'heading'>;
export type MarkdownList = OfType<'list'>;
/** What may stand in a quotation or an item of a list. */
export type BlockContent = Blockquote['children'][number];
export type PhrasingContent = Heading['children'][number];
