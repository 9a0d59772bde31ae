import { formatProblem, type Problem } from '../base/result.ts';
import type { Terminal } from './command.ts';

/** Tells what is wrong with the input; the exit status is that of unusable input. */
export function refuse(problems: readonly Problem[], terminal: Terminal): 2 {
  for (const problem of problems) {
    // Where a whole file is refused, its beginning is the place.
    const placed =
      problem.line === undefined && problem.path === undefined ? { line: 1, column: 1, ...problem } : problem;
    terminal.err(`${formatProblem(placed)}\n`);
  }
  return 2;
}
