import { ignoredLines, type ImportReport, type Remark } from '../formats/imported.ts';
import type { OpenedFile } from '../formats/open-file.ts';
import type { Run } from '../timeline/run.ts';
import type { IoasidView } from '../timeline/snapshot.ts';
import { hazardsOf, type PrintedHazard } from './hazards.ts';

/** What `analyze --json` prints; the contract is shared with other programs. */
export interface Analysis {
  /** Id of the file's format. */
  readonly format: string;
  /** Id of the rules it was played under. */
  readonly semantics: string;
  readonly lines: {
    readonly total: number;
    readonly used: number;
    readonly ignored: number;
    /** How many of the ignored lines were passed over for which reason. */
    readonly ignoredBy: Readonly<Record<string, number>>;
    readonly lost: number;
    readonly problems: readonly Remark[];
  };
  readonly operations: {
    readonly total: number;
    /** How many of them nobody recorded, though they must have happened. */
    readonly assumed: number;
    readonly byCall: Readonly<Record<string, number>>;
  };
  readonly users: readonly { readonly id: string; readonly name: string; readonly operations: number }[];
  readonly outstanding: readonly Outstanding[];
  readonly hazards: readonly PrintedHazard[];
  readonly gaps: readonly { readonly afterOperation: number; readonly lostEvents: number }[];
  /** Nothing is known to be missing. */
  readonly complete: boolean;
  readonly notes: readonly string[];
}

/** A number that is still allocated, or waits for its last reference, at the end. */
export interface Outstanding {
  readonly ioasid: number;
  readonly generation: number;
  readonly state: string;
  /** Absent where the semantics do not count. */
  readonly refcount?: number;
  readonly holders: readonly Holder[];
}

export interface Holder {
  readonly user: string;
  readonly references: number;
  /** Operations that took them, by index. */
  readonly takenAt: readonly number[];
}

/** `lineCount` is for logs, all of whose lines are of use. */
export function analysisOf({ document, format, report }: OpenedFile, run: Run, lineCount: number): Analysis {
  return {
    format,
    semantics: run.semantics,
    lines: linesOf(report, lineCount),
    operations: {
      total: document.operations.length,
      assumed: report?.assumptions.length ?? 0,
      byCall: report?.calls ?? callsOf(run),
    },
    users: run.cast.users.map(({ name, operations }) => ({ id: name, name, operations })),
    outstanding: outstandingAtEnd(run),
    hazards: hazardsOf(document, run),
    gaps: document.gaps ?? [],
    complete: report?.complete ?? true,
    notes: report?.notes ?? [],
  };
}

function linesOf(report: ImportReport | undefined, lineCount: number): Analysis['lines'] {
  if (report === undefined) {
    return { total: lineCount, used: lineCount, ignored: 0, ignoredBy: {}, lost: 0, problems: [] };
  }
  const { total, used, ignored, lost, problems } = report.lines;
  return { total, used, ignored: ignoredLines(report.lines), ignoredBy: ignored, lost, problems };
}

/** Calls of the log and those that its handlers and deferred work made. */
function callsOf(run: Run): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const mainline = run.semantics.startsWith('mainline');
  for (let index = 0; index < run.length; index += 1) {
    const { kind, call } = run.row(index);
    if (kind !== 'call') continue;
    const name = mainline && call === 'ioasid_attach_data' ? 'ioasid_set_data' : call;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function outstandingAtEnd(run: Run): readonly Outstanding[] {
  return run
    .snapshotAt(run.length - 1)
    .ids.filter(({ state }) => state !== 'unborn' && state !== 'reclaimed')
    .map((view) => outstandingOf(run, view))
    .toSorted((a, b) => a.ioasid - b.ioasid);
}

function outstandingOf(run: Run, view: IoasidView): Outstanding {
  const { ioasid, generation, state, refcount } = view;
  return {
    ioasid,
    generation,
    state,
    ...(refcount !== undefined && { refcount }),
    holders: holdersOf(run, view),
  };
}

function holdersOf(run: Run, { references, refcount, allocatedAt }: IoasidView): readonly Holder[] {
  if (refcount === undefined && references.length === 0 && allocatedAt >= 0) {
    // Nobody counts, but whoever allocated it has not freed it.
    const { user, operation } = run.row(allocatedAt);
    return [{ user: run.world.users.nameOf(user), references: 1, takenAt: [operation] }];
  }
  const byUser = new Map<string, number[]>();
  for (const { user, takenAt } of references) {
    const name = run.world.users.nameOf(user);
    const taken = byUser.get(name) ?? [];
    taken.push(run.row(takenAt).operation);
    byUser.set(name, taken);
  }
  return [...byUser].map(([user, takenAt]) => ({ user, references: takenAt.length, takenAt }));
}
