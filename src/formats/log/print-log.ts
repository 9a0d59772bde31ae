import { type ArgSpec, CALLS } from '../../allocator/calls.ts';
import {
  type HandlerAction,
  type Operation,
  type Subscriber,
  type WorkAction,
} from '../../allocator/operation.ts';
import { type LogDocument, type LogUser, type Place, type Source } from '../../timeline/document.ts';
import { PRIORITIES } from './cast-shapes.ts';
import { FORMAT, placeOf } from './document-shape.ts';

/**
 * A log as text, for people to read, to keep in a repository and to compare: a fixed order, one operation a line. Reading it back
 * gives the same document; users that only operations mention are listed then.
 */
export function printLog(document: LogDocument): string {
  const {
    title,
    description,
    semantics,
    compare,
    sources,
    freedMemory,
    labels,
    allocators,
    subscribers,
    operations,
    markers,
    conditions,
    gaps,
  } = document;
  const members: (string | undefined)[] = [
    member('format', FORMAT),
    member('title', title),
    member('description', description),
    member('semantics', semantics),
    compare === undefined ? undefined : member('compare', compare),
    sources === undefined ? undefined : (lines('sources', sources.map(sourceJson)) ?? '  "sources": []'),
    member('freedMemory', freedMemory),
    lines(
      'users',
      allUsers(document).map(({ name, role }) => ({ name, role })),
    ),
    labels.length === 0 ? undefined : member('labels', labels),
    lines(
      'allocators',
      allocators.map(({ name, family, base, mode, fixed }) => ({ name, family, base, mode, fixed })),
    ),
    lines('subscribers', subscribers.map(subscriberJson)),
    lines('operations', operations.map(operationJson)) ?? '  "operations": []',
    lines(
      'markers',
      markers.map(({ name, operation, step, text }) => ({ name, operation, step, text })),
    ),
    conditions === undefined
      ? undefined
      : (lines(
          'conditions',
          conditions.map(({ name, when, stop, off }) => ({ name, when, stop, off })),
        ) ?? '  "conditions": []'),
    member('start', startJson(document)),
    gaps === undefined ? undefined : (lines('gaps', gaps) ?? '  "gaps": []'),
  ];
  return `{\n${members.filter((line) => line !== undefined).join(',\n')}\n}\n`;
}

/** A file that lists users lists all of them, or a misspelt one could not be told from a new one. */
function allUsers({ users, subscribers, operations }: LogDocument): readonly LogUser[] {
  if (users.length === 0) return users;
  const names = new Set(users.map((user) => user.name));
  const listed = [...users];
  const mention = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    listed.push({ name });
  };
  for (const { user } of subscribers) mention(user);
  for (const { user, recorded } of operations) {
    mention(user);
    for (const delivery of recorded?.deliveries ?? []) mention(delivery.user);
  }
  return listed;
}

function sourceJson({ who, asked, subject, list, date, answer }: Source): object {
  return { who, asked, subject, list, date, answer };
}

function operationJson({ user, call, args, tsNs, recorded }: Operation): object {
  const specs: readonly ArgSpec[] = CALLS[call].args;
  const members: Record<string, unknown> = { user, call };
  for (const { name } of specs) members[name] = args[name];
  members['tsNs'] = tsNs;
  if (recorded !== undefined) members['recorded'] = recordedJson(recorded);
  return members;
}

function recordedJson({ result, deliveries, line }: NonNullable<Operation['recorded']>): object {
  const told = deliveries?.map(({ user, event, ioasid, actions }) => ({
    user,
    event,
    ioasid,
    actions: actions.map(actionJson),
  }));
  return { result, deliveries: told, line };
}

function subscriberJson({ name, user, priority, on, answer }: Subscriber): object {
  const handlers = Object.entries(on).map(([event, actions]) => [event, actions.map(actionJson)]);
  return {
    name,
    user,
    priority: PRIORITIES[priority] ?? priority,
    on: Object.fromEntries(handlers) as object,
    answer,
  };
}

function actionJson(action: HandlerAction | WorkAction): unknown {
  if (action.do === 'queue_work') {
    const { work, onlyIfHeld } = action;
    return { do: action.do, work: work.map(actionJson), onlyIfHeld };
  }
  return 'context' in action && action.context !== undefined ? action : action.do;
}

/** By name where a marker stands there: that survives an edit of the operations. */
function startJson({ start, markers }: LogDocument): string | Place | undefined {
  if (start === undefined) return undefined;
  const marker = markers.find(({ operation, step }) => operation === start.operation && step === start.step);
  return marker?.name ?? placeOf(start);
}

function member(name: string, value: unknown): string | undefined {
  return value === undefined ? undefined : `  "${name}": ${inline(value)}`;
}

/** A list with one item a line; nothing for an empty one, which is the same when read. */
function lines(name: string, items: readonly unknown[]): string | undefined {
  if (items.length === 0) return undefined;
  return `  "${name}": [\n${items.map((item) => `    ${inline(item)}`).join(',\n')}\n  ]`;
}

/** JSON on one line with a blank after each comma and colon, as a person writes it. Members are ours: their names need no escapes. */
function inline(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const members = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const name in members) {
    const part = members[name];
    if (part !== undefined) text += `${text === '' ? '{ ' : ', '}"${name}": ${inline(part)}`;
  }
  return text === '' ? '{}' : `${text} }`;
}
