import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import expected from './samples/expected.json' with { type: 'json' };
import type { Imported } from '../imported.ts';
import { parseTrace } from './parse-trace.ts';

/** What the program under recording counted itself. */
export interface Expected {
  readonly file: string;
  readonly semantics: string;
  readonly complete: boolean;
  readonly refuse: boolean;
  readonly argumentsPrinted: boolean;
  readonly calls: Readonly<Partial<Record<string, number>>>;
  readonly leftAtEnd: readonly {
    readonly ioasid: number | null;
    readonly holder?: string;
    readonly count?: number;
    readonly refcount?: number;
    readonly state?: string;
  }[];
}

export const RECORDINGS: readonly Expected[] = expected;

/** The text of a sample by the start of its name: `sampleText('kp_basic')`. */
export function sampleText(name: string): string {
  const bytes = readFileSync(new URL(`samples/${fileOf(name)}`, import.meta.url));
  return (fileOf(name).endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

const read = new Map<string, Required<Imported>>();

/** A sample as it is read, once; throws where it is refused. */
export function sample(name: string): Required<Imported> {
  const known = read.get(name);
  if (known !== undefined) return known;
  const fresh = readSample(name);
  read.set(name, fresh);
  return fresh;
}

function readSample(name: string): Required<Imported> {
  const result = parseTrace(sampleText(name), name);
  if (!result.ok) throw new Error(`${name} is refused: ${result.problem[0]?.message}`);
  const { document, report } = result.value;
  if (report === undefined) throw new Error(`${name} has no report`);
  return { document, report };
}

function fileOf(name: string): string {
  const file = RECORDINGS.find((each) => each.file === name || each.file.startsWith(`${name}.`))?.file;
  if (file === undefined) throw new Error(`no sample ${name}`);
  return file;
}
