import { formatProblem, type Result } from '../base/result.ts';
import { parseVectors } from '../formats/vectors/parse.ts';
import { type Mismatch, runVector } from '../formats/vectors/run.ts';
import type { Vector } from '../formats/vectors/vector.ts';
import { splitArguments } from './arguments.ts';
import { type Command, type ExitStatus, type Terminal, UsageError } from './command.ts';

interface Report {
  vectors: number;
  steps: number;
  passed: number;
  failed: number;
  readonly mismatches: Found[];
}

interface Found extends Mismatch {
  readonly file: string;
  readonly vector: string;
}

/** Mismatches printed as text; all of them are in the JSON. */
const SHOWN = 50;

/** Replays recordings of the real kernel code against the model (shared/conformance/README.md). */
export const CONFORMANCE: Command = {
  name: 'conformance',
  usage: '[--json] FILE...',
  summary: 'replays vector files against the model and compares every return value, event and state',
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = splitArguments(args, { json: { type: 'boolean' } });
  if (positionals.length === 0) throw new UsageError('expected at least one file of vectors.');
  const report: Report = { vectors: 0, steps: 0, passed: 0, failed: 0, mismatches: [] };
  for (const file of positionals) {
    const vectors = await load(file, terminal);
    if (!vectors.ok) {
      terminal.err(`${formatProblem(vectors.problem)}\n`);
      return 2;
    }
    replay(file, vectors.value, report);
    if (terminal.watched) terminal.err(`${file}: ${vectors.value.length} vectors\n`);
  }
  terminal.out(values.json === true ? `${JSON.stringify(document(report))}\n` : text(report));
  return report.failed === 0 ? 0 : 1;
}

async function load(file: string, terminal: Terminal): Promise<Result<readonly Vector[]>> {
  const bytes = await terminal.read(file);
  return bytes.ok ? parseVectors(new TextDecoder().decode(bytes.value), file) : bytes;
}

function replay(file: string, vectors: readonly Vector[], report: Report): void {
  for (const vector of vectors) {
    const { steps, mismatches } = runVector(vector);
    report.vectors += 1;
    report.steps += steps;
    if (mismatches.length === 0) report.passed += 1;
    else report.failed += 1;
    report.mismatches.push(...mismatches.map((mismatch) => ({ file, vector: vector.name, ...mismatch })));
  }
}

/** Absent values are null, so that every mismatch has all members. */
function document(report: Report): unknown {
  const mismatches = report.mismatches.map(
    ({ file, vector, step, path, expected = null, actual = null }) => ({
      file,
      vector,
      step,
      path,
      expected,
      actual,
    }),
  );
  return { ...report, mismatches };
}

function text(report: Report): string {
  const shown = report.mismatches
    .slice(0, SHOWN)
    .map(
      ({ file, vector, step, path, expected, actual }) =>
        `${file} ${vector} step ${step} ${path}: expected ${inWords(expected)}, got ${inWords(actual)}`,
    );
  const hidden = report.mismatches.length - shown.length;
  if (hidden > 0) shown.push(`... and ${hidden} more; --json lists all`);
  return [...shown, `${report.passed} passed, ${report.failed} failed`, ''].join('\n');
}

function inWords(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
