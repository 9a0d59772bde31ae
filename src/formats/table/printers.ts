import type { LaneTable } from './lane-table.ts';
import { printMarkdown } from './print-markdown.ts';
import { printMermaid } from './print-mermaid.ts';
import { printRst } from './print-rst.ts';
import { printText } from './print-text.ts';

export const TABLE_FORMATS = ['text', 'rst', 'markdown', 'mermaid'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const PRINT_TABLE: Readonly<Record<TableFormat, (table: LaneTable) => string>> = {
  text: printText,
  rst: printRst,
  markdown: printMarkdown,
  mermaid: printMermaid,
};
