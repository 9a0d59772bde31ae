import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { differenceTable } from './table.ts';

/**
 * The table holds against the recordings themselves, without our model: the deltas of every vector of a variant are applied, and
 * each call in question is looked up with the state in which the real code met it.
 */
const FOLDER = fileURLToPath(new URL('../../formats/vectors/public/', import.meta.url));

interface IdState {
  readonly set?: string;
  readonly state?: string;
  readonly ref?: number;
  readonly priv?: string;
}

interface Recorded {
  ids: Record<string, IdState>;
  cap: number;
}

interface Step {
  readonly op: string;
  readonly in?: { readonly set?: string | null; readonly id?: number | string; readonly n?: number };
  readonly ret?: unknown;
  /** The call did not come back. */
  readonly crash?: string;
  readonly ev?: readonly Record<string, unknown>[];
  readonly d?: Record<string, unknown>;
}

/** A step with what stood before and after it. */
interface Met {
  readonly step: Step;
  readonly before: IdState | undefined;
  readonly after: IdState | undefined;
  readonly capBefore: number;
}

function merged<T>(value: T, patch: unknown): T {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch as T;
  const result: Record<string, unknown> =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  for (const [name, part] of Object.entries(patch)) {
    if (part === null) delete result[name];
    else result[name] = merged(result[name], part);
  }
  return result as T;
}

/** Every step of every vector of a variant that came back. */
function stepsOf(variant: string): readonly Met[] {
  const met: Met[] = [];
  for (const file of readdirSync(FOLDER + variant)) {
    for (const line of readFileSync(`${FOLDER}${variant}/${file}`, 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const { init, steps } = JSON.parse(line) as { init: Recorded; steps: readonly Step[] };
      let state = init;
      for (const step of steps) {
        if (step.crash !== undefined) break;
        const id = String(step.in?.id ?? '');
        const next = merged(state, step.d ?? {});
        met.push({ step, before: state.ids[id], after: next.ids[id], capBefore: state.cap });
        state = next;
      }
    }
  }
  return met;
}

const BY_VARIANT = new Map<string, readonly Met[]>();
const VARIANTS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const TABLE = differenceTable();

beforeAll(() => {
  for (const variant of VARIANTS) BY_VARIANT.set(variant, stepsOf(variant));
});

function cell(title: string, variant: string): string {
  const row = TABLE.rows.find((each) => each.title === title);
  return row?.cells[TABLE.columns.indexOf(variant)] ?? '';
}

const met = (variant: string, op: string): readonly Met[] =>
  (BY_VARIANT.get(variant) ?? []).filter(({ step }) => step.op === op);

/** The owner's own call; some variants’ calls name no set. */
const own = ({ step, before }: Met): boolean =>
  before !== undefined && (step.in?.set === undefined || step.in.set === before.set);
const isPending = ({ before }: Met): boolean => before?.state === 'FREE_PENDING';
const returned = (steps: readonly Met[]): ReadonlySet<string> =>
  new Set(
    steps.map(({ step }) =>
      step.ret === undefined
        ? 'void'
        : typeof step.ret === 'boolean'
          ? 'bool'
          : JSON.stringify(step.ret).replaceAll('"', ''),
    ),
  );

/** What a call did to the number's reference. */
function fateOf({ before, after }: Met): string {
  if (after === undefined) return 'taken';
  return after.ref === before?.ref ? 'as it was' : 'counted';
}

test('there is something of every variant', () => {
  expect(VARIANTS.toSorted()).toEqual([...TABLE.columns].toSorted());
  for (const variant of VARIANTS) expect(BY_VARIANT.get(variant)?.length).toBeGreaterThan(1000);
});

describe.each(VARIANTS)('%s', (variant) => {
  const counting = !/5\.5|6\.1/.test(variant);

  test.runIf(counting)('get on a pending ID', () => {
    const answers = [...returned(met(variant, 'get').filter((each) => isPending(each) && own(each)))];
    const said = cell('get on a pending ID', variant);
    // Where nothing is ever pending, no vector can meet a pending ID.
    expect(answers).toEqual(said.startsWith('succeeds') ? [] : [said]);
  });

  test.runIf(counting)('get of an unknown ID', () => {
    const unknown = met(variant, 'get').filter(
      ({ before, step }) => before === undefined && typeof step.in?.id === 'number',
    );
    const said = cell('get of an unknown ID', variant);
    expect(unknown.length).toBeGreaterThan(0);
    const warns = unknown.every((each) => (each.step.ev ?? []).some(({ lvl }) => lvl === 'WARN'));
    expect(warns ? 'WARN' : [...returned(unknown)].join(', ')).toBe(said);
  });

  test.runIf(counting)('put’s result', () => {
    const puts = met(variant, 'put').filter((each) => own(each));
    const kinds = [...returned(puts)].filter((kind) => kind === 'void' || kind === 'bool');
    expect(kinds).toEqual([cell('put’s result', variant)]);
  });

  test('free twice, one user left', () => {
    const second = met(variant, 'free').filter(
      (each) => isPending(each) && own(each) && each.before?.ref === 1,
    );
    const said = cell('free twice, one user left', variant);
    const fates = new Set(second.map((each) => fateOf(each)));
    const expected = said.startsWith('reclaimed') ? ['taken'] : said === 'no-op' ? ['as it was'] : [];
    expect([...fates]).toEqual(expected);
  });

  test('free of a number with users', () => {
    const frees = met(variant, 'free').filter(
      (each) => own(each) && each.before?.state !== 'FREE_PENDING' && (each.before?.ref ?? 0) > 1,
    );
    const pending = frees.filter(({ after }) => after?.state === 'FREE_PENDING').length;
    const said = cell('free with one user left', variant);
    expect(frees.length > 0).toBe(said.startsWith('pending'));
    // A handler may drop the rest at once; nothing stays as it was.
    expect(frees.filter(({ after, before }) => after?.state === before?.state)).toEqual([]);
    expect(pending > 0).toBe(said.startsWith('pending'));
  });

  test('free with set NULL', () => {
    const said = cell('free with set NULL', variant);
    const frees = met(variant, 'free').filter(
      ({ step, before }) => step.in?.set === null && before !== undefined,
    );
    if (said !== 'refused') return;
    expect(frees.length).toBeGreaterThan(0);
    expect(frees.filter(({ step }) => step.d !== undefined && Object.keys(step.d).length > 0)).toEqual([]);
  });

  test('private data attached twice', () => {
    const again = met(variant, 'attach_data').filter(({ before }) => (before?.priv ?? null) !== null);
    const said = cell('private data attached twice', variant);
    const answers = [...returned(again.filter(({ before }) => /^p[1-9]/.test(before?.priv ?? '')))];
    expect(answers).toEqual([said === 'overwrites' ? '0' : said]);
  });

  test('capacity installed twice', () => {
    const said = cell('capacity installed twice', variant);
    const again = met(variant, 'install_capacity').filter(({ capBefore }) => capBefore !== 1_048_576);
    const changed = again.filter(({ step }) => step.d?.['cap'] !== undefined).length;
    expect(changed > 0).toBe(said === 'accepted');
  });
});
