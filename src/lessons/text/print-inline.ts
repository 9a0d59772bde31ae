import { assertNever } from '../../base/assert.ts';
import type { Inline } from '../lesson.ts';

/** Inline text as Markdown, with no more escapes than it takes to read the same again. */
export function printInline(content: readonly Inline[]): string {
  return content.map((part, index) => printPart(part, content[index - 1], index === 0)).join('');
}

function printPart(part: Inline, before: Inline | undefined, first: boolean): string {
  switch (part.kind) {
    case 'text':
      return printText(part.text, first);
    case 'code':
      return printCode(part.text);
    case 'emphasis':
    case 'strong': {
      // Two in a row would read as one run of stars.
      const sign = before?.kind === 'emphasis' || before?.kind === 'strong' ? '_' : '*';
      const mark = part.kind === 'strong' ? sign + sign : sign;
      return mark + printInline(part.content) + mark;
    }
    case 'link':
      return `[${printInline(part.content)}](${printTarget(part.href)})`;
    default:
      return assertNever(part);
  }
}

/** `atStart`: what would begin a block there is escaped, as it is after every line break. */
export function printText(text: string, atStart: boolean): string {
  return text
    .replaceAll(/[\\`*[\]<]/g, '\\$&')
    .replaceAll(/&(?=#?\w+;)/g, '\\&')
    .replaceAll(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (run) => '\\_'.repeat(run.length))
    .split('\n')
    .map((line, index) => (index === 0 && !atStart ? line : escapedStart(line)))
    .join('\n');
}

/** Signs that begin a heading, a quotation, a list, a fence, a rule, or an answer of a quiz. */
function escapedStart(line: string): string {
  return line.replace(/^(?:[#>+=~(-]|\d+(?=[.)]))/, (start) =>
    /^\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

function printCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padded = /^`|`$|^ .* $/.test(text) && text.trim() !== '';
  return padded ? `${fence} ${text} ${fence}` : fence + text + fence;
}

function printTarget(href: string): string {
  if (/^[\w:/.?#=%@+,;~-]+$/.test(href)) return href;
  return `<${href.replaceAll(/[\\<>&]/g, '\\$&')}>`;
}
