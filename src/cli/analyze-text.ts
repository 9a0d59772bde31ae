import type { OpenedFile } from '../formats/open-file.ts';
import type { Analysis, Holder } from './analysis.ts';
import { hazardLines } from './hazards.ts';

/** Problems and assumptions printed as text; all of them are in the JSON. */
const SHOWN = 10;

/** The analysis for people: what was read, who called what, what is left. */
export function analysisText(analysis: Analysis, { document, report }: OpenedFile): string {
  const { lines, operations, users, gaps, notes } = analysis;
  const out = [`${document.title}: ${analysis.format}, played by the rules of ${analysis.semantics}`];
  out.push(...notes);
  out.push(
    '',
    `lines: ${lines.total} = ${lines.used} used + ${lines.ignored} ignored${reasons(lines.ignoredBy)}`,
  );
  out.push(`       + ${lines.lost} about losses + ${lines.problems.length} with problems`);
  out.push(
    ...shortened(lines.problems.map(({ line, code, message }) => `  line ${line}: ${message} (${code})`)),
  );
  for (const { afterOperation, lostEvents } of gaps) {
    out.push(`  ${lostEvents} events were lost after operation ${afterOperation + 1}`);
  }
  const assumed = report?.assumptions ?? [];
  if (assumed.length > 0) {
    out.push('', `assumed, because what was recorded is impossible without: ${assumed.length}`);
    out.push(...shortened(assumed.map(({ message }) => `  ${message}`)));
  }
  out.push('', `operations: ${operations.total}`, ...table(Object.entries(operations.byCall)));
  out.push('', 'users:', ...table(users.map(({ name, operations: count }) => [name, count])));
  out.push('', ...outstanding(analysis));
  out.push('', ...hazardLines(analysis.hazards));
  return `${out.join('\n')}\n`;
}

function outstanding({ outstanding: left, complete }: Analysis): string[] {
  if (left.length === 0) return ['left at the end: nothing'];
  const certain = complete ? '' : ' (the recording is not complete: some may be gone)';
  return [
    `left at the end: ${left.length}${certain}`,
    ...left.map(({ ioasid, generation, state, refcount, holders }) => {
      const life = generation > 1 ? `, life ${generation} of this number` : '';
      const count = refcount === undefined ? '' : `, refcount ${refcount}`;
      return `  ${ioasid}  ${state}${count}${life}; held by ${holders.map(holderText).join(', ') || 'nobody we know'}`;
    }),
  ];
}

/** Operations are counted from 1 for people. */
function holderText({ user, references, takenAt }: Holder): string {
  const times = references === 1 ? '' : ` (${references})`;
  return `${user}${times} since operation ${takenAt.map((at) => at + 1).join(', ')}`;
}

function reasons(ignoredBy: Readonly<Record<string, number>>): string {
  const parts = Object.entries(ignoredBy).map(([reason, count]) => `${count} ${reason}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function table(rows: readonly (readonly [string, number])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length), 0);
  return rows.map(([name, count]) => `  ${name.padEnd(width)}  ${count}`);
}

function shortened(lines: readonly string[]): string[] {
  if (lines.length <= SHOWN) return [...lines];
  return [...lines.slice(0, SHOWN), `  ... and ${lines.length - SHOWN} more`];
}
