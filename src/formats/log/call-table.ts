import { type ArgSpec, CALL_NAMES, type CallSpec, CALLS } from '../../allocator/calls.ts';
import { kindWord, KINDS } from './arg-shapes.ts';

/** The table of calls in docs/log-format.md, made from the same facts as the reader. A test keeps the two equal. */

const GROUPS: Readonly<Record<CallSpec['group'], string>> = {
  api: 'Calls of the allocator',
  user: 'What users do themselves',
  test: 'Aids that no kernel has',
};

export function callTables(): string {
  return (['api', 'user', 'test'] as const)
    .map((group) => {
      const calls = CALL_NAMES.filter((call) => CALLS[call].group === group);
      return `### ${GROUPS[group]}\n\n| call | arguments |\n|---|---|\n${calls.map((call) => `| \`${call}\` | ${argList(CALLS[call].args)} |`).join('\n')}`;
    })
    .join('\n\n');
}

/** What each kind of argument is, once. */
export function argTable(): string {
  const rows = KINDS.map(([kind, shape]) => `| ${kind} | ${shape.expected} |`);
  return `| kind | is written as |\n|---|---|\n${rows.join('\n')}`;
}

function argList(args: readonly ArgSpec[]): string {
  if (args.length === 0) return 'none';
  return args
    .map((spec) => `\`${spec.name}\` ${kindWord(spec)}${spec.optional ? ' (optional)' : ''}`)
    .join(', ');
}
