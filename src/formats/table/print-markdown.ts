import { cellText, type LaneTable } from './lane-table.ts';

/** A pipe table of GitHub's Markdown. */
export function printMarkdown(table: LaneTable): string {
  const { users, rows } = table;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = line(['#', ...users.map(plain), 'IOASID', 'Ref']);
  const rule = line(['--:', ...users.map(() => '---'), '---', '--:']);
  const body = rows.map((row) =>
    line([
      row.number,
      ...users.map((_, user) => {
        if (user !== row.user) return '';
        const isCode = row.kind === 'call' || row.kind === 'return';
        return isCode ? [code(row.what), plain(rest(row))].join(' ').trim() : plain(cellText(row));
      }),
      plain(row.ioasid),
      row.refChanged ? `**${row.ref}**` : row.ref,
    ]),
  );
  return [`**${plain(table.title)}** (rules: ${plain(table.semantics)})`, '', head, rule, ...body, ''].join(
    '\n',
  );
}

function rest({ result, trouble }: LaneTable['rows'][number]): string {
  return [result, trouble === '' ? '' : `⚠ ${trouble}`].filter((part) => part !== '').join(' ');
}

/** A pipe would end the cell even inside of code. */
function code(text: string): string {
  return text.includes('`') ? plain(text) : `\`${text.replaceAll('|', String.raw`\|`)}\``;
}

function plain(text: string): string {
  return text.replaceAll(/[\\*`|_<>[\]]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ');
}
