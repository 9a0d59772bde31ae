import { invariant } from '../../base/assert.ts';
import { fail, ok, type Problem, type Result } from '../../base/result.ts';
import type { Operation } from '../../allocator/operation.ts';
import type { LogDocument, Marker } from '../../timeline/document.ts';
import { isObject } from '../log/object-shape.ts';
import { readJson, type JsonObject, type JsonValue } from '../log/json-text.ts';
import { parseLog } from '../log/parse-log.ts';
import { printLog } from '../log/print-log.ts';

/** A log with everything that somebody made of it, and which part of that is shown. */
export interface LinkedLog {
  /** The log as it was opened. */
  readonly document: LogDocument;
  /** Those that left it, parents before their children. */
  readonly branches: readonly LinkedBranch[];
  /** Index of the branch that is shown; undefined for the log itself. */
  readonly shown: number | undefined;
}

export interface LinkedBranch {
  readonly name: string;
  /** Index of the branch that it left; undefined for the log itself. */
  readonly parent: number | undefined;
  /** So many operations are its parent's. */
  readonly forkedAfter: number;
  /** All of its operations, its parent's included. */
  readonly operations: readonly Operation[];
  /** Moments that lie beyond the end of the log itself. */
  readonly markers: readonly Marker[];
}

/** The log that stands on the stage. */
export function shownDocument({ document, branches, shown }: LinkedLog): LogDocument {
  const branch = shown === undefined ? undefined : branches[shown];
  if (branch === undefined) return document;
  const { start: _, ...rest } = document;
  return {
    ...rest,
    operations: branch.operations,
    markers: [...document.markers, ...branch.markers].filter(
      ({ operation }) => operation < branch.operations.length,
    ),
  };
}

/** As JSON, in which a branch has only the operations of its own. */
export function printLinkedLog({ document, branches, shown }: LinkedLog): string {
  const log = jsonOf(document);
  if (branches.length === 0) return JSON.stringify({ log });
  const own = branches.map(({ name, parent, forkedAfter, operations, markers }) => {
    const whole = jsonOf({ ...document, operations, markers });
    return {
      name,
      parent,
      forkedAfter,
      // A branch may bring users that the log does not know.
      users: differs(whole['users'], log['users']),
      operations: listOf(whole['operations']).slice(forkedAfter),
      markers: differs(whole['markers'], undefined),
    };
  });
  return JSON.stringify({ log, branches: own, shown });
}

/** Reads what {@link printLinkedLog} printed. Every branch is read as the log it is, and so checked as any other. */
export function readLinkedLog(json: JsonObject): Result<LinkedLog, readonly Problem[]> {
  const { log } = json;
  if (!isObject(log)) return fail([wrong('log')]);
  const document = logOf(log);
  if (!document.ok) return fail(document.problem);
  const branches: LinkedBranch[] = [];
  const operationsOf: (readonly JsonValue[])[] = [];
  for (const each of listOf(json['branches'])) {
    if (!isObject(each)) return fail([wrong('branches')]);
    const { name, parent, forkedAfter } = each;
    const before = parent === undefined ? listOf(log['operations']) : operationsOf[Number(parent)];
    if (typeof name !== 'string' || !isIndex(forkedAfter) || before === undefined)
      return fail([wrong('branches')]);
    if (forkedAfter > before.length) return fail([wrong('forkedAfter')]);
    const operations = [...before.slice(0, forkedAfter), ...listOf(each['operations'])];
    const { start: _, ...rest } = log;
    const read = logOf({
      ...rest,
      operations,
      users: each['users'] ?? log['users'] ?? [],
      markers: listOf(each['markers']),
    });
    if (!read.ok) return fail(read.problem);
    operationsOf.push(operations);
    branches.push({
      name,
      parent: parent === undefined ? undefined : Number(parent),
      forkedAfter,
      operations: read.value.operations,
      markers: read.value.markers,
    });
  }
  const { shown } = json;
  if (shown !== undefined && (!isIndex(shown) || shown >= branches.length)) return fail([wrong('shown')]);
  return ok({ document: document.value, branches, shown });
}

/** Places of problems are those in the text that the link carries. */
function logOf(json: JsonObject): ReturnType<typeof parseLog> {
  return parseLog(JSON.stringify(json), 'link');
}

function jsonOf(document: LogDocument): JsonObject {
  const json = readJson(printLog(document));
  invariant(json.ok && isObject(json.value), 'what is printed can be read');
  return json.value;
}

function differs(value: JsonValue | undefined, from: JsonValue | undefined): JsonValue | undefined {
  return JSON.stringify(value) === JSON.stringify(from) ? undefined : value;
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return isList(value) ? value : [];
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isIndex(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function wrong(member: string): Problem {
  return {
    code: 'link/broken',
    message: `The link carries a log whose "${member}" is not what a link of ours has.`,
    hint: 'ask for the link again, or for the log as a file',
  };
}
