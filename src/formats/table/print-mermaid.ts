import { cellText, type LaneRow, type LaneTable } from './lane-table.ts';

const CORE = 'core';

/** A sequence diagram for Mermaid: users to the left, the allocator at the right, counts as notes. */
export function printMermaid(table: LaneTable): string {
  const lines = [
    '---',
    `title: ${JSON.stringify(table.title)}`,
    '---',
    'sequenceDiagram',
    ...table.users.map((name, user) => `    participant u${user} as ${text(name)}`),
    `    participant ${CORE} as IOASID`,
  ];
  for (const row of table.rows) lines.push(`    ${message(row)}`, ...note(row));
  return [...lines, ''].join('\n');
}

function message(row: LaneRow): string {
  const user = `u${row.user}`;
  const words = text(`${row.number}: ${cellText(row)}`);
  switch (row.kind) {
    case 'call':
      return `${user}${row.deferred ? '-->>' : '->>'}${CORE}: ${words}`;
    case 'told':
      return `${CORE}-)${user}: ${text(`${row.number}: ${row.verb}`)}`;
    case 'return':
      return `${CORE}-->>${user}: ${words}`;
    case 'work':
    case 'done':
      return `Note over ${user}: ${words}`;
  }
}

function note(row: LaneRow): readonly string[] {
  const count = row.refChanged ? `Ref ${row.ref}` : '';
  const said = [row.ioasid, count].filter((part) => part !== '').join(', ');
  return row.refChanged || /[A-Za-z]/.test(row.ioasid) ? [`    Note right of ${CORE}: ${text(said)}`] : [];
}

/** What would end a line or start an entity is written as an entity of Mermaid's. */
function text(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[#;<>"]/g, (character) => `#${String(character.codePointAt(0))};`);
}
