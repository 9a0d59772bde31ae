import { cellText, type LaneRow, type LaneTable } from './lane-table.ts';

const LEAST_COLUMN = 8;
const GAP = 2;

/**
 * For mails and comments: fixed width, no line longer than it must be. A row has one acting user, so its text begins
 * in that user's column and runs on over the empty ones to its right, as in the kernel's documentation.
 */
export function printText(table: LaneTable): string {
  const { users, rows } = table;
  const numberWidth = Math.max(1, ...rows.map(({ number }) => number.length));
  const starts: number[] = [];
  let at = numberWidth + GAP;
  for (const name of users) {
    starts.push(at);
    at += Math.max(name.length + GAP, LEAST_COLUMN);
  }
  const cells = rows.map(cell);
  const reach = rows.map((row, index) => (starts[row.user] ?? 0) + (cells[index]?.length ?? 0) + GAP);
  const idsAt = Math.max(at, ...reach);
  const refAt = idsAt + Math.max('IOASID'.length, ...rows.map(({ ioasid }) => ioasid.length)) + GAP;
  const width = refAt + Math.max('Ref'.length, ...rows.map(({ ref }) => ref.length));

  const head = place([
    [numberWidth - 1, '#'],
    ...users.map((name, user) => [starts[user] ?? 0, name] as const),
    [idsAt, 'IOASID'],
    [refAt, 'Ref'],
  ]);
  const lines = rows.map((row, index) =>
    place([
      [numberWidth - row.number.length, row.number],
      [starts[row.user] ?? 0, cells[index] ?? ''],
      [idsAt, row.ioasid],
      [refAt, row.ref],
    ]),
  );
  return [
    `${table.title} (rules: ${table.semantics})`,
    LEGEND,
    '',
    head,
    '-'.repeat(width),
    ...lines,
    '',
  ].join('\n');
}

const LEGEND = 'Time runs down. -> happens inside the call above, .. in deferred work, ! is wrong.';

function cell(row: LaneRow): string {
  const mark = row.depth === 0 ? '' : row.deferred ? '.. ' : '-> ';
  return `${mark}${cellText(row)}`;
}

/** A line with texts at columns, each after the one before. */
function place(parts: readonly (readonly [at: number, text: string])[]): string {
  let line = '';
  for (const [at, text] of parts) if (text !== '') line = line.padEnd(at) + text;
  return line;
}
