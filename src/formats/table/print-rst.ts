import { cellText, type LaneRow, type LaneTable } from './lane-table.ts';

/** A `list-table` of reStructuredText: no widths to keep, and a line a cell in a diff. */
export function printRst(table: LaneTable): string {
  const { users, rows, title } = table;
  const row = (cells: readonly string[]): string =>
    cells.map((cell, index) => `${index === 0 ? '   * - ' : '     - '}${cell}`.trimEnd()).join('\n');
  const head = row(['#', ...users.map(plain), 'IOASID', 'Ref']);
  const body = rows.map((each) =>
    row([
      each.number,
      ...users.map((_, user) => (user === each.user ? cellOf(each) : '')),
      plain(each.ioasid),
      each.refChanged ? `**${each.ref}**` : each.ref,
    ]),
  );
  const start = `.. list-table:: ${plain(title)}\n   :header-rows: 1\n`;
  return [start, head, ...body, ''].join('\n');
}

function cellOf(row: LaneRow): string {
  if (row.kind !== 'call' && row.kind !== 'return') return plain(cellText(row));
  const call = literal([row.what, row.result].filter((part) => part !== '').join(' '));
  return row.trouble === '' ? call : `${call} ! ${plain(row.trouble)}`;
}

/** Literal text must not begin or end with a space, and a backquote would end it. */
function literal(text: string): string {
  return text.includes('`') ? plain(text) : `\`\`${text.trim()}\`\``;
}

function plain(text: string): string {
  return text.replaceAll(/[\\*`|_]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ');
}
